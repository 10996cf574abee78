/// What can go wrong with a vault on a server, and with nothing else.
package enum ServerFault: Hashable, Sendable {
    /// Not an address that libpq reads.
    case addressUnreadable
    /// The address holds a password, which every user of this computer could see in the list of processes.
    case passwordInAddress
    /// The address asks for a connection that may be open, or to anybody.
    case unverified(mode: String)
    /// This computer has no libpq, or one from before release 14.
    case libraryMissing
    /// No connection came about; the reason is libpq's, for the administrator.
    case unreachable(reason: String)
    /// The server wants a password, and there is no password file.
    case passwordWanted
    /// The connection broke off in the middle of the work.
    case lost
    /// The server has not answered in time.
    case silent
    /// The program's role on the server may not do this.
    case rightsMissing
    /// The server has no such role to let in.
    case roleUnknown(String)
    /// The server refused, with this SQLSTATE.
    case refused(code: String)
}
