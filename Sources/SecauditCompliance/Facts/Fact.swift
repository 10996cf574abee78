/// Something that a check found, as data; the words for it are elsewhere.
package enum Fact: Hashable, Sendable {
    case scope(ScopeFact)
    case network(NetworkFact)
    case secret(SecretFact)
    case twoFactor(TwoFactorFact)
    case holders(HolderFact)
    case responsible(ResponsibleFact)
    case term(TermFact)
    case record(RecordFact)
    case answer(AnswerFact)
    case posts(PostFact)
    case page(PageFact)

    /// The fact as a name and named values, for machine-readable output.
    package var record: FactRecord {
        switch self {
        case .scope(let fact): fact.record
        case .network(let fact): fact.record
        case .secret(let fact): fact.record
        case .twoFactor(let fact): fact.record
        case .holders(let fact): fact.record
        case .responsible(let fact): fact.record
        case .term(let fact): fact.record
        case .record(let fact): fact.record
        case .answer(let fact): fact.record
        case .posts(let fact): fact.record
        case .page(let fact): fact.record
        }
    }
}
