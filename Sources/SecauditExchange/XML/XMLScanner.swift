/// Reads XML in UTF-8, one token after another, keeping nothing of what is behind.
///
/// It knows what table programs write: elements, attributes, text, CDATA, the five named entities and numbers. What
/// could multiply or reach outside (document types and their entities) is refused, not skipped.
struct XMLScanner {
    enum Token: Hashable {
        /// An element without content is opened and closed as two tokens.
        case open(Element)
        case close(String)
        case text(String)
    }

    struct Element: Hashable {
        /// Without the prefix of its namespace.
        let name: String
        fileprivate(set) var attributes: [String: String] = [:]

        subscript(_ attribute: String) -> String? { attributes[attribute] }
    }

    static let deepest = 64
    static let mostAttributes = 128

    private let bytes: [UInt8]
    private var position: Int
    /// The open elements, with their prefixes.
    private var open: [String] = []
    /// An element that closes itself is closed by the next token.
    private var closesNext = false
    private var hasRoot = false

    init(_ bytes: [UInt8]) throws(XMLFault) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
            throw XMLFault(line: 1, fact: .notUTF8)
        }
    }

    mutating func next() throws(XMLFault) -> Token? {
        if closesNext {
            closesNext = false
            return .close(Self.local(open.removeLast()))
        }
        while position < bytes.count {
            if open.isEmpty { passBlanks() }
            guard position < bytes.count else { break }
            guard bytes[position] == UInt8(ascii: "<") else {
                guard !open.isEmpty else { throw fault(.malformed) }
                return .text(try text(upTo: [UInt8(ascii: "<")], isAttribute: false))
            }
            if looksAt("<![CDATA[") {
                guard !open.isEmpty else { throw fault(.malformed) }
                position += 9
                let start = position
                try pass(through: "]]>")
                return .text(String(decoding: bytes[start..<position - 3], as: UTF8.self))
            }
            if looksAt("<!--") {
                position += 4
                try pass(through: "-->")
            } else if looksAt("<?") {
                try pass(through: "?>")
            } else if looksAt("<!") {
                throw fault(.documentType)
            } else if looksAt("</") {
                return try closing()
            } else {
                return try opening()
            }
        }
        guard open.isEmpty, hasRoot else { throw fault(.unexpectedEnd) }
        return nil
    }

    private mutating func opening() throws(XMLFault) -> Token {
        position += 1
        guard !(open.isEmpty && hasRoot) else { throw fault(.malformed) }
        guard open.count < Self.deepest else { throw fault(.tooDeep(limit: Self.deepest)) }
        let name = try name()
        var element = Element(name: Self.local(name))
        while true {
            let start = position
            passBlanks()
            guard position < bytes.count else { throw fault(.unexpectedEnd) }
            if looksAt("/>") {
                position += 2
                closesNext = true
                break
            }
            if bytes[position] == UInt8(ascii: ">") {
                position += 1
                break
            }
            guard position > start else { throw fault(.malformed) }
            try attribute(into: &element)
        }
        open.append(name)
        hasRoot = true
        return .open(element)
    }

    private mutating func attribute(into element: inout Element) throws(XMLFault) {
        guard element.attributes.count < Self.mostAttributes else {
            throw fault(.tooManyAttributes(limit: Self.mostAttributes))
        }
        let name = try name()
        passBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw fault(.malformed) }
        position += 1
        passBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
        else { throw fault(.malformed) }
        let quote = bytes[position]
        position += 1
        let value = try text(upTo: [quote, UInt8(ascii: "<")], isAttribute: true)
        guard position < bytes.count else { throw fault(.unexpectedEnd) }
        guard bytes[position] == quote else { throw fault(.malformed) }
        position += 1
        // Declarations of namespaces are not read: the names of tables' parts do not clash.
        guard name != "xmlns", !name.hasPrefix("xmlns:") else { return }
        // Of `id` and `r:id` the prefixed one may stand beside the plain one.
        let key = element.attributes[Self.local(name)] == nil ? Self.local(name) : name
        guard element.attributes.updateValue(value, forKey: key) == nil else {
            throw fault(.attributeRepeated(name))
        }
    }

    private mutating func closing() throws(XMLFault) -> Token {
        position += 2
        let name = try name()
        passBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw fault(.malformed) }
        position += 1
        guard open.last == name else { throw fault(.wrongEnd(name)) }
        open.removeLast()
        return .close(Self.local(name))
    }

    /// Text with its entities resolved, up to one of the given bytes or the end.
    private mutating func text(upTo ends: [UInt8], isAttribute: Bool) throws(XMLFault) -> String {
        var text: [UInt8] = []
        while position < bytes.count, !ends.contains(bytes[position]) {
            let byte = bytes[position]
            if byte == UInt8(ascii: "&") {
                text += try entity()
            } else {
                text.append(isAttribute && Self.isBlank(byte) ? 0x20 : byte)
                position += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func entity() throws(XMLFault) -> [UInt8] {
        let start = position + 1
        guard let end = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { throw fault(.malformed) }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard let scalar = XMLEntity.scalar(name) else { throw fault(.unknownEntity(name)) }
        position = end + 1
        return Array(String(Character(scalar)).utf8)
    }
}

extension XMLScanner {
    private func fault(_ fact: XMLFault.Fact) -> XMLFault {
        XMLFault(line: bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1, fact: fact)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private mutating func passBlanks() {
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    }

    private func looksAt(_ mark: String) -> Bool {
        bytes[position...].starts(with: mark.utf8)
    }

    private mutating func pass(through mark: String) throws(XMLFault) {
        let sought = Array(mark.utf8)
        while position < bytes.count {
            if bytes[position] == sought[0], bytes[position...].starts(with: sought) {
                position += sought.count
                return
            }
            position += 1
        }
        throw fault(.unexpectedEnd)
    }

    private mutating func name() throws(XMLFault) -> String {
        let start = position
        while position < bytes.count, Self.isName(bytes[position]) { position += 1 }
        guard position > start, position - start <= 256 else { throw fault(.malformed) }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }

    private static func local(_ name: String) -> String {
        name.firstIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
}
