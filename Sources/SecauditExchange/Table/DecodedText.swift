/// The text of a file as UTF-8, whatever encoding it came in.
struct DecodedText {
    let encoding: TextEncoding
    let bytes: [UInt8]

    /// A mark at the beginning decides; without one it is UTF-8 if it can be, else Windows-1251.
    ///
    /// Russian text in Windows-1251 is practically never valid UTF-8, so the guess has no parameters.
    init(_ file: [UInt8]) throws(TableError) {
        if file.starts(with: [0xEF, 0xBB, 0xBF]) {
            encoding = .utf8
            bytes = Array(file.dropFirst(3))
            if let offset = Self.firstFault(bytes) { throw Self.undecodable(.utf8, in: bytes, at: offset) }
        } else if file.starts(with: [0xFF, 0xFE]) {
            encoding = .utf16LittleEndian
            bytes = try Self.utf16(file.dropFirst(2), bigEndian: false)
        } else if file.starts(with: [0xFE, 0xFF]) {
            encoding = .utf16BigEndian
            bytes = try Self.utf16(file.dropFirst(2), bigEndian: true)
        } else if Self.firstFault(file) == nil {
            encoding = .utf8
            bytes = file
        } else {
            encoding = .windows1251
            bytes = try Self.windows1251(file)
        }
        guard !bytes.contains(0), !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notText }
    }

    /// The offset of the first byte that is not UTF-8.
    private static func firstFault(_ bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return bytes.count
            case .error: return offset
            }
        }
    }

    private static func windows1251(_ file: [UInt8]) throws(TableError) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(file.count * 2)
        for (offset, byte) in file.enumerated() {
            guard let scalar = Windows1251.scalar(byte) else {
                throw undecodable(.windows1251, in: file, at: offset)
            }
            if scalar.isASCII {
                text.append(byte)
            } else {
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return text
    }

    private static func utf16(_ file: ArraySlice<UInt8>, bigEndian: Bool) throws(TableError) -> [UInt8] {
        let encoding = bigEndian ? TextEncoding.utf16BigEndian : .utf16LittleEndian
        let bytes = Array(file)
        let units = (0..<bytes.count / 2).map { index in
            let first = UInt16(bytes[index * 2])
            let second = UInt16(bytes[index * 2 + 1])
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var text: [UInt8] = []
        text.reserveCapacity(units.count * 2)
        var decoder = UTF16()
        var iterator = units.makeIterator()
        var line = 1
        var place = 1
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                (line, place) = scalar == "\n" ? (line + 1, 1) : (line, place + UTF16.width(scalar) * 2)
            case .error:
                throw .undecodable(encoding, line: line, byte: place)
            case .emptyInput:
                guard bytes.count.isMultiple(of: 2) else { throw .undecodable(encoding, line: line, byte: place) }
                return text
            }
        }
    }

    private static func undecodable(_ encoding: TextEncoding, in bytes: [UInt8], at offset: Int) -> TableError {
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return .undecodable(encoding, line: before.count { $0 == 0x0A } + 1, byte: offset - lineStart + 1)
    }
}
