import SecauditCrypto
import SecauditExchange
import SecauditStrength

// Passwords that come from elsewhere, and lists of those that are known.
extension Parser {
    static let logins = [
        Parser("logins") { input in
            // Damage at the beginning makes it another kind; so each reader gets each input.
            var isTaken = false
            for format in [nil, LoginFormat.sheet, .bitwardenJSON, .keepassXML, .otpauth] {
                do {
                    let file = try LoginFile.read(SecretBytes(copying: input), as: format)
                    try touch(file)
                    try writeAndRead(file)
                    if format == nil { isTaken = true }
                } catch let broken as BrokenPromise {
                    throw broken
                } catch {}
            }
            guard isTaken else { throw Refused() }
        },
        Parser("bundle") { input in
            try touch(LoginBundle.logins(in: SecretBytes(copying: input)))
        },
        Parser("leaks") { input in
            var reads = 0
            let list = try LeakList(size: input.count) { offset, count in
                reads += 1
                guard offset >= 0, count >= 0, offset <= input.count else {
                    throw BrokenPromise(description: "nothing is read beside the file")
                }
                return Array(input[offset..<min(offset + count, input.count)])
            }
            for password in ["", "password", "Zx7-second-sample"] {
                reads = 0
                let count = try list.count(of: SecretBytes(copying: Array(password.utf8)))
                guard count >= 0, reads <= 40 else { throw BrokenPromise(description: "40 reads at most") }
            }
        },
    ]

    /// Every range that an entry names lies inside of the text: a look at any other one ends the program.
    private static func touch(_ file: borrowing LoginFile) throws {
        for entry in file.entries {
            let fields = [
                entry.login, entry.password, entry.seed, entry.recoveryCodes, entry.recoveryContacts, entry.note,
            ]
            for range in fields.compactMap(\.self) {
                let secret = file.secret(range)
                guard secret.count == range.count else { throw BrokenPromise(description: "a field is its range") }
            }
        }
    }

    /// What is sound goes out to another program and comes back, entry by entry.
    private static func writeAndRead(_ file: borrowing LoginFile) throws {
        let json = try LoginFile.read(file.bitwardenJSON()).entries.count
        let xml = try LoginFile.read(file.keePassXML()).entries.count
        guard json == file.entries.count, xml == file.entries.count else {
            throw BrokenPromise(description: "what is written is read back")
        }
    }
}
