package import SecauditCrypto

/// An address `otpauth://totp/LABEL?secret=…`, in which networks and programs hand over the seed of a second factor
/// (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).
package struct OneTimeAddress: Hashable, Sendable {
    /// «Issuer:account», decoded.
    package let label: String
    /// Who gave the seed out, where that is said apart from the label.
    package let issuer: String
    /// Where in the text the seed stands, in Base32.
    package let seed: Range<Int>
    package let parameters: OneTimeCode

    package static let opening = "otpauth://"

    /// Whether `text` is meant to be one.
    package static func begins(_ text: borrowing SecretBytes) -> Bool {
        stands(opening, at: 0, in: text)
    }

    /// - Returns: `nil` when it is none, names no seed, or asks for codes by a counter or of a kind not known.
    package init?(_ text: borrowing SecretBytes) {
        let scheme = "\(Self.opening)totp/"
        guard Self.stands(scheme, at: 0, in: text) else { return nil }
        let start = scheme.utf8.count
        var mark = start
        while mark < text.count, text[mark] != UInt8(ascii: "?") { mark += 1 }
        var seed: Range<Int>?
        var hash = MessageCode.Hash.sha1
        var digits = 6
        var period = 30
        var issuer = ""
        var place = mark + 1
        while place < text.count {
            var end = place
            while end < text.count, text[end] != UInt8(ascii: "&") { end += 1 }
            var equals = place
            while equals < end, text[equals] != UInt8(ascii: "=") { equals += 1 }
            let key = text.plain(place..<equals).lowercased()
            let value = min(equals + 1, end)..<end
            switch key {
            case "secret": seed = value
            case "algorithm":
                guard let known = MessageCode.Hash(rawValue: text.plain(value).uppercased()) else {
                    return nil
                }
                hash = known
            case "issuer": issuer = Self.decoded(text.plain(value))
            case "digits":
                guard let number = Int(text.plain(value)) else { return nil }
                digits = number
            case "period":
                guard let number = Int(text.plain(value)) else { return nil }
                period = number
            default: break
            }
            place = end + 1
        }
        guard let seed, !seed.isEmpty, let code = OneTimeCode(hash: hash, digits: digits, period: period) else {
            return nil
        }
        self.seed = seed
        parameters = code
        label = Self.decoded(text.plain(start..<mark))
        self.issuer = issuer
    }

    /// Lines of such addresses; each is an entry without a password.
    static func read(_ source: consuming SecretFile) throws(LoginFault) -> LoginFile {
        let text = source.text.slice(0..<source.text.count)
        var entries: [LoginEntry] = []
        var start = 0
        var line = 1
        while start < text.count {
            var end = start
            while end < text.count, text[end] != 0x0A { end += 1 }
            let range = source.trimmed(start..<end)
            if !range.isEmpty {
                guard entries.count < LoginFile.mostEntries else { throw .tooMany(limit: LoginFile.mostEntries) }
                var entry = LoginEntry(place: line)
                if let address = OneTimeAddress(text.slice(range)) {
                    let parts = address.label.split(separator: ":", maxSplits: 1).map { Spelling.tidy(String($0)) }
                    entry.title = parts.last ?? ""
                    entry.network = parts.count == 2 ? parts[0] : Spelling.tidy(address.issuer)
                    entry.seed = range
                } else {
                    entry.fault = .seedUnreadable
                }
                entries.append(entry)
            }
            start = end + 1
            line += 1
        }
        return LoginFile(format: .otpauth, entries: entries, text: text)
    }

    private static func stands(_ word: String, at start: Int, in text: borrowing SecretBytes) -> Bool {
        var place = start
        for byte in word.utf8 {
            guard place < text.count else { return false }
            let sign = text[place]
            guard sign == byte || ((65...90).contains(sign) && sign + 32 == byte) else { return false }
            place += 1
        }
        return true
    }

    /// Per cent signs and two digits as the byte they stand for.
    private static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var place = 0
        while place < source.count {
            if source[place] == UInt8(ascii: "%"), place + 2 < source.count,
                let high = Hexadecimal.value(of: source[place + 1]), let low = Hexadecimal.value(of: source[place + 2])
            {
                bytes.append(high << 4 | low)
                place += 3
            } else {
                bytes.append(source[place])
                place += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
