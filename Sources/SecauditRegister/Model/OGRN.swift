/// The state registration number of a legal entity: 13 digits, the last of them a check digit.
///
/// The check digit is the number without it, modulo 11, modulo 10 (приказ Минфина России от 30.10.2017 № 165н).
package enum OGRN {
    /// The check digit that belongs to the first twelve digits, or `nil` when `text` is not 13 digits.
    package static func checkDigit(of text: String) -> Int? {
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 13, digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
        return digits.dropLast().reduce(0) { $0 * 10 + $1 } % 11 % 10
    }

    package static func isValid(_ text: String) -> Bool {
        guard let expected = checkDigit(of: text), let last = text.utf8.last else { return false }
        return Int(last) - 48 == expected
    }
}
