package import SecauditCrypto

/// Logins put together for a file, their secrets never outside of memory for secrets.
package struct LoginCollection: ~Copyable {
    private var text = SecretText()
    private var entries: [LoginEntry] = []

    package init() {}

    /// Takes in a secret; its place, for an entry.
    package mutating func keep(_ secret: borrowing SecretBytes) -> Range<Int> {
        let start = text.count
        text.append(secret)
        return start..<text.count
    }

    package mutating func add(_ entry: LoginEntry) {
        entries.append(entry)
    }

    package var nextPlace: Int { entries.count + 1 }

    /// All of it, as if read from a file.
    package consuming func file() -> LoginFile {
        LoginFile(format: .bundle, entries: entries, text: text.secret())
    }
}

extension LoginFile {
    /// As Bitwarden's unencrypted JSON: every password can be read by whoever gets the file.
    package borrowing func bitwardenJSON() -> SecretBytes {
        var output = SecretText()
        output.append("{\"encrypted\":false,\"folders\":[")
        let organs = Set(entries.map(\.organ)).subtracting([""]).sorted()
        for (number, organ) in organs.enumerated() {
            output.append(
                number == 0 ? "\n{\"id\":\"\(number + 1)\",\"name\":" : ",\n{\"id\":\"\(number + 1)\",\"name\":"
            )
            Self.quote(organ, into: &output)
            output.append("}")
        }
        output.append("],\n\"items\":[")
        for (number, entry) in entries.enumerated() {
            output.append(number == 0 ? "\n" : ",\n")
            output.append("{\"type\":1,\"name\":")
            Self.quote(entry.title, into: &output)
            output.append(",\"folderId\":")
            output.append(organs.firstIndex(of: entry.organ).map { "\"\($0 + 1)\"" } ?? "null")
            output.append(",\"notes\":")
            quote(entry.note, into: &output)
            // Fields of our own (0: text, 1: hidden), for what Bitwarden has no place for.
            output.append(",\"fields\":[{\"name\":\"Network\",\"type\":0,\"value\":")
            Self.quote(entry.network, into: &output)
            output.append("},{\"name\":\"RecoveryCodes\",\"type\":1,\"value\":")
            quote(entry.recoveryCodes, into: &output)
            output.append("},{\"name\":\"RecoveryContacts\",\"type\":1,\"value\":")
            quote(entry.recoveryContacts, into: &output)
            output.append("}],\"login\":{\"uris\":[")
            for (place, address) in entry.addresses.enumerated() {
                output.append(place == 0 ? "{\"match\":null,\"uri\":" : ",{\"match\":null,\"uri\":")
                Self.quote(address, into: &output)
                output.append("}")
            }
            output.append("],\"username\":")
            quote(entry.login, into: &output)
            output.append(",\"password\":")
            quote(entry.password, into: &output)
            output.append(",\"totp\":")
            quote(entry.seed, into: &output)
            output.append("}}")
        }
        output.append("\n]}\n")
        return output.secret()
    }

    /// As the XML that KeePass 2 and KeePassXC read: every password can be read by whoever gets the file.
    package borrowing func keePassXML() -> SecretBytes {
        var output = SecretText()
        output.append("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<KeePassFile>\n<Root>\n<Group>\n")
        output.append("<Name>secaudit</Name>\n")
        let organs = Set(entries.map(\.organ)).sorted()
        for organ in organs {
            if !organ.isEmpty {
                output.append("<Group>\n<Name>")
                for byte in organ.utf8 { Self.mark(byte, into: &output) }
                output.append("</Name>\n")
            }
            for entry in entries where entry.organ == organ {
                output.append("<Entry>\n")
                Self.string("Title", entry.title, into: &output)
                string("UserName", entry.login, into: &output)
                string("Password", entry.password, into: &output)
                Self.string("URL", entry.addresses.first ?? "", into: &output)
                string("Notes", entry.note, into: &output)
                string("otp", entry.seed, into: &output)
                string("RecoveryCodes", entry.recoveryCodes, into: &output)
                string("RecoveryContacts", entry.recoveryContacts, into: &output)
                if !entry.network.isEmpty { Self.string("Network", entry.network, into: &output) }
                output.append("</Entry>\n")
            }
            if !organ.isEmpty { output.append("</Group>\n") }
        }
        output.append("</Group>\n</Root>\n</KeePassFile>\n")
        return output.secret()
    }

    private borrowing func string(_ key: String, _ range: Range<Int>?, into output: inout SecretText) {
        guard let range else { return }
        let isSecret = key != "UserName" && key != "Notes"
        output.append("<String><Key>\(key)</Key><Value\(isSecret ? " ProtectInMemory=\"True\"" : "")>")
        let secret = secret(range)
        for place in 0..<secret.count { Self.mark(secret[place], into: &output) }
        output.append("</Value></String>\n")
    }

    private static func string(_ key: String, _ value: String, into output: inout SecretText) {
        output.append("<String><Key>\(key)</Key><Value>")
        for byte in value.utf8 { mark(byte, into: &output) }
        output.append("</Value></String>\n")
    }

    /// One byte of XML text; a control character has no place in XML 1.0 and becomes U+FFFD.
    private static func mark(_ byte: UInt8, into output: inout SecretText) {
        switch byte {
        case UInt8(ascii: "&"): output.append("&amp;")
        case UInt8(ascii: "<"): output.append("&lt;")
        case UInt8(ascii: ">"): output.append("&gt;")
        case 0x0D: output.append("&#13;")
        case 0x09, 0x0A: output.append(byte)
        case 0..<0x20: output.append("\u{FFFD}")
        default: output.append(byte)
        }
    }

    private borrowing func quote(_ range: Range<Int>?, into output: inout SecretText) {
        guard let range else {
            output.append("null")
            return
        }
        let secret = secret(range)
        output.append("\"")
        for place in 0..<secret.count { Self.escape(secret[place], into: &output) }
        output.append("\"")
    }

    private static func quote(_ text: String, into output: inout SecretText) {
        output.append("\"")
        for byte in text.utf8 { escape(byte, into: &output) }
        output.append("\"")
    }

    private static func escape(_ byte: UInt8, into output: inout SecretText) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            output.append("\\")
            output.append(byte)
        case 0..<0x20: output.append("\\u00\(Hexadecimal.text([byte]))")
        default: output.append(byte)
        }
    }
}
