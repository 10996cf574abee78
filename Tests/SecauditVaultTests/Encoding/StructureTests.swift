import FoundationEssentials
import SecauditCrypto
import Testing

@testable import SecauditVault

/// The encoding of each structure: its golden bytes, and what is refused of everything else.
struct StructureTests {
    @Test(arguments: samples)
    func `the bytes are the golden ones and go there and back`(sample: Sample) throws {
        try GoldenFile.expect(sample.encoded, equals: "\(sample.name).hex")
        #expect(try sample.read(sample.encoded) == sample.encoded)
    }

    @Test
    func `hashes, associated data and fingerprints are the golden ones`() throws {
        let context = KeyContext(vault: Self.vault, compartment: Self.compartment, epoch: 2)
        let key = CompartmentKey(secret: SecretBytes(copying: [UInt8](0..<32)), context: context)
        try GoldenFile.expect(Self.version.associatedData(vault: Self.vault), equals: "associated-data.hex")
        let derived =
            Entry.hash(of: Self.entry.encoded).bytes + Self.manifest.hash.bytes
            + RecordVersion.hash(of: [1, 2, 3]).bytes + (try KeyWrap(encoded: Self.wrap)).hash.bytes
            + key.commitment.bytes + key.recordKey().copied + key.dropKey().publicKey.bytes
            + Fellow.obraztsova.id.digest.bytes
        try GoldenFile.expect(derived, equals: "derived.hex")
        #expect(Fellow.obraztsova.id.fingerprint == "BIRQ-VMXX-OLUX-C6RW-EHFG-ATMT-ZBGT-W4VN-IQ2S-XRIH-4A4N-36OK-2YSA")
    }

    @Test(arguments: samples)
    func `a structure cut anywhere is refused`(sample: Sample) {
        for length in 0..<sample.encoded.count {
            #expect(throws: (any Error).self) { try sample.read(Array(sample.encoded[..<length])) }
        }
    }

    @Test(arguments: samples)
    func `a byte behind a structure is refused`(sample: Sample) {
        #expect(throws: (any Error).self) { try sample.read(sample.encoded + [0]) }
    }

    @Test(arguments: samples)
    func `another version, suite or tag is refused`(sample: Sample) throws {
        let tag = 4 + Int(sample.encoded[3])
        func refusal(_ index: Int, _ byte: UInt8) -> FormatError? {
            var bytes = sample.encoded
            bytes[index] = byte
            do {
                _ = try sample.read(bytes)
                return nil
            } catch VaultError.malformed(_, let error) {
                return error
            } catch {
                return error as? FormatError
            }
        }
        for byte: UInt8 in [0, 2, 255] {
            #expect(refusal(tag, byte) == .unknownVersion(byte))
            #expect(refusal(tag + 1, byte) == .unknownSuite(byte))
        }
        #expect(refusal(tag - 1, UInt8(ascii: "x")) == .wrongTag)
        for other in Self.samples where other.encoded[..<tag] != sample.encoded[..<tag] {
            #expect(throws: (any Error).self) { try sample.read(other.encoded) }
        }
    }

    /// Each length field replaced by a huge one must neither trap nor ask for memory.
    @Test(arguments: samples)
    func `no length is believed`(sample: Sample) {
        for index in 0..<sample.encoded.count - 4 {
            for length: [UInt8] in [[0x80, 0, 0, 0], [0x7f, 255, 255, 255], [255, 255, 255, 255]] {
                var bytes = sample.encoded
                bytes.replaceSubrange(index..<index + 4, with: length)
                let read = try? sample.read(bytes)
                #expect(read == nil || read == bytes)
            }
        }
    }

