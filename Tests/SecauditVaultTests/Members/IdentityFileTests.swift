import SecauditCrypto
import Testing

@testable import SecauditVault

struct IdentityFileTests {
    /// One file for all these tests: each derivation costs 64 MiB.
    private static let file: [UInt8] = {
        let made = try? IdentityFile.create(
            passphrase: SecretBytes(text: "верная фраза"),
            cost: .interactive,
            created: 1_780_000_000
        )
        return made ?? []
    }()

    @Test
    func `the right passphrase opens, a wrong one is told from damage`() throws {
        let identity = try IdentityFile.open(Self.file, passphrase: SecretBytes(text: "верная фраза"))
        let id = identity.id
        #expect(try IdentityFile.memberID(of: Self.file) == id)
        for wrong in ["", "верная фраз", "Верная фраза", "верная фраза "] {
            #expect(throws: VaultError.wrongPassphrase) {
                _ = try IdentityFile.open(Self.file, passphrase: SecretBytes(text: wrong))
            }
        }
    }

    @Test
    func `a new passphrase keeps the keys`() throws {
        let old = SecretBytes(text: "верная фраза")
        let new = SecretBytes(text: "новая")
        let resealed = try IdentityFile.reseal(Self.file, passphrase: old, newPassphrase: new, cost: .interactive)
        let id = try IdentityFile.open(resealed, passphrase: new).id
        #expect(try IdentityFile.memberID(of: Self.file) == id)
        #expect(throws: VaultError.wrongPassphrase) { _ = try IdentityFile.open(resealed, passphrase: old) }
        #expect(throws: VaultError.wrongPassphrase) {
            _ = try IdentityFile.reseal(Self.file, passphrase: new, newPassphrase: old, cost: .interactive)
        }
    }

    @Test
    func `every flipped byte is damage or an unknown version`() {
        let file = Self.file
        let version = 4 + "secaudit/1/identity".utf8.count
        for index in file.indices {
            var bytes = file
            bytes[index] ^= 0x10
            let expected: VaultError =
                index == version ? .malformed(.identity, .unknownVersion(0x11)) : .identityDamaged
            #expect(throws: expected) { _ = try IdentityFile.open(bytes, passphrase: SecretBytes(text: "x")) }
        }
    }

    @Test
    func `a file cut, lengthened or of something else is damage`() {
        let file = Self.file
        let others: [[UInt8]] = [
            [], file + [0], [UInt8](repeating: 0, count: 5000), Fellow.primerov.card.encoded, Array("{}".utf8),
        ]
        for bytes in (0..<file.count).map({ Array(file[..<$0]) }) + others {
            #expect(throws: VaultError.identityDamaged) {
                _ = try IdentityFile.open(bytes, passphrase: SecretBytes(text: "x"))
            }
            #expect(throws: VaultError.identityDamaged) { _ = try IdentityFile.memberID(of: bytes) }
        }
    }

    /// Whoever changes the costs can make the checksum right again; the range is checked before any work.
    @Test(arguments: [(1, 65_536), (2, 65_535), (5, 65_536), (2, 1_048_577), (.max, .max), (0, 0)])
    func `costs outside the range are refused before any work`(passes: UInt32, kibibytes: UInt32) throws {
        let place = 4 + "secaudit/1/identity".utf8.count + 2 + 4 + 16
        var costs = ByteWriter()
        costs.write(passes)
        costs.write(kibibytes)
        var bytes = Self.file
        bytes.replaceSubrange(place..<place + 8, with: costs.bytes)
        let body = Array(bytes.dropLast(36))
        var checksum = ByteWriter()
        checksum.write(Digest(of: body).bytes)
        #expect(throws: VaultError.identityDamaged) {
            _ = try IdentityFile.open(body + checksum.bytes, passphrase: SecretBytes(text: "верная фраза"))
        }
        #expect(throws: VaultError.self) {
            try IdentityFile.create(
                passphrase: SecretBytes(text: "x"),
                cost: PassphraseCost(passes: passes, kibibytes: kibibytes),
                created: 0
            )
        }
    }

    /// The header is bound: keys of somebody else under a right checksum do not open.
    @Test
    func `a header of another member is damage`() throws {
        let place = try #require(Self.file.firstRange(of: IdentityFile.memberID(of: Self.file).keyBytes(in: Self.file)))
        var bytes = Self.file
        bytes.replaceSubrange(place, with: Fellow.primerov.card.agreement.bytes)
        let body = Array(bytes.dropLast(36))
        var checksum = ByteWriter()
        checksum.write(Digest(of: body).bytes)
        #expect(throws: VaultError.identityDamaged) {
            _ = try IdentityFile.open(body + checksum.bytes, passphrase: SecretBytes(text: "верная фраза"))
        }
    }
}

extension MemberID {
    /// The X25519 key in an identity file: behind tag, suite, salt, costs and time.
    fileprivate func keyBytes(in file: [UInt8]) -> [UInt8] {
        let place = 4 + "secaudit/1/identity".utf8.count + 2 + 4 + 16 + 8 + 8 + 4
        return Array(file[place..<place + 32])
    }
}
