import SecauditRegister

/// Decodes the register's values from a data file as strictly as the policies are read.
///
/// A key that no value asked for is refused: what nobody reads would be silently without effect.
final class NodeDecoder: Decoder {
    let node: FileNode
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]
    /// The keys asked for so far; `nil`: the value was not read as a mapping.
    private(set) var asked: Set<String>?

    private init(_ node: FileNode) {
        self.node = node
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        asked = asked ?? []
        return KeyedDecodingContainer(try MappingContainer<Key>(self))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        ListContainer(items: try node.list(), node: node)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        ScalarContainer(node: node)
    }

    func ask(_ key: String) {
        asked?.insert(key)
    }

    /// Reads one value and sees that nothing of it was left unread.
    static func value<Value: Decodable>(_ type: Value.Type, from node: FileNode) throws -> Value {
        if type == String.self, let text = try node.text() as? Value { return text }
        if type == Bool.self, let value = try node.boolean() as? Value { return value }
        if type == Int.self, let value = try node.integer(in: 0...1_000_000_000) as? Value { return value }
        let decoder = NodeDecoder(node)
        let value: Value
        do {
            value = try Value(from: decoder)
        } catch let fault as FileFault {
            throw fault
        } catch {
            throw try fault(node, of: type)
        }
        if let asked = decoder.asked { try refuseRest(of: node, asked: asked) }
        return value
    }

    private static func refuseRest(of node: FileNode, asked: Set<String>) throws(FileFault) {
        for entry in try node.entries() where !asked.contains(entry.key) {
            throw FileFault(
                position: entry.position,
                fact: .unknownKey(entry.key, nearest: NearestWord.find(entry.key, among: asked.sorted()))
            )
        }
    }

    /// What the value's own reading refused, told with the words that it would have taken.
    private static func fault<Value>(_ node: FileNode, of type: Value.Type) throws(FileFault) -> FileFault {
        if let words = type as? any (CaseIterable & RawRepresentable).Type {
            _ = try node.word(of: allWords(words))
        }
        return node.fault(.wrongType(expected: type == CalendarDay.self ? .day : .text))
    }

    private static func allWords<Words: CaseIterable & RawRepresentable>(_ type: Words.Type) -> [String] {
        type.allCases.compactMap { $0.rawValue as? String }
    }
}

extension FileNode {
    /// The value that stands here, every key of it known.
    func decoded<Value: Decodable>(_ type: Value.Type) throws(FileFault) -> Value {
        do {
            return try NodeDecoder.value(type, from: self)
        } catch let fault as FileFault {
            throw fault
        } catch {
            throw fault(.wrongType(expected: .mapping))
        }
    }
}
