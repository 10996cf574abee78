import SecauditRegister

extension ParameterValue {
    /// Reads a value as a municipality states it, or is `nil` when the text is not of the type.
    ///
    /// Lists are separated by commas.
    package init?(_ text: String, of type: ParameterType) {
        switch type {
        case .integer(let range):
            guard let value = Int(decimal: text), range.contains(value) else { return nil }
            self = .integer(value)
        case .boolean:
            guard let value = Bool(text) else { return nil }
            self = .boolean(value)
        case .day:
            guard let day = CalendarDay(text) else { return nil }
            self = .day(day)
        case .choice(let allowed):
            guard allowed.contains(text) else { return nil }
            self = .word(text)
        case .choices(let allowed):
            self.init(list: text) { allowed.contains($0) }
        case .networks:
            self.init(list: text) { $0.isShortName }
        case .organKinds:
            self.init(list: text) { Organ.Kind(rawValue: $0) != nil }
        case .text:
            guard !text.allSatisfy(\.isWhitespace) else { return nil }
            self = .word(text)
        case .texts:
            self.init(list: text) { _ in true }
        }
    }

    private init?(list text: String, allows: (String) -> Bool) {
        let words = text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        guard words.allSatisfy({ !$0.isEmpty && allows($0) }), Set(words).count == words.count else { return nil }
        self = .words(words)
    }
}

extension Substring {
    /// Without the blanks at both ends.
    fileprivate var trimmed: String {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
