import Testing

@testable import SecauditExchange

struct ZIPTests {
    private static let parts = [
        ZIPWriter.Part(name: "a.xml", content: Array(String(repeating: "<a/>", count: 40).utf8)),
        ZIPWriter.Part(name: "папка/b.xml", content: [1, 2, 3]),
        ZIPWriter.Part(name: "empty", content: []),
    ]

    @Test func `what is written is read`() throws {
        let archive = try ZIPArchive(ZIPWriter.bytes(Self.parts))
        #expect(archive.names == ["a.xml", "empty", "папка/b.xml"])
        for part in Self.parts { #expect(try archive.read(part.name) == part.content) }
        #expect(try archive.read("c") == nil)
    }

    @Test func `the check sum is the one of the standard`() {
        #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func `each beginning of an archive is refused or read, and nothing else happens`() {
        let whole = ZIPWriter.bytes(Self.parts)
        for count in whole.indices {
            #expect(throws: ArchiveFault.self) { try ZIPArchive(Array(whole[..<count])) }
        }
    }

    @Test func `no single changed byte gives other content`() {
        let whole = ZIPWriter.bytes(Self.parts)
        for index in whole.indices {
            var changed = whole
            changed[index] ^= 0x41
            guard let archive = try? ZIPArchive(changed) else { continue }
            for part in Self.parts {
                guard let content = try? archive.read(part.name) else { continue }
                #expect(content == part.content, "byte \(index)")
            }
        }
    }

    @Test(arguments: ["../a", "a/../../b", "/etc/passwd", "a\\..\\b", ""])
    func `a name that leads out of the archive is refused`(name: String) {
        let file = ZIPWriter.bytes([ZIPWriter.Part(name: name, content: [1])])
        #expect(throws: ArchiveFault.badName(name)) { try ZIPArchive(file) }
    }

    @Test func `two parts of one name are refused`() {
        let part = ZIPWriter.Part(name: "a", content: [1])
        #expect(throws: ArchiveFault.badName("a")) { try ZIPArchive(ZIPWriter.bytes([part, part])) }
    }

    @Test func `as many parts and bytes as the limits are read, one more is not`() throws {
        let file = ZIPWriter.bytes(Self.parts)
        #expect(try ZIPArchive(file, limits: .init(parts: 3, unpacked: 163)).names.count == 3)
        #expect(throws: ArchiveFault.tooManyParts(limit: 2)) { try ZIPArchive(file, limits: .init(parts: 2)) }
        #expect(throws: ArchiveFault.tooMuchUnpacked(limit: 162)) {
            try ZIPArchive(file, limits: .init(unpacked: 162))
        }
    }

    @Test func `a part that promises more than any packing can hold is not believed`() throws {
        var file = ZIPWriter.bytes([ZIPWriter.Part(name: "a", content: [UInt8](repeating: 0x20, count: 500))])
        // The unpacked size stands 24 bytes after the start of the entry in the list.
        let list = try #require(file.indices.last { file[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) })
        file[list + 27] = 0x0F
        #expect(throws: ArchiveFault.damaged) { try ZIPArchive(file).read("a") }
    }

    @Test(arguments: [[], [0x50, 0x4B], Array("name;ogrn".utf8)] as [[UInt8]])
    func `other files are no archives`(bytes: [UInt8]) {
        #expect(throws: ArchiveFault.notAnArchive) { try ZIPArchive(bytes) }
    }
}
