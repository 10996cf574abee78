internal import SecauditRegister
internal import SecauditVault

/// Who stands behind each member's key, found once: a check asks for it with every fact.
struct Signers {
    private let book: FactBook
    private let known: [MemberID: Signer]

    struct Signer: Hashable, Sendable {
        let person: Person.ID?
        let name: String
        /// The short fingerprint of the key.
        let fingerprint: String

        init(_ member: MemberID, in book: FactBook) {
            person = book.person(of: member)
            name = book.name(of: member)
            fingerprint = member.shortFingerprint
        }
    }

    init(of state: LedgerState, in book: FactBook) {
        self.book = book
        var known: [MemberID: Signer] = [:]
        for member in state.members.keys { known[member] = Signer(member, in: book) }
        self.known = known
    }

    subscript(member: MemberID) -> Signer {
        known[member] ?? Signer(member, in: book)
    }

    /// What `member` signed at `time`, in seconds since 1970.
    func attribution(_ member: MemberID, _ time: Int64) -> Attribution {
        let signer = self[member]
        return Attribution(
            person: signer.person,
            name: signer.name,
            basis: .signed,
            recorded: Instant(seconds: time)
        )
    }
}
