import SecauditRegister

/// Scalars are read as the type that the schema wants: `3.10` may be a clause and `no` a network.
extension FileNode {
    func entries() throws(FileFault) -> [Entry] {
        guard case .mapping(let entries) = content else { throw fault(.wrongType(expected: .mapping)) }
        return entries
    }

    func list() throws(FileFault) -> [FileNode] {
        guard case .list(let items) = content else { throw fault(.wrongType(expected: .list)) }
        return items
    }

    /// Text that says something; a key without a value is not text.
    func text() throws(FileFault) -> String {
        guard case .scalar(let text) = content, !text.isEmpty else { throw fault(.wrongType(expected: .text)) }
        return text
    }

    func integer(in range: ClosedRange<Int>) throws(FileFault) -> Int {
        guard case .scalar(let text) = content, let value = Int(decimal: text) else {
            throw fault(.wrongType(expected: .integer))
        }
        guard range.contains(value) else { throw fault(.outOfRange(value: value, allowed: range)) }
        return value
    }

    func boolean() throws(FileFault) -> Bool {
        switch content {
        case .scalar("true"): true
        case .scalar("false"): false
        default: throw fault(.wrongType(expected: .boolean))
        }
    }

    func day() throws(FileFault) -> CalendarDay {
        guard case .scalar(let text) = content, let day = CalendarDay(text) else {
            throw fault(.wrongType(expected: .day))
        }
        return day
    }

    /// A word out of a closed list.
    func word(of allowed: [String]) throws(FileFault) -> String {
        let word = try text()
        guard allowed.contains(word) else {
            throw fault(.unknownWord(word, allowed: allowed, nearest: NearestWord.find(word, among: allowed)))
        }
        return word
    }

    func value<Value: RawRepresentable & CaseIterable>(
        of type: Value.Type
    ) throws(FileFault) -> Value where Value.RawValue == String {
        let allowed = Value.allCases.map(\.rawValue)
        guard let value = Value(rawValue: try word(of: allowed)) else { throw fault(.wrongType(expected: .text)) }
        return value
    }

    /// A short name: a–z, 0–9 and hyphens between them.
    func identifier() throws(FileFault) -> String {
        let word = try text()
        guard word.isShortName else { throw fault(.badIdentifier(word)) }
        return word
    }

    /// A list without repetitions, each item read by `read`.
    func distinct(_ read: (FileNode) throws(FileFault) -> String) throws(FileFault) -> [String] {
        var words: [String] = []
        for item in try list() {
            let word = try read(item)
            guard !words.contains(word) else { throw item.fault(.duplicateWord(word)) }
            words.append(word)
        }
        return words
    }

    func bilingual() throws(FileFault) -> Bilingual {
        let fields = try Fields(self, keys: ["ru", "en"])
        return Bilingual(russian: try fields.required("ru").text(), english: try fields.required("en").text())
    }
}

extension String {
    /// Whether this is a–z, 0–9 and single hyphens inside, at most 64 characters.
    var isShortName: Bool {
        let bytes = Array(utf8)
        guard (1...64).contains(bytes.count), bytes.first != 45, bytes.last != 45 else { return false }
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 97...122, 48...57: continue
            case 45 where bytes[index - 1] != 45: continue
            default: return false
            }
        }
        return true
    }
}

extension Int {
    /// Reads decimal digits with an optional minus: no plus, no leading zero, no octal surprises.
    init?(decimal text: String) {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57) ~= $0 }) else { return nil }
        guard digits.count == 1 || digits.first != "0" else { return nil }
        self.init(text)
    }
}
