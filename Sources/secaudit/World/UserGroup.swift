import Glibc

/// A group of this computer's users.
enum UserGroup {
    /// The number of the group with this name.
    static func number(named name: String) -> UInt32? {
        guard let found = unsafe getgrnam(name) else { return nil }
        return unsafe found.pointee.gr_gid
    }
}
