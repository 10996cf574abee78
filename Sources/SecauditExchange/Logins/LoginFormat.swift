/// The kinds of file in which logins and passwords come.
///
/// The columns are those that the programs write themselves: KeePassXC `src/format/CsvExporter.cpp`; Firefox
/// `toolkit/components/passwordmgr/LoginExport.sys.mjs`; Chrome and Edge
/// `components/password_manager/core/browser/export/password_csv_writer.cc`; 1Password
/// https://support.1password.com/export/; LastPass https://support.lastpass.com; Bitwarden
/// https://bitwarden.com/help/condition-bitwarden-import/; KeePass XML https://keepass.info/help/kb/kdbx.html.
package enum LoginFormat: String, Hashable, Sendable, CaseIterable {
    /// Any table with a column of logins and one of passwords.
    case sheet
    case keepassxcCSV = "keepassxc-csv"
    case keepassXML = "keepass-xml"
    case bitwardenJSON = "bitwarden-json"
    case bitwardenCSV = "bitwarden-csv"
    case onePassword = "1password-csv"
    /// Chrome, Edge and the browsers made of the same parts.
    case chromium = "chrome-csv"
    case firefox = "firefox-csv"
    case lastPass = "lastpass-csv"
    /// Lines `otpauth://totp/…`: seeds of second factors, for logins that are there.
    case otpauth
    /// The encrypted file that this program writes (docs/bundle-format.md).
    case bundle

    package var isTable: Bool {
        switch self {
        case .sheet, .keepassxcCSV, .bitwardenCSV, .onePassword, .chromium, .firefox, .lastPass: true
        case .keepassXML, .bitwardenJSON, .otpauth, .bundle: false
        }
    }

    /// The form of a file by its first bytes; which table it is shows its header.
    ///
    /// A bundle is seen in the bytes as they are, every other form in decoded text.
    package static func detected(in file: borrowing SecretFile) -> LoginFormat {
        if file.begins(with: LoginBundle.magic) { return .bundle }
        if file.begins(withText: "otpauth://") { return .otpauth }
        if file.begins(withText: "{") { return .bitwardenJSON }
        if file.begins(withText: "<") { return .keepassXML }
        return .sheet
    }

    /// The table that has this header.
    static func detected(header: [String]) -> LoginFormat {
        let names = Set(header.map { Spelling.folded($0) })
        func has(_ wanted: String...) -> Bool { names.isSuperset(of: wanted) }
        if has("httprealm", "formactionorigin", "password") { return .firefox }
        if has("grouping", "fav", "password") { return .lastPass }
        if has("login_username", "login_password") { return .bitwardenCSV }
        if has("title", "username", "password", "otpauth") { return .onePassword }
        if has("group", "title", "username", "password") { return .keepassxcCSV }
        if has("name", "url", "username", "password"), names.count <= 5 { return .chromium }
        return .sheet
    }
}
