package import SecauditRegister

/// What was found about the persons appointed to answer for an account.
package enum ResponsibleFact: Hashable, Sendable {
    case appointmentsNotKnown
    case nobodyAppointed
    case fewer(count: Int, required: Int)
    case appointed(Person.ID, act: ActReference?, from: CalendarDay)
    case actNotShown(Person.ID)
    case personNotInRegister(Person.ID)
    case unitDiffers(Person.ID, expected: String, found: String?)
    case positionDiffers(Person.ID, expected: String, found: String?)
    case namedPersonDiffers(expected: String)
    case noDeputy
    case current(Person.ID)
    case departed(Person.ID, lastDay: CalendarDay?)
    case absent(Person.ID, from: CalendarDay, through: CalendarDay?, deputy: Person.ID?)
    /// Position and contacts were last confirmed too long ago, or never.
    case contactsNotConfirmed(Person.ID, on: CalendarDay?, maxAge: Int)

    var record: FactRecord {
        switch self {
        case .appointmentsNotKnown: FactRecord("appointments-not-known")
        case .nobodyAppointed: FactRecord("nobody-appointed")
        case .fewer(let count, let required):
            FactRecord("fewer-responsible", ["count": .number(count), "required": .number(required)])
        case .appointed(let person, let act, let from):
            FactRecord(
                "responsible-appointed",
                [
                    "person": .id(person), "act-kind": .maybe(act?.kind), "act-number": .maybe(act?.number),
                    "act-date": .maybe(act?.date), "from": .day(from),
                ]
            )
        case .actNotShown(let person): FactRecord("act-not-shown", ["person": .id(person)])
        case .personNotInRegister(let person): FactRecord("person-not-in-register", ["person": .id(person)])
        case .unitDiffers(let person, let expected, let found):
            FactRecord(
                "unit-differs",
                ["person": .id(person), "expected": .text(expected), "found": .maybe(found)]
            )
        case .positionDiffers(let person, let expected, let found):
            FactRecord(
                "position-differs",
                ["person": .id(person), "expected": .text(expected), "found": .maybe(found)]
            )
        case .namedPersonDiffers(let expected): FactRecord("named-person-differs", ["expected": .text(expected)])
        case .noDeputy: FactRecord("no-deputy")
        case .current(let person): FactRecord("responsible-current", ["person": .id(person)])
        case .departed(let person, let lastDay):
            FactRecord("responsible-departed", ["person": .id(person), "last-day": .maybe(lastDay)])
        case .absent(let person, let from, let through, let deputy):
            FactRecord(
                "responsible-absent",
                ["person": .id(person), "from": .day(from), "through": .maybe(through), "deputy": .id(deputy)]
            )
        case .contactsNotConfirmed(let person, let day, let maxAge):
            FactRecord(
                "contacts-not-confirmed",
                ["person": .id(person), "on": .maybe(day), "max-age": .number(maxAge)]
            )
        }
    }
}
