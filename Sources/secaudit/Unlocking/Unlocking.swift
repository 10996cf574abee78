import SecauditCrypto
import SecauditRegister
import SecauditVault

/// A time in which commands open the identity without its passphrase.
///
/// The kernel holds a random key for that long; a copy of the identity's secret under that key lies in the folder of
/// the login session. Both are needed, and the kernel forgets its half by itself.
enum Unlocking {
    static let usualMinutes: UInt32 = 15
    /// One working day: what is open for longer is not locked at all.
    static let longestMinutes: UInt32 = 480

    /// Opens for so many minutes; the copy is written before the key, so that there is never a key without a copy.
    static func begin(
        _ file: [UInt8],
        passphrase: borrowing SecretBytes,
        minutes: UInt32,
        in world: World
    ) throws -> Instant {
        let member = try IdentityFile.memberID(of: file)
        guard let folder = try RuntimeFolder.own(in: world.places) else { throw UnlockingError.noRuntimeFolder }
        let seconds = minutes * 60
        let until = world.now().seconds + Int64(seconds)
        let key = SecretBytes(randomCount: UnlockedIdentity.keyLength)
        let copy = try UnlockedIdentity.seal(file, passphrase: passphrase, key: key, until: until)
        let path = path(of: member, in: folder)
        try FileAccess.write(copy, to: path, mode: 0o600, replacing: true, durably: false)
        do throws(KeyringError) {
            try KernelKeyring.add(key, name: name(of: path), seconds: seconds)
        } catch {
            FileAccess.remove(path)
            throw error
        }
        return Instant(seconds: until)
    }

    /// The identity, if it is open now; anything that is not as it should be means that it is not.
    static func identity(of member: MemberID, in world: World) -> Identity? {
        guard let (path, copy) = copy(of: member, in: world),
            let key = try? KernelKeyring.key(name(of: path), length: UnlockedIdentity.keyLength)
        else { return nil }
        return try? UnlockedIdentity.open(copy, key: key, member: member, at: world.now().seconds)
    }

    /// Until when the identity is open; asking does not lengthen the time.
    static func end(of member: MemberID, in world: World) -> Instant? {
        let isOpen = identity(of: member, in: world) != nil
        guard isOpen, let (_, copy) = copy(of: member, in: world) else { return nil }
        return (try? UnlockedIdentity.end(of: copy)).map { Instant(seconds: $0) }
    }

    /// Takes away the key and the copy; whether there was either.
    static func stop(of member: MemberID, in world: World) throws -> Bool {
        guard let folder = try RuntimeFolder.own(in: world.places) else { return false }
        let path = path(of: member, in: folder)
        let hadCopy = FileAccess.remove(path)
        // Without a keyring there is no key to take away.
        let hadKey = (try? KernelKeyring.remove(name(of: path))) ?? false
        return hadCopy || hadKey
    }

    private static func copy(of member: MemberID, in world: World) -> (path: String, content: [UInt8])? {
        guard let folder = (try? RuntimeFolder.own(in: world.places)) ?? nil else { return nil }
        let path = path(of: member, in: folder)
        guard let mode = FileAccess.mode(of: path), mode & 0o077 == 0,
            let content = try? FileAccess.read(path, atMost: UnlockedIdentity.maximumLength)
        else { return nil }
        return (path, content)
    }

    private static func path(of member: MemberID, in folder: String) -> String {
        "\(folder)/\(member.hexadecimal).session"
    }

    /// The key's name names the copy that it opens, so that two logins never take each other's.
    private static func name(of path: String) -> String {
        "secaudit:\(path)"
    }
}
