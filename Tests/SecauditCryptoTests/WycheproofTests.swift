import FoundationEssentials
import Testing

@testable import SecauditCrypto

private struct GroupFile<Group: Decodable>: Decodable {
    let testGroups: [Group]
}

/// The files of project Wycheproof, which lie in a shared folder beside the package and not in it.
private enum SharedVectors {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/vectors")

    static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func load<Group: Decodable>(_ name: String, as _: Group.Type) throws -> [Group] {
        try JSONDecoder().decode(GroupFile<Group>.self, from: Data(contentsOf: folder.appending(path: name))).testGroups
    }
}

@Suite(.enabled(if: SharedVectors.arePresent, "skipped: there is no folder ../shared/data/vectors"))
struct WycheproofTests {
    private struct AgreementGroup: Decodable {
        struct Case: Decodable {
            let tcId: Int
            let `public`, `private`, shared: HexBytes
            let result: String
        }
        let tests: [Case]
    }

    @Test
    func `X25519`() throws {
        var cases = 0
        for test in try SharedVectors.load("x25519_test.json", as: AgreementGroup.self).flatMap(\.tests) {
            let zero = test.shared.bytes.allSatisfy { $0 == 0 }
            let key = AgreementKey(secret: test.private.secret)
            let found = (try? key.sharedSecret(with: AgreementPublicKey(bytes: test.public.bytes)))?.copied
            #expect(found == (zero ? nil : test.shared.bytes), "case \(test.tcId)")
            cases += 1
        }
        #expect(cases == 518)
    }

    private struct SignatureGroup: Decodable {
        struct Key: Decodable { let pk: HexBytes }
        struct Case: Decodable {
            let tcId: Int
            let msg, sig: HexBytes
            let result: String
        }
        let publicKey: Key
        let tests: [Case]
    }

    @Test
    func `Ed25519`() throws {
        var cases = 0
        for group in try SharedVectors.load("ed25519_test.json", as: SignatureGroup.self) {
            let key = try VerifyingKey(bytes: group.publicKey.pk.bytes)
            for test in group.tests {
                let holds = (try? key.verify(test.sig.bytes, of: test.msg.bytes)) != nil
                #expect(holds == (test.result == "valid"), "case \(test.tcId)")
                cases += 1
            }
        }
        #expect(cases == 151)
    }

    private struct SealingGroup: Decodable {
        struct Case: Decodable {
            let tcId: Int
            let key, iv, aad, msg, ct, tag: HexBytes
            let result: String
        }
        let ivSize: Int
        let tests: [Case]
    }

    @Test
    func `XChaCha20-Poly1305`() throws {
        var cases = 0
        for group in try SharedVectors.load("xchacha20_poly1305_test.json", as: SealingGroup.self)
        where group.ivSize == 192 {
            for test in group.tests {
                let sealed = test.iv.bytes + test.ct.bytes + test.tag.bytes
                let opened = try? Sealing.open(sealed, key: test.key.secret, associatedData: test.aad.bytes)
                #expect(opened == (test.result == "valid" ? test.msg.bytes : nil), "case \(test.tcId)")
                cases += 1
            }
        }
        #expect(cases > 200)
    }

    private struct CodeGroup: Decodable {
        struct Case: Decodable {
            let tcId: Int
            let key, msg, tag: HexBytes
            let result: String
        }
        let tagSize: Int
        let tests: [Case]
    }

    @Test(arguments: [MessageCode.Hash.sha1, .sha256, .sha512])
    func `HMAC`(hash: MessageCode.Hash) throws {
        var cases = 0
        let name = "hmac_\(hash.rawValue.lowercased())_test.json"
        for group in try SharedVectors.load(name, as: CodeGroup.self) {
            for test in group.tests {
                let code = MessageCode.code(of: test.msg.bytes, key: test.key.secret, hash: hash)
                let equal = Array(code.prefix(group.tagSize / 8)) == test.tag.bytes
                #expect(equal == (test.result == "valid"), "case \(test.tcId)")
                cases += 1
            }
        }
        #expect(cases >= 170)
    }
}
