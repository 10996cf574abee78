import SecauditCrypto
import Testing

@testable import SecauditVault

@Suite struct UnlockedIdentityTests {
    private static let until: Int64 = 1_790_000_900
    private let file: [UInt8]
    private let member: MemberID
    private let copy: [UInt8]

    private static var key: SecretBytes { SecretBytes(copying: [UInt8](repeating: 7, count: 32)) }

    init() throws {
        let passphrase = SecretBytes(text: "лошадь батарея скрепка")
        file = try IdentityFile.create(passphrase: passphrase, cost: .interactive, created: 1_780_000_000)
        member = try IdentityFile.memberID(of: file)
        copy = try UnlockedIdentity.seal(file, passphrase: passphrase, key: Self.key, until: Self.until)
    }

    private func opened(
        _ copy: [UInt8],
        key: borrowing SecretBytes = key,
        member: MemberID? = nil,
        at now: Int64 = until - 1
    ) throws -> MemberCard {
        try UnlockedIdentity.open(copy, key: key, member: member ?? self.member, at: now).card
    }

    @Test func `the identity is the one in the file`() throws {
        let whole = try IdentityFile.open(file, passphrase: SecretBytes(text: "лошадь батарея скрепка")).card
        #expect(try opened(copy) == whole)
        #expect(try UnlockedIdentity.end(of: copy) == Self.until)
        #expect(try IdentityFile.cost(of: file) == .interactive)
    }

    @Test func `it ends with its second, and serves one member and one key`() throws {
        #expect(throws: VaultError.identityDamaged) { try opened(copy, at: Self.until) }
        #expect(throws: VaultError.identityDamaged) { try opened(copy, member: Fellow.primerov.id) }
        #expect(throws: VaultError.identityDamaged) {
            try opened(copy, key: SecretBytes(copying: [UInt8](repeating: 8, count: 32)))
        }
        #expect(throws: VaultError.identityDamaged) {
            try opened(copy, key: SecretBytes(copying: [UInt8](repeating: 7, count: 31)))
        }
    }

    @Test func `no byte of it can be changed, cut off or added`() {
        for index in copy.indices {
            var damaged = copy
            damaged[index] ^= 1
            #expect(throws: VaultError.identityDamaged, "byte \(index)") { try opened(damaged) }
            #expect(throws: VaultError.identityDamaged, "cut at \(index)") { try opened(Array(copy[..<index])) }
        }
        #expect(throws: VaultError.identityDamaged) { try opened(copy + [0]) }
        #expect(throws: VaultError.identityDamaged) { try opened(copy + [UInt8](repeating: 0, count: 1024)) }
    }
}
