import SecauditRegister

/// What a cell for the state registration number holds.
enum OGRNCell: Hashable {
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
        guard let expected = OGRN.checkDigit(of: text) else {
            self = .malformed
            return
        }
        self = OGRN.isValid(text) ? .valid(text) : .wrongCheckDigit(expected: expected)
    }
}
