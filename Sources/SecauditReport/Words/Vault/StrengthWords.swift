package import SecauditStrength

extension PasswordStrength {
    package func words(in language: Language) -> String {
        switch (self, language) {
        case (.veryWeak, .russian): "очень слабый"
        case (.veryWeak, .english): "very weak"
        case (.weak, .russian): "слабый"
        case (.weak, .english): "weak"
        case (.fair, .russian): "средний"
        case (.fair, .english): "fair"
        case (.strong, .russian): "надёжный"
        case (.strong, .english): "strong"
        }
    }
}

extension Weakness {
    /// What is weak, never the signs themselves: somebody may look over the shoulder.
    package func words(in language: Language) -> String {
        let (russian, english) = bothWords
        return language == .russian ? russian : english
    }

    private var bothWords: (String, String) {
        switch self {
        case .commonPassword: ("один из самых частых паролей", "one of the commonest passwords")
        case .leaked: ("есть в списке утёкших паролей", "stands in a list of leaked passwords")
        case .ownName:
            ("название органа, города, сети или фамилия", "a name of the organ, the town, the network or a person")
        case .officialWord: ("служебное слово", "a word of town halls")
        case .name: ("имя или фамилия", "a person's name")
        case .place: ("название места", "the name of a place")
        case .word: ("обычное слово", "an ordinary word")
        case .wrongLayout: ("русское слово в английской раскладке", "Russian typed in the English layout")
        case .transliteration: ("русское слово латиницей", "Russian in Latin letters")
        case .year: ("год", "a year")
        case .date: ("дата", "a date")
        case .phone: ("номер телефона", "a phone number")
        case .sequence: ("знаки подряд: на клавиатуре, в алфавите или числа", "signs in a row: keys, letters or digits")
        case .repetition: ("повторение", "a repetition")
        case .short: ("мало знаков", "few signs")
        }
    }
}

extension PasswordEstimate {
    /// What is found out about a password, as a sentence.
    package func sentence(in language: Language) -> String {
        let causes = weaknesses.map { $0.words(in: language) }.joined(separator: ", ")
        let head =
            language == .russian
            ? "Пароль \(strength.words(in: language))" : "The password is \(strength.words(in: language))"
        // What is weak about a strong one is no news.
        return causes.isEmpty || strength == .strong ? "\(head)." : "\(head): \(causes)."
    }
}
