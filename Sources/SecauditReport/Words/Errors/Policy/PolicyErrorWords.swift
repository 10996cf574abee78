package import SecauditCompliance

extension PolicyFileError: Explained {
    /// The place first, as compilers and editors print it, then what is wrong there.
    package func explanation(in language: Language) -> Explanation {
        let said = fact.explanation.said(in: language)
        return Explanation(
            "\(place(in: language)): \(said.whatHappened)",
            next: said.next ?? Bilingual.checkAgain.said(in: language)
        )
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

extension Bilingual {
    /// Where the fault itself says what to write in its place.
    fileprivate static var checkAgain: Bilingual {
        Bilingual(
            russian: "Исправьте это место и проверьте правила:  secaudit policy lint",
            english: "Mend the place, then check the policies:  secaudit policy lint"
        )
    }
}
