internal import SecauditVault

/// A time that the halves of a credential's keys came together for somebody, as the ledger has it.
struct Opening {
    /// Of both parts where both were opened.
    let opened: LedgerState.Opened
    /// The parts that were opened.
    let parts: [LedgerState.CompartmentState]
    /// Login and password stayed closed.
    let isSeedAlone: Bool

    /// Every opening of a credential, oldest first; what one entry opens for one recipient is one, of one part or both.
    static func all(of fact: CredentialFact, in state: LedgerState, knownAt: Int64 = .max) -> [Opening] {
        guard state.mayHaveOpenings else { return [] }
        func part(_ place: SealedPlace?) -> LedgerState.CompartmentState? {
            place.flatMap { state.compartments[$0.compartment] }
        }
        return all(ofSecret: part(fact.secret), seed: part(fact.totp), knownAt: knownAt)
    }

    /// The same of a credential whose two parts have been looked up already.
    static func all(
        ofSecret secret: LedgerState.CompartmentState?,
        seed: LedgerState.CompartmentState?,
        knownAt: Int64 = .max
    ) -> [Opening] {
        func isSame(_ one: LedgerState.Opened, _ other: LedgerState.Opened) -> Bool {
            one.entry == other.entry && one.recipient == other.recipient
        }
        let ofSecret = secret?.openings ?? []
        let ofSeed = seed?.openings ?? []
        guard !ofSecret.isEmpty || !ofSeed.isEmpty else { return [] }
        let both = ofSecret.map { opened in
            let isBoth = ofSeed.contains { isSame($0, opened) }
            return Opening(
                opened: opened,
                parts: [secret, isBoth ? seed : nil].compactMap(\.self),
                isSeedAlone: false
            )
        }
        let alone = ofSeed.filter { opened in !ofSecret.contains { isSame($0, opened) } }
            .map { Opening(opened: $0, parts: [seed].compactMap(\.self), isSeedAlone: true) }
        return (both + alone).filter { $0.opened.time <= knownAt }.sorted {
            ($0.opened.entry, $0.opened.recipient) < ($1.opened.entry, $1.opened.recipient)
        }
    }
}
