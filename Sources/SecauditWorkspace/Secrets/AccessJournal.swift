package import SecauditRegister
package import SecauditVault

/// One line of the journal of issued and changed passwords: what the ledger proves or a person stated, never a secret.
package struct JournalLine: Hashable, Sendable {
    /// The number of the ledger's entry.
    package let entry: UInt64
    /// In seconds since 1970.
    package let time: Int64
    package let credential: Credential.ID
    package let event: Event
    /// Who signed the entry.
    package let author: MemberID

    package enum Event: Hashable, Sendable {
        case given(to: MemberID, Part)
        /// The reader's own client has opened it: his signature for the receipt.
        case received(Part)
        /// The key was changed, and he has not got the new one.
        case ended(MemberID, Part)
        /// Removed from the vault; what he could read is to be sealed under a new key.
        case removed(MemberID, Part)
        case givenUp(Part)
        /// New content was sealed; what it says, and whether it differs, the ledger does not tell.
        case written(Part, isFirst: Bool)
        /// Somebody says that it was changed at the network itself.
        case stated(Obligation.Kind, on: CalendarDay)
    }

    /// What is sealed apart, since it is granted apart.
    package enum Part: Hashable, Sendable {
        case password
        case seed
    }
}

extension Workspace {
    /// The journal of issued and changed passwords, in the order of the ledger.
    ///
    /// It needs no secret: a coordinator who can read none has the same lines.
    package func journal() throws -> [JournalLine] {
        var journal = AccessJournal(facts: facts, state: vault.state)
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

    private let state: LedgerState
    private var compartments: [CompartmentID: Subject] = [:]
    private var records: [RecordID: Subject] = [:]
    private var statements: [RecordID: ChangeFact] = [:]
    private var readers: [CompartmentID: Set<MemberID>] = [:]
    private(set) var lines: [JournalLine] = []

    init(facts: FactBook, state: LedgerState) {
        self.state = state
        for fact in facts.credentials.values.map(\.fact) {
            let places: [(SealedPlace?, JournalLine.Part)] = [(fact.secret, .password), (fact.totp, .seed)]
            for (place, part) in places {
                guard let place, let compartment = CompartmentID(hexadecimal: place.compartment),
                    let record = RecordID(hexadecimal: place.record)
                else { continue }
                compartments[compartment] = (fact.credential.id, part)
                records[record] = (fact.credential.id, part)
            }
        }
        for change in facts.changes { statements[change.record] = change.fact }
    }

    mutating func take(_ entry: Entry) {
        func note(_ credential: Credential.ID, _ event: JournalLine.Event) {
            lines.append(
                JournalLine(
                    entry: entry.number,
                    time: entry.time,
                    credential: credential,
                    event: event,
                    author: entry.author
                )
            )
        }
        for operation in entry.operations {
            switch operation {
            case .manifest(let manifest):
                guard let (credential, part) = compartments[manifest.compartment] else { continue }
                // New keys of the same person are no new reader.
                let now = Set(manifest.readers.map { state.latest(of: $0.member) })
                let before = readers.updateValue(now, forKey: manifest.compartment) ?? []
                for member in before.subtracting(now).sorted() { note(credential, .ended(member, part)) }
                for member in now.subtracting(before).sorted() { note(credential, .given(to: member, part)) }
            case .accept(let compartment, _):
                guard let (credential, part) = compartments[compartment] else { continue }
                note(credential, .received(part))
            case .leave(let compartment):
                guard let (credential, part) = compartments[compartment] else { continue }
                note(credential, .givenUp(part))
            case .remove(let member):
                for (compartment, subject) in compartments.sorted(by: { $0.key < $1.key })
                where readers[compartment]?.contains(state.latest(of: member)) == true {
                    note(subject.credential, .removed(state.latest(of: member), subject.part))
                }
            case .put(let version):
                guard version.change == .content else { continue }
                if let statement = statements[version.record] {
                    note(statement.credential, .stated(statement.kind, on: statement.on))
                } else if let (credential, part) = records[version.record] {
                    // Every login has a row for the seed, empty at first.
                    guard part == .password || version.version > 1 else { continue }
                    note(credential, .written(part, isFirst: version.version == 1))
                }
            case .found, .admit, .erase, .rotate, .reset: continue
            }
        }
    }
}
