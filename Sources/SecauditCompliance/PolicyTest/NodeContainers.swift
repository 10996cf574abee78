/// A mapping, read key by key.
struct MappingContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let decoder: NodeDecoder
    let entries: [String: FileNode]
    let keys: [String]
    let codingPath: [any CodingKey] = []

    init(_ decoder: NodeDecoder) throws(FileFault) {
        self.decoder = decoder
        let entries = try decoder.node.entries()
        keys = entries.map(\.key)
        self.entries = Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first }
    }

    /// Whoever asks for all keys means to read them all.
    var allKeys: [Key] {
        for key in keys { decoder.ask(key) }
        return keys.compactMap { Key(stringValue: $0) }
    }

    func contains(_ key: Key) -> Bool {
        decoder.ask(key.stringValue)
        return entries[key.stringValue] != nil
    }

    func decodeNil(forKey key: Key) throws -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try NodeDecoder.value(type, from: node(key))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type,
        forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        throw try node(key).fault(.wrongType(expected: .text))
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw try node(key).fault(.wrongType(expected: .text))
    }

    func superDecoder() throws -> any Decoder { decoder }

    func superDecoder(forKey key: Key) throws -> any Decoder { decoder }

    private func node(_ key: Key) throws(FileFault) -> FileNode {
        decoder.ask(key.stringValue)
        guard let node = entries[key.stringValue] else { throw decoder.node.fault(.missingKey(key.stringValue)) }
        return node
    }
}

/// A list, read item by item.
struct ListContainer: UnkeyedDecodingContainer {
    let items: [FileNode]
    let node: FileNode
    let codingPath: [any CodingKey] = []
    private(set) var currentIndex = 0

    init(items: [FileNode], node: FileNode) {
        self.items = items
        self.node = node
    }

    var count: Int? { items.count }
    var isAtEnd: Bool { currentIndex >= items.count }

    mutating func decodeNil() throws -> Bool { false }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        guard !isAtEnd else { throw node.fault(.wrongType(expected: .list)) }
        defer { currentIndex += 1 }
        return try NodeDecoder.value(type, from: items[currentIndex])
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        throw node.fault(.wrongType(expected: .text))
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw node.fault(.wrongType(expected: .text))
    }

    mutating func superDecoder() throws -> any Decoder {
        throw node.fault(.wrongType(expected: .text))
    }
}

/// One scalar.
struct ScalarContainer: SingleValueDecodingContainer {
    let node: FileNode
    let codingPath: [any CodingKey] = []

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try NodeDecoder.value(type, from: node)
    }
}
