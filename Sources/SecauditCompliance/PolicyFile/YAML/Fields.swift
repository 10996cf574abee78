import SecauditRegister

/// The entries of a mapping, after every key has been found to be one that the schema knows.
struct Fields {
    let position: TextPosition
    private let values: [String: FileNode]

    init(_ node: FileNode, keys: [String]) throws(FileFault) {
        var values: [String: FileNode] = [:]
        for entry in try node.entries() {
            guard keys.contains(entry.key) else {
                throw FileFault(
                    position: entry.position,
                    fact: .unknownKey(entry.key, nearest: NearestWord.find(entry.key, among: keys))
                )
            }
            values[entry.key] = entry.value
        }
        position = node.position
        self.values = values
    }

    subscript(key: String) -> FileNode? { values[key] }

    func required(_ key: String) throws(FileFault) -> FileNode {
        guard let value = values[key] else { throw FileFault(position: position, fact: .missingKey(key)) }
        return value
    }

    /// The items of a list, none when the key is absent.
    func list(_ key: String) throws(FileFault) -> [FileNode] {
        guard let value = values[key] else { return [] }
        return try value.list()
    }

    func text(_ key: String) throws(FileFault) -> String? {
        guard let value = values[key] else { return nil }
        return try value.text()
    }

    func day(_ key: String) throws(FileFault) -> CalendarDay? {
        guard let value = values[key] else { return nil }
        return try value.day()
    }

    func bilingual(_ key: String) throws(FileFault) -> Bilingual? {
        guard let value = values[key] else { return nil }
        return try value.bilingual()
    }
}
