/// The state registration number of an organisation: 13 digits, the last one a check digit.
enum OGRN: Hashable {
    case valid(String)
    /// The cell is empty or says that there is none.
    case missing
    case malformed
    case wrongCheckDigit(expected: Int)

    init(cell: String) {
        // Table programs put an apostrophe before a number that is text, and blanks into long ones.
        let text = String(Blanks.words(cell).joined().drop { $0 == "'" })
        guard !text.isEmpty, !EmptyMark.matches(text) else {
            self = .missing
            return
        }
        let digits = text.utf8.map { Int($0) - 48 }
        guard digits.count == 13, digits.allSatisfy({ (0...9).contains($0) }) else {
            self = .malformed
            return
        }
        let number = digits.dropLast().reduce(0) { $0 * 10 + $1 }
        let expected = number % 11 % 10
        self = digits[12] == expected ? .valid(text) : .wrongCheckDigit(expected: expected)
    }
}
