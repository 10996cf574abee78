/// Russian words in Latin letters.
package enum Transliteration {
    /// How each letter from «а» to «я» is spelled: first the spelling of generated words, then what else people type.
    ///
    /// The digits are those that stand for letters in nicknames.
    static let spellings: [[String]] = [
        ["a", "@"], ["b", "6"], ["v", "w"], ["g"], ["d"], ["e", "ye", "3"], ["zh", "j", "g"], ["z", "3"],
        ["i", "1", "y"], ["y", "j", "i"], ["k", "c"], ["l"], ["m"], ["n"], ["o", "0"], ["p"], ["r"], ["s", "$", "c"],
        ["t"], ["u", "y"], ["f", "ph"], ["h", "kh", "x"], ["ts", "c", "tz"], ["ch", "4"], ["sh", "6", "w"],
        ["sch", "shch", "sh"], ["", "'"], ["y", "i"], ["", "'"], ["e"], ["yu", "u", "ju", "iu"],
        ["ya", "ja", "ia", "a"],
    ]

    /// The one spelling by which words are written out; what is no Russian letter stays.
    package static func spelled(_ word: String) -> String {
        var text = ""
        for scalar in word.lowercased().unicodeScalars {
            if let letter = RussianLetter.number(of: scalar) {
                text += spellings[Int(letter)][0]
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
