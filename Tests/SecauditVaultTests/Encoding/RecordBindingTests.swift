import SecauditCrypto
import Testing

@testable import SecauditVault

struct RecordBindingTests {
    private static func version(_ number: UInt64, _ recordClass: RecordClass) -> RecordVersion {
        RecordVersion(
            record: .random(),
            compartment: .random(),
            scope: .random(),
            recordClass: recordClass,
            epoch: UInt32(truncatingIfNeeded: number),
            change: number.isMultiple(of: 2) ? .content : .resealed,
            version: number,
            previous: Digest(of: [UInt8(truncatingIfNeeded: number)]),
            hash: .zero
        )
    }

    @Test
    func `many records in turn are bound and hashed as each would be alone`() {
        let vault = VaultID.random()
        var binding = RecordBinding(vault: vault)
        // Longer and shorter by turns, beyond what the buffer has room for at first.
        for (number, length) in [296, 0, 5000, 1, 296, 16_383, 16_384, 16_385, 40].enumerated() {
            for recordClass in RecordClass.allCases {
                let version = Self.version(UInt64(number) + 1, recordClass)
                let bound = binding.associatedData(of: version)
                #expect(bound == version.associatedData(vault: vault))
                let sealed = (0..<length).map { UInt8(truncatingIfNeeded: $0 + number) }
                let row = FramedRow(sealed)
                #expect(row.hash == RecordVersion.hash(of: sealed))
                #expect(Array(row.sealed) == sealed)
            }
        }
    }

    @Test
    func `a record that differs from the last in any one field is bound by what it is`() {
        let vault = VaultID.random()
        var binding = RecordBinding(vault: vault)
        let first = Self.version(1, .reader)
        func version(_ changed: Int) -> RecordVersion {
            RecordVersion(
                record: changed == 0 ? .random() : first.record,
                compartment: changed == 1 ? .random() : first.compartment,
                scope: changed == 2 ? .random() : first.scope,
                recordClass: changed == 3 ? .holder : first.recordClass,
                epoch: changed == 4 ? first.epoch + 1 : first.epoch,
                change: changed == 5 ? .content : first.change,
                version: changed == 6 ? first.version + 1 : first.version,
                previous: changed == 7 ? Digest(of: [9]) : first.previous,
                hash: changed == 8 ? Digest(of: [8]) : first.hash
            )
        }
        // Each twice, and the first one again between two that differ.
        for changed in 0...8 {
            for next in [version(changed), version(changed), first] {
                let bound = binding.associatedData(of: next)
                #expect(bound == next.associatedData(vault: vault))
            }
        }
    }

    @Test(arguments: [0, 1, 16_383, 16_384, 16_385, 100_000])
    func `a hash does not depend on how the bytes are handed over`(length: Int) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 31) }
        var writer = ByteWriter(tag: .entryHash)
        writer.write(bytes)
        #expect(Entry.hash(of: bytes) == Digest(of: writer.bytes))
    }

    @Test
    func `a field that is a structure of its own ends where the field ends`() throws {
        var writer = ByteWriter()
        writer.write([1, 2, 3] as [UInt8])
        writer.write(UInt8(4))
        var reader = ByteReader(writer.bytes)
        var part = try reader.readPart(atMost: 3)
        for expected: UInt8 in [1, 2, 3] {
            #expect(!part.isAtEnd)
            let found = try part.readUInt8()
            #expect(found == expected)
        }
        #expect(part.isAtEnd)
        try part.end()
        // Bytes follow in the whole, and none in the part.
        #expect(throws: FormatError.truncated) { _ = try part.readUInt8() }
        let next = try reader.readUInt8()
        #expect(next == 4)
        var short = ByteReader(writer.bytes)
        #expect(throws: FormatError.tooLong) { _ = try short.readPart(atMost: 2) }
        var cut = ByteReader(Array(writer.bytes.prefix(6)))
        #expect(throws: FormatError.truncated) { _ = try cut.readPart(atMost: 3) }
    }

    @Test(arguments: ["", "0", String(repeating: "0", count: 31), String(repeating: "0", count: 33)])
    func `an id has thirty-two digits`(text: String) {
        #expect(RecordID(hexadecimal: text) == nil)
    }

    @Test
    func `an id is read from digits of either case and from nothing else`() throws {
        let id = try #require(RecordID(hexadecimal: "0123456789abcdefFEDCBA9876543210"))
        #expect(id.hexadecimal == "0123456789abcdeffedcba9876543210")
        #expect(id.bytes == [1, 35, 69, 103, 137, 171, 205, 239, 254, 220, 186, 152, 118, 84, 50, 16])
        for foreign in ["/", ":", "@", "G", "`", "g", " ", "\u{0}"] {
            #expect(RecordID(hexadecimal: foreign + String(repeating: "0", count: 31)) == nil)
        }
        #expect(RecordID(hexadecimal: String(repeating: "я", count: 16)) == nil)
    }
}
