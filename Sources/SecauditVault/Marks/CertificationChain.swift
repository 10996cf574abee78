internal import SecauditCrypto

/// The signed entries of a ledger that lead from its founder's key to a member's, oldest first.
///
/// Each is whole, as it stands in the ledger, so a stranger can follow them without the vault. What stands between them
/// he does not see: whether somebody was removed by an entry that is not among them, only the vault can tell.
package struct CertificationChain: Hashable, Sendable {
    package let entries: [[UInt8]]

    /// The most bytes that all entries together may have.
    package static let maximumLength = 16 << 20

    package init(entries: [[UInt8]]) {
        self.entries = entries
    }

    /// How a key came to count.
    package struct Step: Hashable, Sendable {
        package let card: MemberCard
        package let roles: MemberRoles
        /// Whose signature made it count; the founder's own for the founder.
        package let author: MemberID
        package let way: Way
        /// The entry's number and time.
        package let entry: UInt64
        package let time: Int64

        package var member: MemberID { card.id }
    }

    package enum Way: Hashable, Sendable {
        case founded
        case admitted
        /// In the place of the author's own older key.
        case rotated
        /// By a coordinator, in the place of a lost key.
        case reset(MemberID)
    }

    /// Follows the entries by the rules of the ledger as far as they go: chain, signature, time, authority.
    package func followed() throws(MarkError) -> Certification {
        var followed = Certification()
        for (place, encoded) in entries.enumerated() {
            do throws(Break) {
                try followed.take(encoded)
            } catch {
                throw .certificationBroken(place: place + 1)
            }
        }
        return followed
    }
}

/// An entry does not lead on from those before it.
private struct Break: Error {}

/// What follows from a chain: whose keys count, since when and through whom.
package struct Certification: Hashable, Sendable {
    /// Nothing but the entries says which vault it is.
    package private(set) var vault: VaultID?
    package private(set) var isDemonstration = false
    /// In the order of their entries, the founder first.
    package private(set) var steps: [CertificationChain.Step] = []
    /// Members who count no longer, by an entry of the chain itself.
    private var ended: Set<MemberID> = []
    /// The last entry's number and time.
    package private(set) var number: UInt64 = 0
    package private(set) var time: Int64 = 0

    fileprivate init() {}

    /// The founder, whose fingerprint stands on paper.
    package var root: MemberID? { steps.first?.member }

    /// How a member's key came to count; `nil` where it does not.
    package func step(of member: MemberID) -> CertificationChain.Step? {
        ended.contains(member) ? nil : known(member)
    }

    /// The way from a member's key back to the founder's.
    package func path(from member: MemberID) -> [CertificationChain.Step] {
        var path: [CertificationChain.Step] = []
        var next = known(member)
        while let step = next {
            path.append(step)
            // The founder is certified by nobody; every other author comes earlier in the chain.
            next = step.way == .founded ? nil : known(step.author)
        }
        return path
    }

    private func known(_ member: MemberID) -> CertificationChain.Step? {
        steps.first { $0.member == member }
    }

    fileprivate mutating func take(_ encoded: [UInt8]) throws(Break) {
        guard let entry = try? Entry(encoded: encoded) else { throw Break() }
        let isFirst = steps.isEmpty
        if isFirst {
            guard entry.number == 1, entry.previous == .zero else { throw Break() }
            try found(entry)
        }
        guard entry.vault == vault, entry.number > number, entry.time >= time, let author = step(of: entry.author),
            (try? entry.verify(encoded, by: author.card.verifying)) != nil
        else { throw Break() }
        number = entry.number
        time = entry.time
        let before = steps.count
        for operation in entry.operations.dropFirst(isFirst ? 1 : 0) { try apply(operation, of: entry, by: author) }
        // An entry that certifies nobody has no place here.
        guard isFirst || steps.count > before else { throw Break() }
    }

    private mutating func found(_ entry: Entry) throws(Break) {
        guard case .found(let demonstration, let founder)? = entry.operations.first,
            let card = try? MemberCard(encoded: founder), card.id == entry.author
        else { throw Break() }
        vault = entry.vault
        isDemonstration = demonstration
        add(card, [.coordinator, .officer], by: card.id, .founded, entry)
    }

    private mutating func apply(
        _ operation: Operation,
        of entry: Entry,
        by author: CertificationChain.Step
    ) throws(Break) {
        let oversees = author.roles.contains(.coordinator)
        switch operation {
        case .found: throw Break()
        case .admit(let encoded, let roles):
            guard oversees, roles.isValid else { throw Break() }
            add(try newcomer(encoded), roles, by: author.member, .admitted, entry)
        case .remove(let member):
            guard oversees else { throw Break() }
            ended.insert(member)
        case .rotate(let encoded, _):
            guard step(of: author.member) != nil else { throw Break() }
            add(try newcomer(encoded), author.roles, by: author.member, .rotated, entry)
            ended.insert(author.member)
        case .reset(let member, let encoded):
            guard oversees, member != author.member else { throw Break() }
            // The new keys of somebody of whom the chain knows nothing count for nothing.
            guard let old = step(of: member) else { return }
            add(try newcomer(encoded), old.roles, by: author.member, .reset(member), entry)
            ended.insert(member)
        case .manifest, .put, .erase, .accept, .leave, .recovery, .halves: break
        }
    }

    private func newcomer(_ encoded: [UInt8]) throws(Break) -> MemberCard {
        guard let card = try? MemberCard(encoded: encoded), known(card.id) == nil else { throw Break() }
        return card
    }

    private mutating func add(
        _ card: MemberCard,
        _ roles: MemberRoles,
        by author: MemberID,
        _ way: CertificationChain.Way,
        _ entry: Entry
    ) {
        steps.append(
            CertificationChain.Step(
                card: card,
                roles: roles,
                author: author,
                way: way,
                entry: entry.number,
                time: entry.time
            )
        )
    }
}
