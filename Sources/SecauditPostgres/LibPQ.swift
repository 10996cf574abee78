internal import CPostgres
internal import Glibc

/// The functions of libpq, found when a vault on a server is opened and not before.
///
/// Linked, the library with its TLS, Kerberos and LDAP would be loaded by every command of everybody.
@safe
struct LibPQ: Sendable {
    typealias Handle = OpaquePointer
    typealias Text = UnsafePointer<CChar>
    typealias Texts = UnsafePointer<UnsafePointer<CChar>?>
    typealias Number = Int32

    /// The name under which every release since 8.2 installs it.
    private static let fileName = "libpq.so.5"

    // An address.
    let parse:
        @convention(c) (Text, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> UnsafeMutablePointer<
            secaudit_pq_option
        >?
    let freeOptions: @convention(c) (UnsafeMutablePointer<secaudit_pq_option>) -> Void
    let free: @convention(c) (UnsafeMutableRawPointer) -> Void

    // A connection.
    let connect: @convention(c) (Texts, Texts, Number) -> Handle?
    let finish: @convention(c) (Handle) -> Void
    let status: @convention(c) (Handle) -> Number
    let errorMessage: @convention(c) (Handle) -> Text?
    let needsPassword: @convention(c) (Handle) -> Number
    let socket: @convention(c) (Handle) -> Number
    let setNonblocking: @convention(c) (Handle, Number) -> Number
    let setNoticeReceiver:
        @convention(c) (
            Handle, @convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer?) -> Void, UnsafeMutableRawPointer?
        ) -> UnsafeRawPointer?
    let escapeIdentifier: @convention(c) (Handle, Text, Int) -> UnsafeMutablePointer<CChar>?

    // Statements, several in one round trip: since release 14.
    let enterPipeline: @convention(c) (Handle) -> Number
    let sync: @convention(c) (Handle) -> Number
    let send:
        @convention(c) (
            Handle, Text, Number, UnsafePointer<UInt32>?, Texts?, UnsafePointer<Number>?, UnsafePointer<Number>?, Number
        ) -> Number
    let flush: @convention(c) (Handle) -> Number
    let consume: @convention(c) (Handle) -> Number
    let isBusy: @convention(c) (Handle) -> Number
    let nextResult: @convention(c) (Handle) -> Handle?

    // A result.
    let resultStatus: @convention(c) (Handle) -> Number
    let errorField: @convention(c) (Handle, Number) -> Text?
    let rowCount: @convention(c) (Handle) -> Number
    let value: @convention(c) (Handle, Number, Number) -> UnsafeMutablePointer<CChar>?
    let length: @convention(c) (Handle, Number, Number) -> Number
    let changedRows: @convention(c) (Handle) -> UnsafeMutablePointer<CChar>?
    let clear: @convention(c) (Handle) -> Void

    /// The library, or `nil` when there is none on this computer or one too old to send statements together.
    static let loaded: LibPQ? = {
        guard let library = unsafe dlopen(fileName, RTLD_NOW | RTLD_LOCAL) else { return nil }
        return unsafe LibPQ(library)
    }()

    private init?(_ library: UnsafeMutableRawPointer) {
        var isWhole = true
        func find<Function>(_ name: String, _: Function.Type = Function.self) -> Function {
            guard let address = unsafe dlsym(library, name) else {
                isWhole = false
                // Never called: the initialiser fails.
                return unsafe unsafeBitCast(UnsafeRawPointer(library), to: Function.self)
            }
            return unsafe unsafeBitCast(address, to: Function.self)
        }
        unsafe parse = find("PQconninfoParse")
        unsafe freeOptions = find("PQconninfoFree")
        unsafe free = find("PQfreemem")
        unsafe connect = find("PQconnectdbParams")
        unsafe finish = find("PQfinish")
        unsafe status = find("PQstatus")
        unsafe errorMessage = find("PQerrorMessage")
        unsafe needsPassword = find("PQconnectionNeedsPassword")
        unsafe socket = find("PQsocket")
        unsafe setNonblocking = find("PQsetnonblocking")
        unsafe setNoticeReceiver = find("PQsetNoticeReceiver")
        unsafe escapeIdentifier = find("PQescapeIdentifier")
        unsafe enterPipeline = find("PQenterPipelineMode")
        unsafe sync = find("PQpipelineSync")
        unsafe send = find("PQsendQueryParams")
        unsafe flush = find("PQflush")
        unsafe consume = find("PQconsumeInput")
        unsafe isBusy = find("PQisBusy")
        unsafe nextResult = find("PQgetResult")
        unsafe resultStatus = find("PQresultStatus")
        unsafe errorField = find("PQresultErrorField")
        unsafe rowCount = find("PQntuples")
        unsafe value = find("PQgetvalue")
        unsafe length = find("PQgetlength")
        unsafe changedRows = find("PQcmdTuples")
        unsafe clear = find("PQclear")
        guard isWhole else { return nil }
    }
}
