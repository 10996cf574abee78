import SecauditTestSupport

extension Desk {
    /// The fingerprint of the keys that are in use here.
    func fingerprint() throws -> String {
        let line = try done("identity", "show").output.split(separator: "\n").first ?? ""
        return String(line.dropFirst("Отпечаток ключа: ".count))
    }

    /// The page's password with its line end, as this desk's owner reads it.
    func password() throws -> String {
        try done("credential", "show", "obrazcovsk", "--to-pipe").output
    }

    /// Opens the vault for the first time and agrees to everything it asks.
    var confirming: Desk {
        get throws {
            try done("account", "list", "--first-use", "--confirm-binding")
            return self
        }
    }
}
