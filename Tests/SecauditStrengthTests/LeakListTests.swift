import SecauditCrypto
import Testing

@testable import SecauditStrength

struct LeakListTests {
    private static func hash(_ text: String) -> [UInt8] {
        let hash = LeakHash.hash(of: SecretBytes(copying: Array(text.utf8)))
        return hash.withBytes { span in span.indices.map { span[$0] } }
    }

    private static let sorted: [[UInt8]] = (0..<3000).map { hash("leaked-\($0)") }.sorted {
        $0.lexicographicallyPrecedes($1)
    }

    private static func lines(_ end: String = "\r\n") -> [UInt8] {
        sorted.enumerated().flatMap { number, hash in
            Array("\(Hexadecimal.text(hash).uppercased()):\(number + 1)\(end)".utf8)
        }
    }

    private final class Source {
        let bytes: [UInt8]
        var reads = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        func list() throws -> LeakList {
            try LeakList(size: bytes.count) { offset, count in
                self.reads += 1
                return Array(self.bytes[offset..<min(offset + count, self.bytes.count)])
            }
        }
    }

    private static func count(_ text: String, in list: LeakList) throws -> Int {
        try list.count(of: SecretBytes(copying: Array(text.utf8)))
    }

    @Test
    func `the hash is SHA-1`() {
        #expect(Hexadecimal.text(Self.hash("password")) == "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8")
        #expect(Hexadecimal.text(Self.hash("")) == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    }

    @Test(arguments: ["\r\n", "\n"])
    func `every line is found with its count, and nothing else`(end: String) throws {
        let list = try Source(Self.lines(end)).list()
        #expect(list.form == .lines)
        for number in 0..<3000 {
            let text = "leaked-\(number)"
            let place = Self.sorted.firstIndex(of: Self.hash(text))
            #expect(try Self.count(text, in: list) == (place ?? -2) + 1)
        }
        for number in 0..<200 { #expect(try Self.count("kept-\(number)", in: list) == 0) }
    }

    @Test
    func `every row of bytes is found, and nothing else`() throws {
        let list = try Source(Self.sorted.flatMap(\.self)).list()
        #expect(list.form == .rows)
        for number in 0..<3000 { #expect(try Self.count("leaked-\(number)", in: list) == 1) }
        for number in 0..<200 { #expect(try Self.count("kept-\(number)", in: list) == 0) }
    }

    @Test(arguments: [1, 2, 3, 90])
    func `a short list is searched too, with or without a last line end`(length: Int) throws {
        var bytes = Array(Self.lines().prefix(while: { _ in true }))
        let ends = bytes.indices.filter { bytes[$0] == 0x0A }
        bytes = Array(bytes[..<ends[length - 1]])
        if bytes.last == 0x0D { bytes.removeLast() }
        let list = try Source(bytes).list()
        let found = try (0..<3000).count { try Self.count("leaked-\($0)", in: list) > 0 }
        #expect(found == length)
    }

    @Test
    func `the published list of a thousand million lines takes no more than forty reads`() throws {
        // A list that is nowhere: line n has the hash whose first eight bytes are n spread evenly.
        let lineCount = 1_000_000_000
        let lineLength = 44
        var reads = 0
        let list = try LeakList(size: lineCount * lineLength) { offset, count in
            reads += 1
            var bytes: [UInt8] = []
            var line = offset / lineLength
            while bytes.count < count + lineLength, line < lineCount {
                let value = UInt64(line) &* (UInt64.max / UInt64(lineCount))
                let head = String(value, radix: 16, uppercase: true)
                let text = String(repeating: "0", count: 16 - head.count) + head + String(repeating: "0", count: 24)
                bytes += Array("\(text):1\r".utf8.prefix(43)) + [0x0A]
                line += 1
            }
            return Array(bytes.dropFirst(offset % lineLength).prefix(count))
        }
        for text in ["password", "a", "Ж", "leaked", "kT7-wq_Zp4"] {
            #expect(try Self.count(text, in: list) == 0)
            #expect(reads <= 40, "\(reads)")
            reads = 5
        }
    }

    @Test
    func `what is no such list is refused by its reason`() {
        func refusal(_ bytes: [UInt8]) -> LeakListError? {
            do {
                _ = try Source(bytes).list()
                return nil
            } catch {
                return error as? LeakListError
            }
        }
        #expect(refusal([]) == .empty)
        #expect(refusal(Array("password\nqwerty\n".utf8)) == .notHashes(at: 0))
        #expect(refusal(Array("8846F7EAEE8FB117AD06BDD830B7586C:5\n".utf8)) == .otherHash(digits: 32))
        #expect(refusal(Array(Self.lines().reversed())) != nil)
        #expect(refusal(Self.sorted.reversed().flatMap(\.self)) == .notSorted(at: 20))
        let byCount = Self.sorted.reversed().flatMap { Array("\(Hexadecimal.text($0)):9\n".utf8) }
        #expect(refusal(byCount) == .notSorted(at: 43))
        #expect(refusal(Array(Self.sorted.flatMap(\.self).dropLast())) == .notHashes(at: 0))
        #expect(refusal(Array("\(String(repeating: "A", count: 40)) 7\n".utf8)) == .notHashes(at: 40))
        #expect(refusal(Array("\(String(repeating: "A", count: 40)):x\n".utf8)) == .notHashes(at: 0))
    }
}
