import SecauditRegister

/// What is said of an organ's pages: what is said of several in the same words is said once, and the pages are named.
///
/// The pages stand in their order, and what is said of them in the order of the rules. What more pages have in common
/// comes before what fewer of them have.
struct PagesSaidAlike {
    private var pages: [Account.ID] = []
    private var sayings: [Saying] = []
    /// Where each is in the list, kept only once the list is long.
    private var places: [LaidOutWords: Int] = [:]

    /// The words of a finding, and of which pages they are said, by their places.
    private struct Saying {
        let words: LaidOutWords
        var pages: [Int]

        /// The first page first; of the same first page what more pages have in common.
        func precedes(_ other: Saying) -> Bool {
            if pages[0] != other.pages[0] { return pages[0] < other.pages[0] }
            if pages.count != other.pages.count { return pages.count > other.pages.count }
            return pages.lexicographicallyPrecedes(other.pages)
        }
    }

    /// Pages with everything that is said of just these.
    struct Block {
        let pages: [Account.ID]
        fileprivate(set) var words: [LaidOutWords]
    }

    private static let limitOfFew = 16

    /// Forgets all that was said; the room stays for the next organ.
    mutating func removeAll() {
        pages.removeAll(keepingCapacity: true)
        sayings.removeAll(keepingCapacity: true)
        places = [:]
    }

    /// Adds a finding; they come page by page.
    ///
    /// Words name the clause, so that those of two rules are never the same.
    mutating func add(_ words: LaidOutWords, of page: Account.ID) {
        if pages.last != page { pages.append(page) }
        let place = pages.count - 1
        if let known = self.place(of: words), sayings[known].pages.last != place {
            sayings[known].pages.append(place)
            return
        }
        sayings.append(Saying(words: words, pages: [place]))
        if sayings.count > Self.limitOfFew {
            if places.isEmpty {
                for (place, saying) in sayings.enumerated() { places[saying.words] = place }
            } else {
                places[words] = sayings.count - 1
            }
        }
    }

    private func place(of words: LaidOutWords) -> Int? {
        places.isEmpty ? sayings.firstIndex { $0.words == words } : places[words]
    }

    var blocks: [Block] {
        if sayings.count == 1 { return [Block(pages: sayings[0].pages.map { pages[$0] }, words: [sayings[0].words])] }
        // In order, what is said of the same pages stands together.
        let sorted = sayings.indices.sorted { left, right in
            if sayings[left].precedes(sayings[right]) { return true }
            return sayings[right].precedes(sayings[left]) ? false : left < right
        }
        var blocks: [Block] = []
        var last: [Int] = []
        for place in sorted {
            let saying = sayings[place]
            if saying.pages == last {
                blocks[blocks.count - 1].words.append(saying.words)
            } else {
                last = saying.pages
                blocks.append(Block(pages: last.map { pages[$0] }, words: [saying.words]))
            }
        }
        return blocks
    }
}
