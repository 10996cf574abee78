/// A reference by the rules of RFC 3986, made of text that may be anything.
enum URIReference {
    /// What may stand in a reference as it is: unreserved and reserved characters (RFC 3986 §2.2, 2.3).
    private static let allowed = Set<UInt8>(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&'()*+,;=".utf8
    )

    /// The text with every other byte of its UTF-8 as `%XX`; never empty.
    ///
    /// Without a scheme a colon in the first segment would look like one (§4.2), so `./` goes before it.
    static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            if allowed.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        if result.isEmpty { return "." }
        return hasScheme(result) || !result.prefix(while: { $0 != "/" }).contains(":") ? result : "./\(result)"
    }

    private static func hasScheme(_ text: String) -> Bool {
        text.hasPrefix("https://") || text.hasPrefix("http://")
    }
}
