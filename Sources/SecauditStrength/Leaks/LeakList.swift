package import SecauditCrypto

/// A file of the SHA-1 hashes of leaked passwords, in rising order, searched by halving.
///
/// Two forms are known: the lines `HASH:COUNT` in which Have I Been Pwned publishes its list ordered by hash
/// (https://haveibeenpwned.com/Passwords), and the same hashes as 20 bytes each, without anything between.
/// It reads nothing itself: whoever has the file lends it a function.
package struct LeakList {
    /// Reads `count` bytes from `offset`; fewer only where the file ends.
    package typealias Read = (_ offset: Int, _ count: Int) throws -> [UInt8]

    package enum Form: Hashable, Sendable {
        case lines
        case rows
    }

    package let form: Form
    private let size: Int
    private let read: Read

    /// Enough for a line and what is left of the one before, and for a last step without halving.
    private static let block = 4096
    private static let lineLimit = 128
    private static let hashDigits = LeakHash.length * 2

    /// Looks at the beginning, the middle and the end, and refuses what is not such a list.
    package init(size: Int, read: @escaping Read) throws {
        guard size > 0 else { throw LeakListError.empty }
        self.size = size
        self.read = read
        let head = try read(0, min(size, Self.block))
        guard head.count == min(size, Self.block) else { throw LeakListError.cutShort }
        form = try Self.form(of: head, size: size)
        var last = Row(offset: -1, value: [], count: 0)
        for start in [0, size / 2, max(0, size - Self.block)] {
            // In a short list the three looks overlap.
            for row in try hashes(from: start) where row.offset > last.offset {
                guard !row.value.lexicographicallyPrecedes(last.value) else {
                    throw LeakListError.notSorted(at: row.offset)
                }
                last = row
            }
        }
    }

    private static func form(of head: [UInt8], size: Int) throws(LeakListError) -> Form {
        let digits = head.prefix { Hexadecimal.value(of: $0) != nil }.count
        if digits > LeakHash.length {
            let isEnded = digits == head.count || [0x3A, 0x0D, 0x0A].contains(head[digits])
            guard isEnded else { throw .notHashes(at: digits) }
            guard digits == hashDigits else { throw .otherHash(digits: digits) }
            return .lines
        }
        // Text that is no list of hashes is told from a row of bytes by having only printed signs.
        let isText = head.allSatisfy { (32..<127).contains($0) || [9, 10, 13].contains($0) }
        guard !isText, size.isMultiple(of: LeakHash.length) else { throw .notHashes(at: 0) }
        return .rows
    }

    /// How often the password has been seen in leaks; 0: not in this list; a row without a count counts as 1.
    package func count(of password: borrowing SecretBytes) throws -> Int {
        let hash = LeakHash.hash(of: password)
        var low = 0
        var high = size
        while high - low > Self.block {
            let middle = low + (high - low) / 2
            let found = try hashes(from: middle)
            guard let first = found.first, let last = found.last, first.offset < high else {
                high = middle
                continue
            }
            if Self.compare(hash, first.value) == .before {
                high = middle
            } else if Self.compare(hash, last.value) == .behind, last.offset < high {
                low = last.offset
            } else {
                return Self.match(hash, in: found)
            }
        }
        return Self.match(hash, in: try hashes(from: low))
    }

    private struct Row {
        let offset: Int
        let value: [UInt8]
        let count: Int
    }

    private static func match(_ hash: borrowing SecretBytes, in rows: [Row]) -> Int {
        for row in rows where compare(hash, row.value) == .same { return row.count }
        return 0
    }

    private enum Order {
        case before
        case same
        case behind
    }

    private static func compare(_ hash: borrowing SecretBytes, _ other: [UInt8]) -> Order {
        for place in 0..<LeakHash.length where hash[place] != other[place] {
            return hash[place] < other[place] ? .before : .behind
        }
        return .same
    }

    /// The whole rows in one block from `start` on; a row that began before it is left out.
    private func hashes(from start: Int) throws -> [Row] {
        switch form {
        case .rows: try binaryRows(from: start)
        case .lines: try lineRows(from: start)
        }
    }

    private func bytes(from start: Int) throws -> [UInt8] {
        let wanted = min(size - start, Self.block + Self.lineLimit)
        let bytes = try read(start, wanted)
        guard bytes.count == wanted else { throw LeakListError.cutShort }
        return bytes
    }

    private func binaryRows(from start: Int) throws -> [Row] {
        let length = LeakHash.length
        let aligned = start / length * length
        let bytes = try bytes(from: aligned)
        return stride(from: 0, to: bytes.count / length * length, by: length).map { place in
            Row(offset: aligned + place, value: Array(bytes[place..<place + length]), count: 1)
        }
    }

    private func lineRows(from start: Int) throws -> [Row] {
        // From one byte before, so that a line which begins just here is seen to begin.
        let begin = max(0, start - 1)
        let bytes = try bytes(from: begin)
        var rows: [Row] = []
        var place = 0
        if begin > 0 || start > 0 {
            guard let end = bytes.prefix(Self.lineLimit).firstIndex(of: 0x0A) else {
                if begin + bytes.count == size, bytes.count < Self.lineLimit { return [] }
                throw LeakListError.notHashes(at: begin)
            }
            place = end + 1
        }
        while place < bytes.count {
            let rest = bytes[place...]
            let end = rest.firstIndex(of: 0x0A)
            // The last line of a block may be cut off; the last one of the file may lack its line end.
            guard let end = end ?? (begin + bytes.count == size ? bytes.count : nil) else {
                guard rest.count < Self.lineLimit else { throw LeakListError.notHashes(at: begin + place) }
                break
            }
            rows.append(try Self.row(bytes[place..<end], at: begin + place))
            place = end + 1
        }
        return rows
    }

    private static func row(_ line: ArraySlice<UInt8>, at offset: Int) throws(LeakListError) -> Row {
        var value: [UInt8] = []
        var place = line.startIndex
        while value.count < LeakHash.length {
            guard place + 1 < line.endIndex, let high = Hexadecimal.value(of: line[place]),
                let low = Hexadecimal.value(of: line[place + 1])
            else { throw .notHashes(at: offset) }
            value.append(high << 4 | low)
            place += 2
        }
        var rest = line[place...]
        if rest.last == 0x0D { rest.removeLast() }
        guard let mark = rest.first else { return Row(offset: offset, value: value, count: 1) }
        let digits = rest.dropFirst()
        guard mark == UInt8(ascii: ":"), !digits.isEmpty, digits.count <= 18 else { throw .notHashes(at: offset) }
        var count = 0
        for digit in digits {
            guard (48...57).contains(digit) else { throw .notHashes(at: offset) }
            count = count * 10 + Int(digit) - 48
        }
        return Row(offset: offset, value: value, count: max(count, 1))
    }
}
