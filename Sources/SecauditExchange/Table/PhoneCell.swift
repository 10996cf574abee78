/// Telephone numbers of a cell, each in one form: `8(38532)2-12-34` and `+7 385 322-12-34` are one number.
enum PhoneCell {
    /// Russian numbers as `+7 385 322-12-34`; whatever is not surely such a number stays as it was written.
    ///
    /// A number has ten digits after `8` or `+7` (Russian numbering plan, zone 7), or ten digits that begin with the code
    /// of an area (3, 4, 8) or a mobile network (9). A short local number, a foreign one and an extension are left alone.
    static func tidy(_ text: String) -> String {
        let parts = FormulaGuard.unguarded(text).split { $0 == ";" || $0 == "," || $0 == "\n" }.map {
            Spelling.tidy(String($0))
        }
        .filter { !$0.isEmpty }
        return parts.map { number($0) ?? $0 }.joined(separator: "; ")
    }

    private static func number(_ text: String) -> String? {
        var rest = Substring(text)
        for label in ["тел.", "телефон:", "тел:", "т."] where rest.lowercased().hasPrefix(label) {
            rest = rest.dropFirst(label.count)
            break
        }
        guard rest.allSatisfy({ $0.isWhitespace || "+()-–—‑.0123456789".contains($0) }) else { return nil }
        var digits = rest.filter { $0.isASCII && $0.isNumber }
        let isWhole = rest.contains("+")
        if digits.count == 11, digits.hasPrefix("7") || (digits.hasPrefix("8") && !isWhole) {
            digits.removeFirst()
        } else if digits.count != 10 || isWhole {
            return nil
        }
        guard let first = digits.first, "3489".contains(first) else { return nil }
        let signs = Array(digits)
        return "+7 \(String(signs[0..<3])) \(String(signs[3..<6]))-\(String(signs[6..<8]))-\(String(signs[8..<10]))"
    }
}
