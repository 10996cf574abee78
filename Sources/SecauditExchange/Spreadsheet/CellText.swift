/// Text as a table program's file holds it: what XML cannot hold is written as `_x000B_`.
enum CellText {
    /// The most UTF-16 units that a cell can have.
    static let longest = 32_767

    static func escaped(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.first {
            // A text that looks like such an escape must not be taken for one.
            if !XMLEntity.isAllowed(scalar) || (scalar == "_" && code(at: rest) != nil) {
                kept.append(contentsOf: "_x\(hexadecimal(scalar))_".unicodeScalars)
            } else {
                kept.append(scalar)
            }
            rest = rest.dropFirst()
        }
        return XMLEntity.escaped(String(kept))
    }

    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        var kept = String.UnicodeScalarView()
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.first {
            if scalar == "_", let value = code(at: rest), let escaped = Unicode.Scalar(value) {
                kept.append(escaped)
                rest = rest.dropFirst(7)
            } else {
                kept.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(kept)
    }

    /// The number in `_xHHHH_` at the beginning of a text.
    private static func code(at text: Substring.UnicodeScalarView) -> UInt32? {
        let piece = Array(text.prefix(7))
        guard piece.count == 7, piece[1] == "x", piece[6] == "_", piece[2..<6].allSatisfy(\.properties.isASCIIHexDigit)
        else { return nil }
        return UInt32(String(String.UnicodeScalarView(piece[2..<6])), radix: 16)
    }

    private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
