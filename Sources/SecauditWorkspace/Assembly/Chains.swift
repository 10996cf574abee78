/// The places of a list apart by what stands there is about, those of one subject in their order: of each place the next
/// about the same subject.
///
/// Most subjects have one or two, and a list for each would be memory of its own for each.
struct Chains<Subject: Hashable> {
    private var first: [Subject: Int] = [:]
    /// For each place the next about the same subject; -1: there is none.
    private var next: [Int]

    /// The places below `count`, of which those without a subject are left out; of subjects there may be `expected`.
    init(count: Int, expecting expected: Int = 0, by subject: (Int) -> Subject?) {
        next = Array(repeating: -1, count: count)
        first.reserveCapacity(min(expected, count))
        // From the last on, so that each is put before those that follow it.
        for place in (0..<count).reversed() {
            guard let subject = subject(place) else { continue }
            if let later = first.updateValue(place, forKey: subject) { next[place] = later }
        }
    }

    /// The places of a subject, in their order; `nil`: it has none.
    func places(of subject: Subject) -> Places? {
        guard !first.isEmpty, let start = first[subject] else { return nil }
        return Places(start: start, following: next)
    }

    struct Places: Sequence, IteratorProtocol {
        private var place: Int
        private let following: [Int]

        fileprivate init(start: Int, following: [Int]) {
            place = start
            self.following = following
        }

        mutating func next() -> Int? {
            guard place >= 0 else { return nil }
            defer { place = following[place] }
            return place
        }

        var count: Int { reduce(0) { count, _ in count + 1 } }
    }
}
