package import SecauditCompliance

extension PolicyFileError: Explained {
    /// The place first, as compilers and editors print it, then what is wrong there.
    package func explanation(in language: Language) -> Explanation {
        let said = fact.explanation.said(in: language)
        return Explanation("\(place(in: language)): \(said.whatHappened)", next: said.next)
    }

    private func place(in language: Language) -> String {
        guard let position else { return file.quotable }
        return file.quotable + ", " + position.words(in: language)
    }
}

extension TextPosition {
    package func words(in language: Language) -> String {
        switch language {
        case .russian: "строка \(line), столбец \(column)"
        case .english: "line \(line), column \(column)"
        }
    }
}
