package import SecauditCrypto

/// Judges how hard passwords are to guess for somebody who knows the town.
///
/// The lesser of two figures counts: libzxcvbn's own, and that of the cheapest cover by its pieces and the Russian ones
/// together. So an English word beside a Russian one is found too.
package struct PasswordMeter: Sendable {
    private let trie: WordTrie
    private let latinNames: [String]

    /// - Parameter names: names of the organ, the town, the network and its pages, of people; whole phrases are all right.
    package init(names: [String] = []) {
        var trie = WordTrie.russian
        var latin: [String] = []
        for (rank, word) in Self.words(of: names).enumerated() {
            let entry = WordTrie.Entry(guesses: Double(rank + 2), sort: .ownName)
            // «Образцовска» is «Образцовск» in another case: the word stands for its stem too.
            for cut in 0...2 where cut == 0 || word.count - cut >= 5 { trie.insert(String(word.dropLast(cut)), entry) }
            if word.utf8.allSatisfy({ $0 < 128 }) { latin.append(word) }
        }
        self.trie = trie
        latinNames = latin
    }

    /// The words of phrases, in small letters, each once, none of two letters.
    private static func words(of phrases: [String]) -> [String] {
        var words: [String] = []
        for phrase in phrases {
            for word in phrase.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
                let text = String(word)
                if text.count >= 3, !words.contains(text) { words.append(text) }
            }
        }
        return words
    }

    package func estimate(_ password: borrowing SecretBytes) -> PasswordEstimate {
        let signs = TypedSigns(password)
        guard signs.count > 0 else { return PasswordEstimate(bits: 0, weaknesses: [.short]) }
        let library = LibraryPieces(signs, names: latinNames)
        var words = WordPieces(trie: trie)
        words.search(signs)
        var numbers = NumberPieces()
        numbers.search(signs)
        let cover = Cover(signs, pieces: words.found + numbers.found + library.found)
        let bits = min(cover.bits, library.bits)
        var weaknesses = cover.weaknesses
        if bits < cover.bits - 1 { weaknesses.formUnion(library.found.flatMap(\.weaknesses)) }
        if signs.count < Self.shortest { weaknesses.insert(.short) }
        return PasswordEstimate(bits: bits, weaknesses: weaknesses)
    }

    /// Fewer signs than this are told to be few.
    private static let shortest = 10
}
