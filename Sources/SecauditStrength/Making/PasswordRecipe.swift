package import SecauditCrypto

/// How a password is made up: of signs or of words.
package enum PasswordRecipe: Hashable, Sendable {
    /// So many signs drawn evenly from the classes, each class at least once.
    case signs(length: Int, classes: Set<SignClass>)
    /// So many words drawn evenly, joined by hyphens.
    case words(count: Int, style: WordStyle)

    /// 20 signs of 61: about 118 bits.
    package static let standard = PasswordRecipe.signs(length: 20, classes: Set(SignClass.allCases))
    package static let standardLength = 20
    /// Six words of 1024: 60 bits, far beyond guessing at a network's door and long work for a thief of its hashes.
    package static let standardWords = 6

    /// Signs that are not mistaken for one another on paper: no I, l, 1, O, 0.
    package enum SignClass: String, Hashable, Sendable, CaseIterable {
        case capital
        case small
        case digit
        /// Marks that networks accept and that stand in one place of both layouts' keyboards.
        case mark

        package var signs: [UInt8] {
            switch self {
            case .capital: Array("ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
            case .small: Array("abcdefghijkmnopqrstuvwxyz".utf8)
            case .digit: Array("23456789".utf8)
            case .mark: Array("-_.!".utf8)
            }
        }
    }

    package enum WordStyle: String, Hashable, Sendable, CaseIterable {
        /// Russian words in Latin letters: what a Russian remembers and every network takes.
        case russian = "ru"
        /// Russian words in Russian letters, where the network takes them.
        case cyrillic = "ru-cyrillic"
        case english = "en"

        var list: WordList { self == .english ? .english : .russian }
    }

    /// What can be asked for.
    package static let lengths = 8...128
    package static let wordCounts = 4...20

    package var isPossible: Bool {
        switch self {
        case .signs(let length, let classes): Self.lengths.contains(length) && !classes.isEmpty
        case .words(let count, _): Self.wordCounts.contains(count)
        }
    }

    /// The logarithm to base two of how many passwords the recipe makes, all equally likely.
    package var bits: Double {
        switch self {
        case .words(let count, let style):
            return Double(count) * style.list.bitsPerWord
        case .signs(let length, let classes):
            let sizes = classes.map(\.signs.count)
            let all = sizes.reduce(0, +)
            // Of all texts those count that lack no class: inclusion and exclusion over the sets of classes lacked.
            var share = 0.0
            for lacked in 0..<(1 << sizes.count) {
                var left = all
                for (number, size) in sizes.enumerated() where lacked >> number & 1 == 1 { left -= size }
                var part = 1.0
                for _ in 0..<length { part *= Double(left) / Double(all) }
                share += lacked.nonzeroBitCount.isMultiple(of: 2) ? part : -part
            }
            return Double(length) * binaryLogarithm(Double(all)) + binaryLogarithm(share)
        }
    }

    /// A new password; what is not possible is made as the nearest that is.
    package func make() -> SecretBytes {
        switch self {
        case .signs(let length, let classes):
            let chosen = classes.isEmpty ? Set(SignClass.allCases) : classes
            return Self.signs(min(max(length, Self.lengths.lowerBound), Self.lengths.upperBound), chosen)
        case .words(let count, let style):
            return Self.words(min(max(count, Self.wordCounts.lowerBound), Self.wordCounts.upperBound), style)
        }
    }

    /// Drawn again as a whole while a class is lacking, so that all that lack none stay equally likely.
    private static func signs(_ length: Int, _ classes: Set<SignClass>) -> SecretBytes {
        let ordered = SignClass.allCases.filter(classes.contains)
        let alphabet = ordered.flatMap(\.signs)
        var password = SecretBytes(zeros: length)
        while true {
            for place in 0..<length { password[place] = alphabet[randomNumber(below: alphabet.count)] }
            var lacking = classes
            for place in 0..<length {
                let sign = password[place]
                if let found = ordered.first(where: { $0.signs.contains(sign) }) { lacking.remove(found) }
            }
            if lacking.isEmpty { return password }
        }
    }

    private static func words(_ count: Int, _ style: WordStyle) -> SecretBytes {
        let list = style.list.words
        var text = SecretText()
        for number in 0..<count {
            if number > 0 { text.append(UInt8(ascii: "-")) }
            let word = list[randomNumber(below: list.count)]
            text.append(style == .russian ? Transliteration.spelled(word) : word)
        }
        return text.secret()
    }
}
