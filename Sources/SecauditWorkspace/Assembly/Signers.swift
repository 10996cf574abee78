internal import SecauditRegister
internal import SecauditVault

/// Who stands behind each member's key, found once: a check asks for it with every fact.
final class Signers {
    private let book: FactBook
    private let known: [MemberID: Signer]
    /// What was asked for last: facts come many at a time from one member.
    private var last: Signed?

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

    private struct Signed {
        let member: MemberID
        let time: Int64
        let attribution: Attribution
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

    /// What `member` signed at `time`, in seconds since 1970; what one entry says shares one.
    func attribution(_ member: MemberID, _ time: Int64) -> Attribution {
        if let last, last.time == time, last.member == member { return last.attribution }
        let signer = self[member]
        let attribution = Attribution(
            person: signer.person,
            name: signer.name,
            basis: .signed,
            recorded: Instant(seconds: time)
        )
        last = Signed(member: member, time: time, attribution: attribution)
        return attribution
    }
}
