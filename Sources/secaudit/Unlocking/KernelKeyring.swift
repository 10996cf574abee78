import CLinux
import Glibc
import SecauditCrypto

/// Keys that the kernel keeps for the user's processes and forgets when their time has run out.
///
/// They are never on a disk; whoever can run programs as the user can read them while they last.
enum KernelKeyring {
    /// Puts a key there, in the place of one with the same name, for so many seconds.
    static func add(_ key: borrowing SecretBytes, name: String, seconds: UInt32) throws(KeyringError) {
        try reach()
        let added = key.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { unsafe secaudit_keyring_add(name, $0.baseAddress, $0.count, seconds) }
        }
        guard added >= 0 else { throw .notAllowed(errno: Int32(clamping: -added)) }
    }

    /// The key of this name, or `nil` when there is none of this length.
    ///
    /// Looking does not lengthen its time.
    static func key(_ name: String, length: Int) throws(KeyringError) -> SecretBytes? {
        try reach()
        let found = unsafe secaudit_keyring_find(name)
        guard found >= 0 else { return nil }
        // One byte of room more than allowed: a longer key shows itself by its length.
        var buffer = SecretBytes(zeros: length + 1)
        let count = unsafe buffer.withMutableBytes { bytes in
            unsafe secaudit_keyring_read(found, bytes.baseAddress, bytes.count)
        }
        guard count == length else { return nil }
        return buffer.slice(0..<length)
    }

    /// Takes a key away; whether there was one.
    static func remove(_ name: String) throws(KeyringError) -> Bool {
        try reach()
        let found = unsafe secaudit_keyring_find(name)
        guard found >= 0 else { return false }
        let removed = secaudit_keyring_remove(found)
        guard removed >= 0 else { throw .notAllowed(errno: Int32(clamping: -removed)) }
        return true
    }

    /// Makes the user's keys reachable for this process, or says that the kernel keeps none for it.
    static func reach() throws(KeyringError) {
        let reached = secaudit_keyring_reach()
        guard reached >= 0 else { throw .notAllowed(errno: Int32(clamping: -reached)) }
    }
}

/// Why the kernel keeps no keys for us.
enum KeyringError: Error, Hashable {
    /// Switched off in this kernel, forbidden in this container, or full.
    case notAllowed(errno: Int32)
}
