extension Conversation {
    /// How many lines of a list are shown at once.
    static let listLength = 15

    /// One of `choices`, by its number or by a part of its title; `default` is an index.
    ///
    /// Numbers stay those of the whole list, also in a list narrowed by a search.
    func choose<Value>(
        _ question: Question,
        from choices: [Choice<Value>],
        default: Int? = nil
    ) throws(ConversationError) -> Answer<Value> {
        guard port.isInteractive else { throw .missingAnswer(option: question.option) }
        guard !choices.isEmpty else { throw .nothingToChoose(option: question.option) }
        let titles = choices.map { AnswerText.folded($0.title) }
        let fallback = `default`.flatMap { choices.indices.contains($0) ? $0 : nil }
        try say(question.text)
        try say(list(Array(choices.indices), of: choices.map(\.title)))
        let prompt = fallback.map { "[\($0 + 1)] > " } ?? "> "
        let answer = try put(question, prompt: prompt, hint: words.searchHint, default: fallback) { text in
            read(text, titles: titles, shown: choices.map(\.title))
        }
        switch answer {
        case .back: return .back
        case .value(let index): return .value(choices[index].value)
        }
    }

    private func read(_ text: String, titles: [String], shown: [String]) -> Reading<Int> {
        if let number = Int(text), (1...titles.count).contains(number) { return .taken(number - 1) }
        let needle = AnswerText.folded(text)
        let exact = titles.indices.filter { titles[$0] == needle }
        if exact.count == 1 { return .taken(exact[0]) }
        let found = titles.indices.filter { AnswerText.matches(titles[$0], needle) }
        switch found.count {
        case 0: return .refused(Int(text) == nil ? words.noMatch(text) : words.outOfRange(titles.count))
        case 1: return .taken(found[0])
        default: return .refused(words.several(found.count) + "\n" + list(found, of: shown))
        }
    }

    private func list(_ indices: [Int], of titles: [String]) -> String {
        let width = String(titles.count).utf8.count
        var lines = indices.prefix(Self.listLength).map { index in
            let number = String(index + 1)
            return "   \(String(repeating: " ", count: width - number.utf8.count))\(number)  \(titles[index])"
        }
        if indices.count > Self.listLength { lines.append(words.more(indices.count - Self.listLength)) }
        return lines.joined(separator: "\n")
    }
}
