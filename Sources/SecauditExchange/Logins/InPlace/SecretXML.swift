internal import SecauditCrypto

/// Reads the part of XML 1.0 that exports use: elements, attributes, text, CDATA; text is decoded in its own place.
///
/// A document type is refused: nothing here needs one, and it is how a small file becomes a large one.
struct SecretXML {
    enum Event: Hashable {
        case opened(String, attributes: [String: String])
        case text(Range<Int>)
        case closed(String)
    }

    private var position = 0
    private var open: [String] = []
    private var selfClosed: String?
    private static let depthLimit = 64
    private static let nameLimit = 256

    mutating func next(in text: inout SecretBytes) throws(LoginFault) -> Event? {
        if let name = selfClosed {
            selfClosed = nil
            return .closed(name)
        }
        while position < text.count {
            guard text[position] == UInt8(ascii: "<") else {
                let range = try characters(in: &text)
                if !open.isEmpty, !range.isEmpty { return .text(range) }
                continue
            }
            if stands("<!--", in: text) {
                try skip(past: "-->", in: text)
            } else if stands("<![CDATA[", in: text) {
                let start = position + 9
                try skip(past: "]]>", in: text)
                return .text(start..<position - 3)
            } else if stands("<?", in: text) {
                try skip(past: "?>", in: text)
            } else if stands("<!", in: text) {
                throw .documentType
            } else if stands("</", in: text) {
                position += 2
                let name = try name(in: text)
                skipBlanks(text)
                try pass(UInt8(ascii: ">"), text)
                guard open.popLast() == name else { throw .notXML(offset: position) }
                return .closed(name)
            } else {
                return try element(in: &text)
            }
        }
        guard open.isEmpty else { throw .notXML(offset: position) }
        return nil
    }

    private mutating func element(in text: inout SecretBytes) throws(LoginFault) -> Event {
        position += 1
        let name = try name(in: text)
        var attributes: [String: String] = [:]
        while true {
            skipBlanks(text)
            guard position < text.count else { throw .notXML(offset: position) }
            if text[position] == UInt8(ascii: "/") {
                position += 1
                try pass(UInt8(ascii: ">"), text)
                selfClosed = name
                return .opened(name, attributes: attributes)
            }
            if text[position] == UInt8(ascii: ">") {
                position += 1
                guard open.count < Self.depthLimit else { throw .tooDeep(limit: Self.depthLimit) }
                open.append(name)
                return .opened(name, attributes: attributes)
            }
            let key = try self.name(in: text)
            skipBlanks(text)
            try pass(UInt8(ascii: "="), text)
            skipBlanks(text)
            guard position < text.count, [0x22, 0x27].contains(text[position]) else { throw .notXML(offset: position) }
            let mark = text[position]
            position += 1
            let start = position
            while position < text.count, text[position] != mark { position += 1 }
            let end = position
            try pass(mark, text)
            guard end - start <= Self.nameLimit else { throw .notXML(offset: start) }
            attributes[key] = text.plain(start..<end)
        }
    }

    /// Text up to the next `<`, its entities replaced in place: none is longer than how it is written.
    private mutating func characters(in text: inout SecretBytes) throws(LoginFault) -> Range<Int> {
        let start = position
        var end = start
        while position < text.count, text[position] != UInt8(ascii: "<") {
            let byte = text[position]
            guard byte == UInt8(ascii: "&") else {
                position += 1
                // A line end is one sign, however it is written (XML 1.0, 2.11).
                if byte == 0x0D {
                    if position < text.count, text[position] == 0x0A { continue }
                    text[end] = 0x0A
                } else {
                    text[end] = byte
                }
                end += 1
                continue
            }
            for byte in UTF8.encode(try entity(in: text)) ?? UTF8.encodedReplacementCharacter {
                text[end] = byte
                end += 1
            }
        }
        return start..<end
    }

    private static let entities: [(name: String, sign: Unicode.Scalar)] = [
        ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"),
    ]

    /// What stands behind a stray `&` may be a secret: it is compared where it lies and never copied out.
    private mutating func entity(in text: borrowing SecretBytes) throws(LoginFault) -> Unicode.Scalar {
        let start = position
        position += 1
        for entity in Self.entities where stands(entity.name, in: text) {
            position += entity.name.utf8.count
            return entity.sign
        }
        let isHexadecimal = stands("#x", in: text)
        guard stands("#", in: text) else { throw .notXML(offset: start) }
        position += isHexadecimal ? 2 : 1
        var value: UInt32 = 0
        while position < text.count, let digit = Hexadecimal.value(of: text[position]), digit < 10 || isHexadecimal {
            value = value * (isHexadecimal ? 16 : 10) + UInt32(digit)
            guard value <= 0x10FFFF else { throw .notXML(offset: start) }
            position += 1
        }
        guard value > 0, let scalar = Unicode.Scalar(value) else { throw .notXML(offset: start) }
        try pass(UInt8(ascii: ";"), text)
        return scalar
    }

    private func stands(_ word: String, in text: borrowing SecretBytes) -> Bool {
        var place = position
        for byte in word.utf8 {
            guard place < text.count, text[place] == byte else { return false }
            place += 1
        }
        return true
    }

    private mutating func skip(past word: String, in text: borrowing SecretBytes) throws(LoginFault) {
        let start = position
        while position < text.count {
            if stands(word, in: text) {
                position += word.utf8.count
                return
            }
            position += 1
        }
        throw .notXML(offset: start)
    }

    private mutating func name(in text: borrowing SecretBytes) throws(LoginFault) -> String {
        let start = position
        while position < text.count, ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E, 0x3D, 0x3C].contains(text[position]) {
            position += 1
        }
        guard position > start, position - start <= Self.nameLimit else { throw .notXML(offset: start) }
        let end = position
        return text.plain(start..<end)
    }

    private mutating func skipBlanks(_ text: borrowing SecretBytes) {
        while position < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) { position += 1 }
    }

    private mutating func pass(_ byte: UInt8, _ text: borrowing SecretBytes) throws(LoginFault) {
        guard position < text.count, text[position] == byte else { throw .notXML(offset: position) }
        position += 1
    }
}
