package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// The journal of issued and changed passwords, in the order of the ledger; of one municipality or of all.
    ///
    /// It needs no secret: a coordinator who can read none has the same lines.
    package func journal(of municipality: Municipality.ID? = nil) throws -> [JournalLine] {
        var journal = AccessJournal(facts: facts, state: vault.state, municipality: municipality)
        let voided = Set(vault.state.voided.map(\.number))
        for bytes in try vault.store.entries(from: 1) {
            let entry = try Entry(encoded: bytes)
            // What came after the state was made is not part of it yet.
            guard entry.number <= vault.state.number, !voided.contains(entry.number) else { continue }
            journal.take(entry)
        }
        return journal.lines
    }
}

/// Reads the ledger entry by entry for what it says of credentials.
private struct AccessJournal {
    private typealias Subject = (credential: Credential.ID, part: JournalLine.Part)

    private let facts: FactBook
    private let state: LedgerState
    private var towns: [Credential.ID: Municipality.ID] = [:]
    private var compartments: [CompartmentID: Subject] = [:]
    private var records: [RecordID: Subject] = [:]
    private var statements: [RecordID: ChangeFact] = [:]
    private var readers: [CompartmentID: Set<MemberID>] = [:]
    private var departures = DepartureList()
    private(set) var lines: [JournalLine] = []

    init(facts: FactBook, state: LedgerState, municipality: Municipality.ID?) {
        self.facts = facts
        self.state = state
        for fact in facts.credentials.values.map(\.fact) {
            guard let town = facts.organs[fact.credential.organ]?.fact.municipality,
                municipality == nil || municipality == town
            else { continue }
            towns[fact.credential.id] = town
            let places: [(SealedPlace?, JournalLine.Part)] = [(fact.secret, .password), (fact.totp, .seed)]
            for (place, part) in places {
                guard let place else { continue }
                compartments[place.compartment] = (fact.credential.id, part)
                records[place.record] = (fact.credential.id, part)
            }
        }
        for change in facts.changes where towns[change.fact.credential] != nil {
            statements[change.record] = change.fact
        }
    }

    mutating func take(_ entry: Entry) {
        var page = EntryPage()
        for operation in entry.operations { take(operation, of: entry.number, by: entry.author, onto: &page) }
        for (line, parts) in page.lines {
            guard let town = towns[line.credential] else { continue }
            lines.append(
                JournalLine(
                    entry: entry.number,
                    time: Instant(seconds: entry.time),
                    municipality: town,
                    credential: line.credential,
                    act: line.act,
                    parts: parts.sorted(),
                    author: party(entry.author)
                )
            )
        }
    }

    private mutating func take(
        _ operation: Operation,
        of number: UInt64,
        by author: MemberID,
        onto page: inout EntryPage
    ) {
        switch operation {
        case .manifest(let manifest):
            guard let (credential, part) = compartments[manifest.compartment] else { return }
            // New keys of the same person are no new reader.
            let now = Set(manifest.readers.map { state.latest(of: $0.member) })
            let before = readers.updateValue(now, forKey: manifest.compartment) ?? []
            for member in before.subtracting(now).sorted() {
                departures.note(party(member), from: credential, part)
                page.note(credential, .ended(party(member)), part)
            }
            for member in now.subtracting(before).sorted() {
                departures.returned(party(member), to: credential, part)
                let isOwn = manifest.reason == .recover && member == state.latest(of: author)
                page.note(credential, isOwn ? .recovered : .given(to: party(member)), part)
            }
        case .accept(let compartment, _):
            guard let (credential, part) = compartments[compartment] else { return }
            page.note(credential, .received, part)
        case .leave(let compartment):
            guard let (credential, part) = compartments[compartment] else { return }
            departures.note(party(author), from: credential, part)
            page.note(credential, .givenUp, part)
        case .remove(let member):
            let gone = state.latest(of: member)
            for (compartment, subject) in compartments.sorted(by: { $0.key < $1.key })
            where readers[compartment]?.contains(gone) == true {
                departures.note(party(gone), from: subject.credential, subject.part)
                page.note(subject.credential, .removed(party(gone)), subject.part)
            }
        case .put(let version):
            take(version, by: author, onto: &page)
        case .halves(let halves):
            guard let (credential, part) = compartments[halves.compartment] else { return }
            page.note(credential, .sealed(for: halves.trustees.map(party)), part)
        case .recovery(.handOver(let handOver)):
            for share in handOver.shares {
                guard let (credential, part) = compartments[share.compartment] else { continue }
                let opens =
                    state.compartments[share.compartment]?.openings.contains { $0.entry == number } ?? false
                page.note(credential, .handedOver(to: party(handOver.recipient), opens: opens), part)
            }
        case .found, .admit, .erase, .rotate, .reset, .recovery: break
        }
    }

    private mutating func take(_ version: RecordVersion, by author: MemberID, onto page: inout EntryPage) {
        guard version.change == .content else { return }
        if let fact = statements[version.record] {
            let since = departures.answered(fact.credential, .network(fact.kind), by: party(author))
            page.note(fact.credential, .stated(fact.kind, on: fact.on, since: since), nil)
        } else if let (credential, part) = records[version.record] {
            // Every login has a row for the seed, empty at first.
            guard part == .password || version.version > 1 else { return }
            let since = departures.answered(credential, .entry(part), by: party(author))
            page.note(credential, .written(isFirst: version.version == 1, since: since), part)
        }
    }

    private func party(_ member: MemberID) -> JournalLine.Party {
        let latest = state.latest(of: member)
        return JournalLine.Party(
            person: facts.person(of: latest),
            name: facts.name(of: latest),
            key: latest.shortFingerprint
        )
    }
}

/// What one entry says, in its order; the same act upon both parts of a credential is one line.
private struct EntryPage {
    struct Line: Hashable {
        let credential: Credential.ID
        let act: JournalLine.Act
    }

    private(set) var lines: [(line: Line, parts: [JournalLine.Part])] = []
    private var places: [Line: Int] = [:]

    mutating func note(_ credential: Credential.ID, _ act: JournalLine.Act, _ part: JournalLine.Part?) {
        let line = Line(credential: credential, act: act)
        let parts = part.map { [$0] } ?? []
        if let place = places[line] {
            lines[place].parts += parts
        } else {
            places[line] = lines.count
            lines.append((line, parts))
        }
    }
}
