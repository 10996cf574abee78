package import SecauditRegister

/// What was found about the second factor of a credential.
package enum TwoFactorFact: Hashable, Sendable {
    case on(Credential.ID, TwoFactorEvidence.Method?, seen: CalendarDay)
    case off(Credential.ID, seen: CalendarDay)
    /// Seen too long ago to count.
    case stale(Credential.ID, seen: CalendarDay, maxAge: Int)
    case notKnown(Credential.ID)
    /// Stated by a holder about his own credential.
    case selfStated(Credential.ID)
    /// Only the holder's own statement is there, and the policy wants another's.
    case independentMissing(Credential.ID)
    case methodNotAccepted(Credential.ID, TwoFactorEvidence.Method)
    case methodNotKnown(Credential.ID)
    case codeToPersonalPhone(Credential.ID, Person.ID?)
    case codeToDepartedPerson(Credential.ID, Person.ID, lastDay: CalendarDay?)
    case recoveryToPersonalPhone(Credential.ID)

    var record: FactRecord {
        switch self {
        case .on(let credential, let method, let seen):
            FactRecord(
                "two-factor-on",
                ["credential": .id(credential), "method": .maybe(method?.rawValue), "seen": .day(seen)]
            )
        case .off(let credential, let seen):
            FactRecord("two-factor-off", ["credential": .id(credential), "seen": .day(seen)])
        case .stale(let credential, let seen, let maxAge):
            FactRecord(
                "two-factor-stale",
                ["credential": .id(credential), "seen": .day(seen), "max-age": .number(maxAge)]
            )
        case .notKnown(let credential): FactRecord("two-factor-not-known", ["credential": .id(credential)])
        case .selfStated(let credential): FactRecord("two-factor-self-stated", ["credential": .id(credential)])
        case .independentMissing(let credential):
            FactRecord("two-factor-independent-missing", ["credential": .id(credential)])
        case .methodNotAccepted(let credential, let method):
            FactRecord(
                "two-factor-method-not-accepted",
                ["credential": .id(credential), "method": .text(method.rawValue)]
            )
        case .methodNotKnown(let credential):
            FactRecord("two-factor-method-not-known", ["credential": .id(credential)])
        case .codeToPersonalPhone(let credential, let person):
            FactRecord("code-to-personal-phone", ["credential": .id(credential), "person": .id(person)])
        case .codeToDepartedPerson(let credential, let person, let lastDay):
            FactRecord(
                "code-to-departed-person",
                ["credential": .id(credential), "person": .id(person), "last-day": .maybe(lastDay)]
            )
        case .recoveryToPersonalPhone(let credential):
            FactRecord("recovery-to-personal-phone", ["credential": .id(credential)])
        }
    }
}
