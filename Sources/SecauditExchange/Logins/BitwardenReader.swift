internal import SecauditCrypto

/// The unencrypted JSON that Bitwarden exports (https://bitwarden.com/help/condition-bitwarden-import/).
enum BitwardenReader {
    private struct Item {
        var entry: LoginEntry
        var kind = "1"
    }

    static func read(_ source: consuming SecretFile) throws(LoginFault) -> LoginFile {
        var text = source.text.slice(0..<source.text.count)
        var leaves: [(path: [String], range: Range<Int>)] = []
        var json = SecretJSON()
        // Told first and looked at after: the walk writes in the text that a look would read.
        try json.walk(&text) { (path, range) throws(LoginFault) in
            guard leaves.count < LoginFile.mostEntries * 40 else { throw .tooMany(limit: LoginFile.mostEntries) }
            let wanted = path.count >= 3 && path[0] == "items" || path.first == "folders" || path.count == 1
            if wanted { leaves.append((path, range)) }
        }
        var items: [Item] = []
        var folders: [String: [String: String]] = [:]
        var folderOf: [Int: String] = [:]
        // The name of a field comes before its value, in what Bitwarden writes and in what is written here.
        var field = ""
        for (path, range) in leaves {
            if path == ["encrypted"], text.plain(range) == "true" { throw .encryptedElsewhere }
            if path.count == 3, path[0] == "folders" { folders[path[1], default: [:]][path[2]] = text.plain(range) }
            guard path.count >= 3, path[0] == "items", let number = Int(path[1]) else { continue }
            // In a list the numbers rise from 0; where they are names, they may be any.
            guard number >= 0 else { throw .formatUnfit(.bitwardenJSON) }
            guard number < LoginFile.mostEntries else { throw .tooMany(limit: LoginFile.mostEntries) }
            while items.count <= number { items.append(Item(entry: LoginEntry(place: items.count + 1))) }
            guard !isNull(range, in: text) else { continue }
            switch path.dropFirst(2).joined(separator: "/") {
            case "type": items[number].kind = text.plain(range)
            case "name": items[number].entry.title = Spelling.tidy(text.plain(range))
            case "notes": items[number].entry.note = range
            case "folderId": folderOf[number] = text.plain(range)
            case let rest where rest.hasPrefix("fields/") && rest.hasSuffix("/name"): field = text.plain(range)
            case let rest where rest.hasPrefix("fields/") && rest.hasSuffix("/value"):
                switch field {
                case "Network": items[number].entry.network = text.plain(range)
                case "RecoveryCodes": items[number].entry.recoveryCodes = range
                case "RecoveryContacts": items[number].entry.recoveryContacts = range
                default: break
                }
                field = ""
            case "login/username": items[number].entry.login = range
            case "login/password": items[number].entry.password = range
            case "login/totp": items[number].entry.seed = range
            case let rest where rest.hasPrefix("login/uris/") && rest.hasSuffix("/uri"):
                items[number].entry.addresses.append(text.plain(range))
            default: break
            }
        }
        var names: [String: String] = [:]
        for folder in folders.values { if let id = folder["id"], let name = folder["name"] { names[id] = name } }
        // Only type 1 is a login; notes, cards and identities have no place in this vault.
        let entries = items.enumerated().filter { $0.element.kind == "1" }.map { number, item in
            var entry = item.entry
            entry.organ = folderOf[number].flatMap { names[$0] } ?? ""
            entry.judge()
            return entry
        }
        return LoginFile(format: .bitwardenJSON, entries: entries, text: text)
    }

    /// Whether the word `null` stands there, and no string: its first byte is not behind a quote.
    private static func isNull(_ range: Range<Int>, in text: borrowing SecretBytes) -> Bool {
        guard range.count == 4, range.lowerBound == 0 || text[range.lowerBound - 1] != UInt8(ascii: "\"") else {
            return false
        }
        // Compared where it lies: it may be a password.
        for (place, byte) in zip(range, "null".utf8) where text[place] != byte { return false }
        return true
    }
}
