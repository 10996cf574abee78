internal import SecauditRegister

/// Who has lost access to each credential, and which of its parts somebody else has changed since.
struct DepartureList {
    /// What one change answers: a part of the entry in the vault, or something at the network.
    enum Subject: Hashable {
        case entry(JournalLine.Part)
        case network(Obligation.Kind)
    }

    private struct Answered: Hashable {
        let credential: Credential.ID
        let subject: Subject
    }

    private struct Absent: Hashable {
        let credential: Credential.ID
        let part: JournalLine.Part
        let key: String
    }

    private var departed: [Credential.ID: [JournalLine.Party]] = [:]
    /// Who has no access now and had it.
    private var absent: Set<Absent> = []
    /// How many of the departures a change has answered.
    private var answered: [Answered: Int] = [:]

    /// A removal is followed by a new key, by which nobody departs a second time.
    mutating func note(_ party: JournalLine.Party, from credential: Credential.ID, _ part: JournalLine.Part) {
        guard absent.insert(Absent(credential: credential, part: part, key: party.key)).inserted else { return }
        departed[credential, default: []].append(party)
    }

    /// Who has access again can depart again.
    mutating func returned(_ party: JournalLine.Party, to credential: Credential.ID, _ part: JournalLine.Part) {
        absent.remove(Absent(credential: credential, part: part, key: party.key))
    }

    /// Those whose departure this change answers, each once; what the departed writes himself answers nothing.
    mutating func answered(
        _ credential: Credential.ID,
        _ subject: Subject,
        by author: JournalLine.Party
    ) -> [JournalLine.Party] {
        let all = departed[credential] ?? []
        let place = Answered(credential: credential, subject: subject)
        let open = all.dropFirst(answered[place] ?? 0)
        guard !open.contains(where: { $0.key == author.key }) else { return [] }
        answered[place] = all.count
        var seen: Set<JournalLine.Party> = []
        return open.filter { seen.insert($0).inserted }
    }
}
