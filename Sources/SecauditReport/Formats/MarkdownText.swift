/// Text of the register inside Markdown: shown as it is, never read as markup.
enum MarkdownText {
    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text` with backslashes before ASCII punctuation (CommonMark 0.31.2 §2.4); angle brackets and `&` as
    /// entities.
    ///
    /// All that is active in Markdown is ASCII, and no byte of another character is: so it is looked for among the bytes.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        let start = bytes.count
        for byte in text.printable.utf8 {
            switch byte {
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            // A bare address would become a link of its own in many readers.
            case UInt8(ascii: ".") where bytes[start...].ends(with: "www"): bytes += "&#46;".utf8
            case UInt8(ascii: "/") where bytes[start...].ends(with: ":/"):
                bytes.removeLast()
                bytes += "&#47;/".utf8
            // Of these a place inside a word makes nothing; addresses and dates stay readable.
            case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
                UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "#"), UInt8(ascii: "!"):
                if bytes.count == start { bytes.append(UInt8(ascii: "\\")) }
                bytes.append(byte)
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "{"),
                UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"),
                UInt8(ascii: ">"), UInt8(ascii: "@"):
                bytes += [UInt8(ascii: "\\"), byte]
            default: bytes.append(byte)
            }
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String) -> Bool {
        suffix(text.utf8.count).elementsEqual(text.utf8)
    }
}
