/// Finds Russian words in a password: as they are, in the wrong layout, in Latin letters; with endings and capitals.
struct WordPieces {
    let trie: WordTrie
    private(set) var found: [Piece] = []

    /// The endings of declension and conjugation, and the diminutive ones, as letters' numbers.
    private static let endings: Set<[UInt8]> = {
        let text = """
            а у ы и е о я ю ь ой ом ов ам ах ами ев ей ем ям ях ями ою ею ие ый ий ая яя ое ее ые ого его ому ему ых их \
            ым им ка ки ку ке кой ок ик ек очка ечка чик ша
            """
        return Set(text.split(separator: " ").map { $0.unicodeScalars.compactMap(RussianLetter.number) })
    }()

    /// What trying the endings of a word multiplies the guesses by.
    private static let endingGuesses = 10.0

    init(trie: WordTrie) {
        self.trie = trie
    }

    mutating func search(_ signs: borrowing TypedSigns) {
        for start in 0..<signs.count {
            typed(signs, from: start)
            spelled(signs, from: start, at: start, node: WordTrie.root, tricks: 0)
        }
    }

    /// Letter by letter on the keys of the Russian layout.
    private mutating func typed(_ signs: borrowing TypedSigns, from start: Int) {
        var node = WordTrie.root
        var place = start
        var disguised = false
        while place < signs.count, signs.letter(place) < 255,
            let next = trie.child(of: node, letter: signs.letter(place))
        {
            disguised = disguised || !signs.isRussian(place)
            place += 1
            node = next
            guard let entry = trie.entry(at: node) else { continue }
            let disguise: Weakness? = disguised ? .wrongLayout : nil
            add(start..<place, entry, disguise, guesses: entry.guesses, signs)
            guard place - start >= 4 else { continue }
            for length in 1...4 where place + length <= signs.count {
                let ending = (place..<place + length).map { signs.letter($0) }
                guard Self.endings.contains(ending) else { continue }
                add(start..<place + length, entry, disguise, guesses: entry.guesses * Self.endingGuesses, signs)
            }
        }
    }

    /// By the spellings of each letter in Latin; `tricks` counts those that are not the usual one.
    private mutating func spelled(
        _ signs: borrowing TypedSigns,
        from start: Int,
        at place: Int,
        node: UInt32,
        tricks: Int
    ) {
        if place > start, let entry = trie.entry(at: node) {
            let factor = Double(1 << (1 + tricks))
            add(start..<place, entry, .transliteration, guesses: entry.guesses * factor, signs)
            if place - start >= 4, place < signs.count, !signs.isRussian(place),
                [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(signs.smallKey(place))
            {
                let guesses = entry.guesses * factor * Self.endingGuesses
                add(start..<place + 1, entry, .transliteration, guesses: guesses, signs)
            }
        }
        guard place < signs.count, tricks <= 3 else { return }
        for letter in 0..<UInt8(RussianLetter.count) {
            guard let next = trie.child(of: node, letter: letter) else { continue }
            for (number, spelling) in Transliteration.keys[Int(letter)].enumerated()
            where Self.stands(spelling, in: signs, at: place) {
                spelled(
                    signs,
                    from: start,
                    at: place + spelling.count,
                    node: next,
                    tricks: tricks + (number == 0 ? 0 : 1)
                )
            }
        }
    }

    private static func stands(_ spelling: [UInt8], in signs: borrowing TypedSigns, at place: Int) -> Bool {
        guard place + spelling.count <= signs.count else { return false }
        for (offset, key) in spelling.enumerated() {
            guard signs.smallKey(place + offset) == key, !signs.isRussian(place + offset) else { return false }
        }
        return true
    }

    private mutating func add(
        _ range: Range<Int>,
        _ entry: WordTrie.Entry,
        _ disguise: Weakness?,
        guesses: Double,
        _ signs: borrowing TypedSigns
    ) {
        // Short words stand in anything by chance.
        guard range.count >= 3 || entry.sort == .ownName else { return }
        let disguised = disguise == .wrongLayout ? guesses * 2 : guesses
        found.append(
            Piece(
                range,
                guesses: disguised * Self.capitalGuesses(signs, range),
                Set([entry.sort, disguise].compactMap(\.self))
            )
        )
    }

    /// Capitals where everybody puts them double the guesses; elsewhere each doubles them.
    private static func capitalGuesses(_ signs: borrowing TypedSigns, _ range: Range<Int>) -> Double {
        var capitals = 0
        for place in range where signs.isCapital(place) { capitals += 1 }
        if capitals == 0 { return 1 }
        let isUsual =
            capitals == range.count
            || (capitals == 1
                && (signs.isCapital(range.lowerBound)
                    || signs.isCapital(range.upperBound - 1)))
        return isUsual ? 2 : Double(1 << min(capitals + 1, 20))
    }
}

extension Transliteration {
    /// The spellings as the bytes of keys.
    static let keys: [[[UInt8]]] = spellings.map { $0.map { Array($0.utf8) } }
}
