import SecauditRegister
import SecauditWorkspace

/// Written answers and extended terms.
extension Stage {
    /// Answers a rule for an organ; the answer is given today and is valid through a day.
    func answer(
        _ rule: String,
        _ answer: Attestation.Answer = .yes,
        for organ: Organ.ID,
        through last: CalendarDay? = nil,
        note: String? = nil,
        by person: Person.ID = coordinator
    ) throws {
        let attestation = Attestation(rule: rule, answer: answer, on: day, through: last, note: note)
        try workspace(of: person).attest(attestation, of: organ, at: time)
    }

    /// Answers a rule for the municipality as a whole.
    func answer(
        _ rule: String,
        _ answer: Attestation.Answer = .yes,
        for town: Municipality.ID,
        through last: CalendarDay? = nil,
        note: String? = nil
    ) throws {
        let attestation = Attestation(rule: rule, answer: answer, on: day, through: last, note: note)
        try workspace(of: Self.coordinator).attest(attestation, of: town, at: time)
    }

    /// Records that a term of correction was extended.
    func extend(_ waiver: Waiver, in town: Municipality.ID) throws {
        try workspace(of: Self.coordinator).addWaiver(waiver, to: town, at: time)
    }
}
