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

    private var departed: [Credential.ID: [JournalLine.Party]] = [:]
    /// How many of the departures a change has answered.
    private var answered: [Answered: Int] = [:]

    /// Both parts of a credential are lost at once, and a removal is followed by a new key: that is one departure.
    mutating func note(_ party: JournalLine.Party, from credential: Credential.ID) {
        if departed[credential]?.last?.key == party.key { return }
        departed[credential, default: []].append(party)
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