    @Test
    func `readers out of order or twice are refused`() throws {
        let readers = Self.manifest.readers
        for wrong in [[readers[1], readers[0]], [readers[0], readers[0]]] {
            var bytes = Self.manifest.encoded
            let first = readers[0].member.digest.bytes
            let start = try #require(bytes.firstRange(of: first)).lowerBound
            var field = ByteWriter()
            for reader in wrong {
                field.write(reader.member.digest.bytes)
                field.write(reader.wrap.bytes)
            }
            bytes.replaceSubrange(start - 4..<start - 4 + field.bytes.count, with: field.bytes)
            #expect(throws: FormatError.wrongTag) { try Manifest(encoded: bytes) }
        }
    }

    @Test
    func `inherited wraps out of order or twice are refused`() throws {
        guard case .rotate(let card, let wraps) = Self.succession.operations[0] else {
            Issue.record("the first operation is a rotation")
            return
        }
        for wrong in [[wraps[1], wraps[0]], [wraps[0], wraps[0]]] {
            let entry = Entry(
                vault: Self.vault,
                number: 2,
                previous: .zero,
                time: 1,
                author: Fellow.obraztsova.identity(),
                operations: [.rotate(card: card, inherited: wrong)]
            )
            #expect(throws: FormatError.wrongTag) { try Entry(encoded: entry.encoded) }
        }
    }

    /// Sealed to a compartment by somebody who does not read it: opened for ever as it was sealed once.
    @Test
    func `a drop opens as it did`() throws {
        let context = KeyContext(vault: Self.vault, compartment: Self.compartment, epoch: 2)
        let key = CompartmentKey(secret: SecretBytes(copying: [UInt8](0..<32)), context: context)
        let version = RecordVersion(
            record: Self.record,
            compartment: Self.compartment,
            scope: Self.organ,
            recordClass: .drop,
            epoch: 2,
            change: .content,
            version: 1,
            previous: .zero,
            hash: .zero
        )
        let path = URL(filePath: GoldenFile.path("drop.hex"))
        if GoldenFile.isRecording {
            let sealed = try DropSealing.seal(
                Padding.pad(Array("сила: хорошая".utf8), block: 256),
                for: key.dropKey().publicKey.bytes,
                as: version,
                vault: Self.vault
            )
            try GoldenFile.expect(sealed, equals: "drop.hex")
        }
        let text = String(decoding: try Data(contentsOf: path), as: UTF8.self).filter { !$0.isNewline }
        let sealed = try #require(Hexadecimal.bytes(text))
        #expect(sealed.count == 256 + DropSealing.overhead)
        let opened = try DropSealing.open(sealed, with: key.dropKey(), as: version, vault: Self.vault)
        #expect(Padding.unpad(opened) == Array("сила: хорошая".utf8))
        for index in sealed.indices {
            var altered = sealed
            altered[index] ^= 0x80
            // The top bit of an X25519 key counts for nothing; the key itself is bound all the same.
            #expect(throws: CryptoError.self) {
                try DropSealing.open(altered, with: key.dropKey(), as: version, vault: Self.vault)
            }
        }
    }

    @Test
    func `a card with another key, time or signature is refused`() {
        let card = Fellow.obraztsova.card.encoded
        for index in 0..<card.count {
            var bytes = card
            bytes[index] ^= 1
            #expect(throws: VaultError.self) { try MemberCard(encoded: bytes) }
        }
    }

    @Test
    func `a fingerprint is typed in any case, from sixteen signs on`() {
        let id = Fellow.obraztsova.id
        let full = id.fingerprint
        #expect(full.count == 64)
        #expect(id.shortFingerprint.count == 19)
        let signs = full.filter { $0 != "-" }
        for typed in [full, id.shortFingerprint, signs, signs.lowercased(), String(signs.prefix(17))] {
            #expect(id.matches(typed: typed))
        }
        for typed in ["", String(signs.prefix(15)), signs + "A", String(signs.dropFirst()), "0" + signs.dropFirst()] {
            #expect(!id.matches(typed: typed))
        }
        #expect(!Fellow.primerov.id.matches(typed: full))
    }
}
