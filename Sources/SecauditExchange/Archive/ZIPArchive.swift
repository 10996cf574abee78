/// The parts of a ZIP archive (APPNOTE 6.3), read by the list at its end.
struct ZIPArchive {
    struct Limits: Hashable, Sendable {
        var parts = 4096
        /// Of everything that the list names, in bytes.
        var unpacked = 256 << 20
    }

    private struct Part {
        let method: UInt16
        let checkSum: UInt32
        let packed: Int
        let unpacked: Int
        /// Where its own header stands.
        let offset: Int
    }

    private let bytes: [UInt8]
    private var parts: [String: Part] = [:]

    /// Sorted.
    var names: [String] { parts.keys.sorted() }

    init(_ bytes: [UInt8], limits: Limits = Limits()) throws(ArchiveFault) {
        self.bytes = bytes
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notAnArchive }
        let end = try Self.endRecord(bytes)
        let fields = LittleEndian(bytes)
        let count = fields.short(end + 10)
        guard fields.short(end + 4) == 0, fields.short(end + 6) == 0, fields.short(end + 8) == count,
            count != 0xFFFF, fields.long(end + 16) != 0xFFFF_FFFF
        else { throw .unusualForm }
        guard count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
        var place = fields.long(end + 16)
        var total = 0
        for _ in 0..<count {
            guard place + 46 <= end, fields.long(place) == 0x0201_4B50 else { throw .damaged }
            let nameLength = fields.short(place + 28)
            guard place + 46 + nameLength <= end else { throw .damaged }
            let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
            guard Self.isGood(name), parts[name] == nil else { throw .badName(name) }
            guard fields.short(place + 8) & 1 == 0 else { throw .encrypted }
            let part = Part(
                method: UInt16(fields.short(place + 10)),
                checkSum: UInt32(fields.long(place + 16)),
                packed: fields.long(place + 20),
                unpacked: fields.long(place + 24),
                offset: fields.long(place + 42)
            )
            total += part.unpacked
            guard total <= limits.unpacked else { throw .tooMuchUnpacked(limit: limits.unpacked) }
            parts[name] = part
            place += 46 + nameLength + fields.short(place + 30) + fields.short(place + 32)
        }
    }

    func contains(_ name: String) -> Bool { parts[name] != nil }

    /// A part's bytes, with their check sum compared; `nil` when there is none of this name.
    func read(_ name: String) throws(ArchiveFault) -> [UInt8]? {
        guard let part = parts[name] else { return nil }
        let fields = LittleEndian(bytes)
        guard part.offset + 30 <= bytes.count, fields.long(part.offset) == 0x0403_4B50 else { throw .damaged }
        let start = part.offset + 30 + fields.short(part.offset + 26) + fields.short(part.offset + 28)
        guard start + part.packed <= bytes.count else { throw .damaged }
        let packed = bytes[start..<start + part.packed]
        let content: [UInt8]
        switch part.method {
        case 0:
            guard part.packed == part.unpacked else { throw .damaged }
            content = Array(packed)
        case 8:
            guard let unpacked = Inflation.unpacked(packed, length: part.unpacked) else { throw .damaged }
            content = unpacked
        default: throw .unknownMethod(part.method)
        }
        guard CRC32.of(content) == part.checkSum else { throw .wrongCheckSum }
        return content
    }

    /// The record at the end stands before a comment of at most 65,535 bytes.
    private static func endRecord(_ bytes: [UInt8]) throws(ArchiveFault) -> Int {
        let fields = LittleEndian(bytes)
        let last = bytes.count - 22
        guard last >= 0 else { throw .damaged }
        for place in stride(from: last, through: max(0, last - 0xFFFF), by: -1)
        where bytes[place] == 0x50 && fields.long(place) == 0x0605_4B50 {
            if place + 22 + fields.short(place + 20) == bytes.count { return place }
        }
        throw .damaged
    }

    /// Nothing is ever unpacked to a disk; such a name still shows that the file was made to harm.
    private static func isGood(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.first != UInt8(ascii: "/"), !name.utf8.contains(0) else { return false }
        return !name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).contains("..")
    }
}

/// Numbers in an archive; beyond the end there are zeros, which no check accepts.
private struct LittleEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func short(_ place: Int) -> Int { byte(place) | byte(place + 1) << 8 }

    func long(_ place: Int) -> Int { short(place) | short(place + 2) << 16 }

    private func byte(_ place: Int) -> Int {
        bytes.indices.contains(place) ? Int(bytes[place]) : 0
    }
}
