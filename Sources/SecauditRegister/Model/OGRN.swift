/// The state registration number of a legal entity: 13 digits, the last of them a check digit.
///
/// Source: приказ Минфина России от 30.10.2017 № 165н (порядок ведения ЕГРЮЛ), the number without its last digit
/// modulo 11, modulo 10.
package enum OGRN {
    package static func isValid(_ text: String) -> Bool {
        let digits = Array(text.utf8)
        guard digits.count == 13, digits.allSatisfy({ (48...57) ~= $0 }) else { return false }
        let body = digits.dropLast().reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 48) }
        return UInt64(digits[12] - 48) == body % 11 % 10
    }
}
