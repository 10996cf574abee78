internal import SecauditVault

/// Facts of one kind in the order of their shelves, on each shelf in the order in which they were first written.
///
/// A fact more costs its place and not a new list, wherever it belongs.
package struct FactList<Fact: Hashable & Sendable>: Sendable {
    private var facts: [Recorded<Fact>] = []
    /// Where each shelf's facts end, in the order of the shelves.
    private var sections: [Section] = []

    private struct Section: Sendable {
        let shelf: Shelf
        var end: Int
    }

    init() {}

    /// Puts a new record's fact behind those of its shelf, or another record's in the place of its earlier version;
    /// `false`: there is no such place.
    mutating func add(_ fact: Recorded<Fact>, on shelf: Shelf, isNew: Bool) -> Bool {
        if isNew, sections.last.map({ $0.shelf <= shelf }) ?? true {
            append(fact, on: shelf)
            return true
        }
        let section = firstSection { $0.shelf >= shelf }
        let start = section == 0 ? 0 : sections[section - 1].end
        let isThere = section < sections.count && sections[section].shelf == shelf
        guard isNew else {
            let own = start..<(isThere ? sections[section].end : start)
            guard let place = facts[own].firstIndex(where: { $0.record == fact.record }) else { return false }
            facts[place] = fact
            return true
        }
        if !isThere { sections.insert(Section(shelf: shelf, end: start), at: section) }
        facts.insert(fact, at: sections[section].end)
        for later in section..<sections.count { sections[later].end += 1 }
        return true
    }

    /// Whoever reads everything comes shelf by shelf.
    private mutating func append(_ fact: Recorded<Fact>, on shelf: Shelf) {
        facts.append(fact)
        if sections.last?.shelf == shelf {
            sections[sections.count - 1].end += 1
        } else {
            sections.append(Section(shelf: shelf, end: facts.count))
        }
    }

    /// The first section of which `isReached` is true; it is true of all that follow.
    private func firstSection(_ isReached: (Section) -> Bool) -> Int {
        var low = 0
        var high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if isReached(sections[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension FactList: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { facts.count }

    package subscript(position: Int) -> Recorded<Fact> { facts[position] }
}

extension FactList: Equatable {
    /// Whether the same facts stand in the same order.
    package static func == (left: Self, right: Self) -> Bool { left.facts == right.facts }
}
