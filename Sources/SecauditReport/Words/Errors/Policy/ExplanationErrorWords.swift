package import SecauditCompliance

extension ExplanationError: Explained {
    package func explanation(in language: Language) -> Explanation {
        switch self {
        case .unknown(let query, let policy, let nearest):
            let show = Bilingual(russian: "secaudit policy show \(policy)", english: "secaudit policy show \(policy)")
            return BilingualExplanation(
                "В порядке «\(policy)» нет ни положения, ни требования «\(query.quotable)».",
                "The policy “\(policy)” has neither a clause nor a rule “\(query.quotable)”.",
                next: Bilingual(nearest: nearest) ?? show
            ).said(in: language)
        }
    }
}
