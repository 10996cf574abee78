internal import CPostgres
internal import SecauditVault

/// Where a vault on a server is, as somebody wrote it: `postgres://…`, or `postgres:` with libpq's words behind it.
package struct ServerAddress: Hashable, Sendable {
    /// What libpq reads.
    private let text: String
    /// The address as messages name it.
    ///
    /// Whoever wrote a password into it against all advice does not find it on the screen again.
    package let shown: String

    /// `nil` for what is no server's address, such as a folder.
    package init?(_ address: String) {
        guard let colon = address.firstIndex(of: ":"), ["postgres", "postgresql"].contains(address[..<colon]) else {
            return nil
        }
        let rest = address[address.index(after: colon)...]
        text = rest.hasPrefix("//") ? address : String(rest)
        shown = Self.mayHoldPassword(rest) ? "\(address[..<colon]):…" : address
    }

    private static func mayHoldPassword(_ rest: Substring) -> Bool {
        if rest.contains("password") { return true }
        // Before the host: a name, and after a colon a password.
        guard rest.hasPrefix("//"), let at = rest.lastIndex(of: "@") else { return false }
        return rest[rest.index(rest.startIndex, offsetBy: 2)..<at].contains(":")
    }

    /// A word that libpq knows, with its value.
    struct Word: Hashable {
        let name: String
        let value: String
    }

    /// The words of the address, with what the program asks for itself.
    ///
    /// What a service file or the environment says fills in the words that are missing here and overrides none.
    func words(_ library: LibPQ) throws(StoreError) -> [Word] {
        var words = try parsed(library)
        if words.contains(where: { ["password", "sslpassword"].contains($0.name) }) {
            throw .server(.passwordInAddress, address: shown)
        }
        if let mode = words.first(where: { $0.name == "sslmode" }), mode.value != Self.mode {
            throw .server(.unverified(mode: mode.value), address: shown)
        }
        words.removeAll { Self.ours.contains($0.name) }
        // On a local socket libpq leaves TLS out, whatever the mode. An encryption by Kerberos would take its place.
        words += [Word(name: "sslmode", value: Self.mode), Word(name: "gssencmode", value: "disable")]
        words += [Word(name: "client_encoding", value: "UTF8")]
        for (name, value) in Self.usual where !words.contains(where: { $0.name == name }) {
            words.append(Word(name: name, value: value))
        }
        return words
    }

    private static let mode = "verify-full"
    private static let ours: Set = ["sslmode", "gssencmode", "client_encoding"]
    /// Seconds to wait for a connection, milliseconds for the other side to say that it has received something.
    private static let usual = [
        ("connect_timeout", "10"), ("tcp_user_timeout", "30000"), ("fallback_application_name", "secaudit"),
    ]

    private func parsed(_ library: LibPQ) throws(StoreError) -> [Word] {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = unsafe library.parse(text, &message) else {
            // The message repeats parts of the address.
            if let message = unsafe message { unsafe library.free(message) }
            throw .server(.addressUnreadable, address: shown)
        }
        defer { unsafe library.freeOptions(options) }
        var words: [Word] = []
        var next = unsafe options
        while let name = unsafe next.pointee.keyword {
            if let value = unsafe next.pointee.val {
                words.append(Word(name: unsafe String(cString: name), value: unsafe String(cString: value)))
            }
            unsafe next = next.successor()
        }
        return words
    }
}
