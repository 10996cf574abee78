import SecauditCrypto

@testable import SecauditExchange

/// A file as it lies on a disk, and what was read from it as plain text, for comparison.
func readLogins(
    _ text: String,
    as format: LoginFormat? = nil,
    columns: [LoginColumn: String] = [:]
) throws(LoginFault) -> [PlainLogin] {
    try readLogins(Array(text.utf8), as: format, columns: columns)
}

func readLogins(
    _ bytes: [UInt8],
    as format: LoginFormat? = nil,
    columns: [LoginColumn: String] = [:]
) throws(LoginFault) -> [PlainLogin] {
    PlainLogin.all(in: try LoginFile.read(SecretBytes(copying: bytes), as: format, columns: columns))
}

func loginFormat(_ text: String) throws(LoginFault) -> LoginFormat {
    try LoginFile.read(SecretBytes(copying: Array(text.utf8))).format
}

struct PlainLogin: Hashable, CustomStringConvertible {
    var place: Int
    var title = ""
    var addresses: [String] = []
    var organ = ""
    var network = ""
    var login: String?
    var password: String?
    var seed: String?
    var codes: String?
    var contacts: String?
    var note: String?
    var fault: EntryFault?

    static func all(in file: borrowing LoginFile) -> [PlainLogin] {
        var logins: [PlainLogin] = []
        for entry in file.entries {
            var login = PlainLogin(place: entry.place)
            login.title = entry.title
            login.addresses = entry.addresses
            login.organ = entry.organ
            login.network = entry.network
            login.fault = entry.fault
            login.login = plain(entry.login, file)
            login.password = plain(entry.password, file)
            login.seed = plain(entry.seed, file)
            login.codes = plain(entry.recoveryCodes, file)
            login.contacts = plain(entry.recoveryContacts, file)
            login.note = plain(entry.note, file)
            logins.append(login)
        }
        return logins
    }

    private static func plain(_ range: Range<Int>?, _ file: borrowing LoginFile) -> String? {
        guard let range else { return nil }
        let secret = file.secret(range)
        return secret.withBytes { bytes in String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self) }
    }

    var description: String {
        "\(place) \(title) \(addresses) \(organ) \(network) \(login ?? "-") \(password ?? "-") \(seed ?? "-") \(note ?? "-") \(fault?.rawValue ?? "")"
    }
}
