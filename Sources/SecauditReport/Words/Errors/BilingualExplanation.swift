package import SecauditCompliance

/// An explanation in both languages at once, so that neither can be forgotten where a case is added.
struct BilingualExplanation {
    let whatHappened: Bilingual
    let next: Bilingual?

    init(_ russian: String, _ english: String, next: Bilingual? = nil) {
        whatHappened = Bilingual(russian: russian, english: english)
        self.next = next
    }

    init(_ russian: String, _ english: String, next: String) {
        self.init(russian, english, next: Bilingual(russian: next, english: next))
    }

    func said(in language: Language) -> Explanation {
        Explanation(whatHappened.said(in: language), next: next?.said(in: language))
    }
}

extension Bilingual {
    /// The advice to take the nearest known word, or to choose from those there are.
    init?(nearest: String?, among words: [String] = []) {
        if let nearest {
            self.init(
                russian: "Возможно, имелось в виду «\(nearest.quotable)».",
                english: "Perhaps “\(nearest.quotable)” was meant."
            )
        } else if !words.isEmpty {
            let list = words.map(\.quotable).joined(separator: ", ")
            self.init(russian: "Допустимо: \(list).", english: "Allowed: \(list).")
        } else {
            return nil
        }
    }

    package func said(in language: Language) -> String {
        switch language {
        case .russian: russian
        case .english: english
        }
    }
}
