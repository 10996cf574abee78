extension PageField {
    /// Whether the words of a page hold what the register says, apart from differences that mean nothing.
    func agrees(_ shown: String, with wanted: String) -> Bool {
        switch self {
        case .name: ComparableText.words(shown).holds(ComparableText.words(wanted))
        case .postalAddress: Set(ComparableText.addressWords(shown)).isSuperset(of: ComparableText.addressWords(wanted))
        case .email: !ComparableText.addresses(shown).isDisjoint(with: ComparableText.addresses(wanted))
        case .phone: ComparableText.holds(shown, phone: wanted)
        case .site:
            ComparableText.addresses(shown).contains { WebHost.name(in: $0) == WebHost.name(in: wanted) }
        // Seen or not seen: there are no words to compare.
        case .about, .location, .institutionSites: true
        }
    }
}

/// Text without what a typist may write in one way or another.
enum ComparableText {
    /// The words, without quotation marks and letter case, «ё» as «е».
    static func words(_ text: String) -> [Substring] {
        NormalisedName(text).text.split { !$0.isLetter && !$0.isNumber }
    }

    /// Words of an address that stand before a name and are written in many ways: «ул.», «улица», «д.», «г.».
    private static let addressKinds: Set<String> = [
        "г", "гор", "город", "с", "село", "п", "пос", "поселок", "пгт", "д", "дом", "ул", "улица", "пр", "просп",
        "проспект", "пр-т", "пер", "переулок", "пл", "площадь", "обл", "область", "край", "р-н", "р", "н", "район",
        "россия", "рф", "российская", "федерация", "корп", "корпус", "стр", "строение", "оф", "офис", "каб", "кабинет",
        "индекс", "адрес", "почтовый", "т",
    ]

    static func addressWords(_ text: String) -> [Substring] {
        words(text).filter { !addressKinds.contains(String($0)) }
    }

    /// The pieces of a text between blanks and commas, one of which may be an address on the web or of a mailbox.
    static func addresses(_ text: String) -> Set<String> {
        Set(text.lowercased().split { $0.isWhitespace || ",;<>()«»\"".contains($0) }.map(String.init))
    }

    /// Whether the text holds the telephone, however it is grouped; `+7` and `8` before ten digits mean the same.
    ///
    /// Only the first number of several in `phone` is wanted.
    static func holds(_ text: String, phone: String) -> Bool {
        let first = phone.split { ",;".contains($0) }.first.map(String.init) ?? phone
        let wanted = subscriber(first.filter(\.isASCIIDigit))
        guard !wanted.isEmpty else { return false }
        // Numbers may follow one another with nothing but a blank between them.
        let groups = text.split { !($0.isASCIIDigit || $0.isWhitespace || "+-()–—.".contains($0)) }
        return groups.contains { String($0.filter(\.isASCIIDigit)).contains(wanted) }
    }

    private static func subscriber(_ digits: String) -> String {
        guard digits.count == 11, let first = digits.first, first == "7" || first == "8" else { return digits }
        return String(digits.dropFirst())
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

extension [Substring] {
    /// Whether the words of `part` stand here one after another.
    fileprivate func holds(_ part: [Substring]) -> Bool {
        guard !part.isEmpty, part.count <= count else { return false }
        return (0...count - part.count).contains { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
