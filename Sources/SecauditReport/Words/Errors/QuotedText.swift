extension String {
    /// Foreign text made fit to stand in a sentence: short, on one line, with nothing that moves or hides its neighbours.
    var quotable: String {
        var shown = String.UnicodeScalarView()
        var length = 0
        for scalar in unicodeScalars {
            if length == 80 {
                shown.append("…")
                break
            }
            shown.append(scalar.isVisible ? scalar : "�")
            length += 1
        }
        return String(shown)
    }
}

extension [String] {
    /// Foreign words made fit to stand in a sentence, one after another.
    var quotableList: String { map(\.quotable).joined(separator: ", ") }
}

extension Unicode.Scalar {
    fileprivate var isVisible: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}
