/// Names that table programs take for sheets: 1 to 31 units, without the signs that formulas use.
enum SheetName {
    static let longest = 31
    private static let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

    /// The names made good, each different from the others in whatever case.
    static func good(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.map { name in
            let base = plain(name)
            var candidate = shortened(base, to: longest)
            var number = 2
            while !taken.insert(candidate.lowercased()).inserted {
                let tail = " (\(number))"
                candidate = shortened(base, to: longest - tail.utf16.count) + tail
                number += 1
            }
            return candidate
        }
    }

    private static func plain(_ name: String) -> String {
        let words = String(name.map { refused.contains($0) || $0 == "'" ? " " : $0 })
        let kept = String(words.unicodeScalars.filter { $0.value >= 0x20 && XMLEntity.isAllowed($0) })
        let tidy = Spelling.tidy(kept)
        return tidy.isEmpty ? "1" : tidy
    }

    private static func shortened(_ name: String, to length: Int) -> String {
        var kept = ""
        for character in name {
            guard kept.utf16.count + character.utf16.count <= length else { break }
            kept.append(character)
        }
        return kept
    }
}
