/// Russian words by their letters, each with how many guesses it takes and what sort of word it is.
struct WordTrie: Sendable {
    struct Entry: Hashable, Sendable {
        let guesses: Double
        let sort: Weakness
    }

    /// For each node one place for each letter; 0: no such word goes on.
    private var next: [UInt32] = Array(repeating: 0, count: RussianLetter.count)
    private var entries: [Entry?] = [nil]

    static let root: UInt32 = 0

    func child(of node: UInt32, letter: UInt8) -> UInt32? {
        let child = next[Int(node) * RussianLetter.count + Int(letter)]
        return child == 0 ? nil : child
    }

    func entry(at node: UInt32) -> Entry? { entries[Int(node)] }

    /// Puts in a word; the cheaper of two entries stays.
    ///
    /// What has a sign beside Russian letters is passed over.
    mutating func insert(_ word: String, _ entry: Entry) {
        var letters: [UInt8] = []
        for scalar in word.unicodeScalars {
            guard let letter = RussianLetter.number(of: scalar) else { return }
            letters.append(letter)
        }
        guard letters.count >= 2 else { return }
        var node = Self.root
        for letter in letters {
            let place = Int(node) * RussianLetter.count + Int(letter)
            if next[place] == 0 {
                next[place] = UInt32(truncatingIfNeeded: entries.count)
                entries.append(nil)
                next.append(contentsOf: repeatElement(0, count: RussianLetter.count))
            }
            node = next[place]
        }
        if let known = entries[Int(node)], known.guesses <= entry.guesses { return }
        entries[Int(node)] = entry
    }

    /// All words that people are known to choose.
    static let russian: WordTrie = {
        var trie = WordTrie()
        // A guesser goes through the lists side by side, so a word's place counts once for each of them.
        let ranked: [(WordList, Weakness)] = [
            (.commonPasswords, .commonPassword), (.everyday, .word), (.official, .officialWord), (.names, .name),
            (.places, .place),
        ]
        for (list, sort) in ranked {
            for (rank, word) in list.words.enumerated() {
                trie.insert(word, Entry(guesses: Double((rank + 1) * ranked.count), sort: sort))
            }
        }
        // No order of likelihood is known for these: the list is of one piece, behind the others.
        for word in WordList.russian.words {
            trie.insert(word, Entry(guesses: Double(WordList.russian.words.count * 2), sort: .word))
        }
        return trie
    }()
}
