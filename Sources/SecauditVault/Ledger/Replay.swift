internal import SecauditCrypto

extension LedgerState {
    /// Adds one stored entry to the state: chain, signature, time, then authority.
    ///
    /// An entry that would take effect and is dated after `limit` is not taken: the answer is what it is.
    @discardableResult
    package mutating func replay(_ encoded: [UInt8], notAfter limit: Int64 = .max) throws(VaultError) -> AheadEntries? {
        let next = number + 1
        let entry: Entry
        do throws(FormatError) {
            entry = try Entry(encoded: encoded)
        } catch {
            throw .malformed(.entry, error)
        }
        guard entry.number == next, entry.previous == head, vault == nil || vault == entry.vault,
            entry.time >= time
        else { throw .brokenChain(number: next) }
        try entry.verify(encoded, by: try key(of: entry))

        // One entry takes effect whole or not at all.
        let before = touched(by: entry.operations, author: entry.author)
        do throws(Refusal) {
            try applyAll(of: entry)
            guard entry.time <= limit else {
                restore(before, without: next)
                return AheadEntries(number: next, author: entry.author, time: entry.time, count: 1)
            }
            // What has no effect does not move the clock either.
            time = entry.time
        } catch {
            guard next > 1 else { throw .notFounded }
            restore(before, without: next)
            voided.append(VoidedEntry(number: next, author: entry.author, time: entry.time, refusal: error))
        }
        vault = entry.vault
        number = next
        head = Entry.hash(of: encoded)
        return nil
    }

    private mutating func applyAll(of entry: Entry) throws(Refusal) {
        guard !entry.operations.isEmpty else { throw .emptyEntry }
        if !members.isEmpty { try requireActive(entry.author) }
        for operation in entry.operations {
            try apply(operation, by: entry.author, time: entry.time, entry: entry.number)
        }
    }

    /// Only a present member's word counts.
    func requireActive(_ author: MemberID) throws(Refusal) {
        guard let member = members[author] else { throw .authorUnknown }
        guard member.isActive else { throw .authorRemoved }
    }

    /// The author's key: from the state, or for the first entry from the card in it.
    private func key(of entry: Entry) throws(VaultError) -> VerifyingKey {
        if let member = members[entry.author] { return member.card.verifying }
        guard case .found(_, let founder)? = entry.operations.first, number == 0 else {
            throw .notAMember(entry.author)
        }
        let card = try MemberCard(encoded: founder)
        guard card.id == entry.author else { throw .notAMember(entry.author) }
        return card.verifying
    }

    /// What an entry's operations may change, as it was before.
    private struct Touched {
        var members: [MemberID: Member?] = [:]
        var compartments: [CompartmentID: CompartmentState?] = [:]
        var records: [RecordID: RecordState] = [:]
        /// Records that were not there: an import adds them by the ten thousand.
        var newRecords: [RecordID] = []
        var recovery: Recovery?

        mutating func note(_ id: RecordID, _ known: RecordState?) {
            if let known { records[id] = known } else { newRecords.append(id) }
        }
    }

    private func touched(by operations: [Operation], author: MemberID) -> Touched {
        var before = Touched(recovery: recovery)
        for operation in operations {
            switch operation {
            case .found:
                break
            case .admit(let card, _):
                if let id = try? MemberCard(encoded: card).id { before.members.updateValue(members[id], forKey: id) }
            case .remove(let member):
                before.members.updateValue(members[member], forKey: member)
            case .manifest(let manifest):
                let id = manifest.compartment
                before.compartments.updateValue(compartments[id], forKey: id)
            case .put(let version):
                before.note(version.record, records[version.record])
            case .erase(let record):
                before.note(record, records[record])
            case .accept(let id, _), .leave(let id):
                before.compartments.updateValue(compartments[id], forKey: id)
            case .rotate(let card, let inherited):
                before.members.updateValue(members[author], forKey: author)
                if let id = try? MemberCard(encoded: card).id { before.members.updateValue(members[id], forKey: id) }
                for wrap in inherited {
                    before.compartments.updateValue(compartments[wrap.compartment], forKey: wrap.compartment)
                }
            case .reset(let member, let card):
                before.members.updateValue(members[member], forKey: member)
                if let id = try? MemberCard(encoded: card).id { before.members.updateValue(members[id], forKey: id) }
            case .recovery(.handOver(let handOver)):
                for id in handOver.shares.map(\.compartment) {
                    before.compartments.updateValue(compartments[id], forKey: id)
                }
            case .recovery(.name), .recovery(.end), .recovery(.accept): break
            case .halves(let halves):
                before.compartments.updateValue(compartments[halves.compartment], forKey: halves.compartment)
            }
        }
        return before
    }

    private mutating func restore(_ before: Touched, without entry: UInt64) {
        log?.drop(entry: entry)
        for (id, member) in before.members { members[id] = member }
        for (id, record) in before.records { records[id] = record }
        for id in before.newRecords {
            if let compartment = records[id]?.first.value.compartment {
                compartments[compartment]?.records.removeAll { $0 == id }
            }
            records[id] = nil
        }
        for (id, compartment) in before.compartments { compartments[id] = compartment }
        recovery = before.recovery
    }
}
