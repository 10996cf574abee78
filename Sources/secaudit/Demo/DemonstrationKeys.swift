import SecauditCrypto
import SecauditRegister
import SecauditVault

/// The identity files that the demonstration leaves behind, under a passphrase that it prints.
///
/// All other members have keys that are forgotten when the demonstration ends.
struct DemonstrationKeys {
    static let passphrase = "demonstration only"

    /// The files, by whom they belong to.
    private let files: [Person.ID: [UInt8]]

    /// Makes an identity file for each of these people, at the least cost that is allowed: nothing here is secret.
    init(for persons: [Person.ID], created: Int64) throws {
        let passphrase = SecretBytes(copying: Array(Self.passphrase.utf8))
        var files: [Person.ID: [UInt8]] = [:]
        for person in persons {
            files[person] = try IdentityFile.create(passphrase: passphrase, cost: .interactive, created: created)
        }
        self.files = files
    }

    /// The identity file of one of them.
    func file(of person: Person.ID) -> [UInt8] {
        files[person] ?? []
    }

    func identity(of person: Person.ID, created: Int64) throws -> Identity {
        guard let file = files[person] else { return Identity(created: created) }
        return try IdentityFile.open(file, passphrase: SecretBytes(copying: Array(Self.passphrase.utf8)))
    }
}
