/// Facts by what they are about, in their order: of each fact the place of the next one about the same thing.
///
/// Most things have one or two facts of a kind, and a list for each would be memory of its own for each.
struct FactChains<Subject: Hashable, Fact: Hashable & Sendable> {
    private let facts: FactList<Fact>
    private var first: [Subject: Int] = [:]
    /// For each fact the next about the same subject; -1: there is none.
    private var next: [Int]

    /// Facts of which `subject` is `nil` are left out.
    init(of facts: FactList<Fact>, by subject: (Recorded<Fact>) -> Subject?) {
        self.facts = facts
        next = Array(repeating: -1, count: facts.count)
        // From the last on, so that each is put before those that follow it.
        for place in facts.indices.reversed() {
            guard let subject = subject(facts[place]) else { continue }
            if let later = first.updateValue(place, forKey: subject) { next[place] = later }
        }
    }

    /// What `body` makes of the facts about something, in their order; `nil`: there is none.
    ///
    /// The list has room for some more.
    func map<Value>(of subject: Subject, room: Int = 0, _ body: (Recorded<Fact>) -> Value) -> [Value]? {
        guard !first.isEmpty, let start = first[subject] else { return nil }
        var values: [Value] = []
        values.reserveCapacity(count(from: start) + room)
        var place = start
        while place >= 0 {
            values.append(body(facts[place]))
            place = next[place]
        }
        return values
    }

    private func count(from start: Int) -> Int {
        var count = 0
        var place = start
        while place >= 0 {
            count += 1
            place = next[place]
        }
        return count
    }
}
