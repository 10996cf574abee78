/// Facts by what they are about, in their order.
struct FactChains<Subject: Hashable, Fact: Hashable & Sendable> {
    private let facts: FactList<Fact>
    private let chains: Chains<Subject>

    /// Facts of which `subject` is `nil` are left out; they may be about `expected` subjects.
    init(of facts: FactList<Fact>, expecting expected: Int = 0, by subject: (Recorded<Fact>) -> Subject?) {
        self.facts = facts
        chains = Chains(count: facts.count, expecting: expected) { subject(facts[$0]) }
    }

    /// What `body` makes of the facts about something, in their order; `nil`: there is none.
    ///
    /// The list has room for some more.
    func map<Value>(of subject: Subject, room: Int = 0, _ body: (Recorded<Fact>) -> Value) -> [Value]? {
        guard let places = chains.places(of: subject) else { return nil }
        var values: [Value] = []
        values.reserveCapacity(places.count + room)
        for place in places { values.append(body(facts[place])) }
        return values
    }
}
