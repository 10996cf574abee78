/// One message in both languages, with the next step where there is one.
struct Sentence {
    let russian: String
    let english: String
    let nextRussian: String?
    let nextEnglish: String?

    init(_ russian: String, _ english: String) {
        self.russian = russian
        self.english = english
        nextRussian = nil
        nextEnglish = nil
    }

    /// With what to do next, in both languages.
    init(_ russian: String, _ english: String, next nextRussian: String, _ nextEnglish: String) {
        self.russian = russian
        self.english = english
        self.nextRussian = nextRussian
        self.nextEnglish = nextEnglish
    }

    func explanation(in language: Language) -> Explanation {
        switch language {
        case .russian: Explanation(russian, next: nextRussian)
        case .english: Explanation(english, next: nextEnglish)
        }
    }
}
