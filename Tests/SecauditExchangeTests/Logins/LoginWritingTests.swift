import SecauditCrypto
import Testing

@testable import SecauditExchange

struct LoginWritingTests {
    private static func secret(_ text: String) -> SecretBytes { SecretBytes(copying: Array(text.utf8)) }

    private static func sample() -> LoginFile {
        var logins = LoginCollection()
        var first = LoginEntry(place: 1)
        first.title = "Страница «А» & <Б>"
        first.addresses = ["vk.com/obrazcovsk"]
        first.organ = "Администрация"
        first.network = "vk"
        first.login = logins.keep(secret("smm@obrazcovsk.example"))
        first.password = logins.keep(secret("\"<&>'\\ пароль\t\u{1F600}]]>"))
        first.seed = logins.keep(secret("GEZDGNBVGY3TQOJQ"))
        first.recoveryCodes = logins.keep(secret("1111\n2222"))
        first.recoveryContacts = logins.keep(secret("+79000000000"))
        first.note = logins.keep(secret("строка\nвторая"))
        logins.add(first)
        var second = LoginEntry(place: 2)
        second.title = "Вторая"
        second.organ = "Школа"
        second.login = logins.keep(secret("u"))
        second.password = logins.keep(secret("p"))
        logins.add(second)
        return logins.file()
    }

    @Test
    func `what is written as JSON is read back`() throws {
        let text = Self.sample().bitwardenJSON()
        let expected = PlainLogin.all(in: Self.sample())
        #expect(PlainLogin.all(in: try LoginFile.read(text)) == expected)
    }

    @Test
    func `what is written as XML is read back`() throws {
        let text = Self.sample().keePassXML()
        var expected = PlainLogin.all(in: Self.sample())
        expected[1].addresses = []
        #expect(PlainLogin.all(in: try LoginFile.read(text)) == expected)
    }

    private static let passphrase = SecretBytes(copying: Array("лошадь батарея скрепка".utf8))

    private static func opened(_ bundle: [UInt8]) throws(LoginFault) -> [PlainLogin] {
        PlainLogin.all(
            in: try LoginBundle.open(
                SecretBytes(copying: bundle),
                passphrase: SecretBytes(copying: Array("лошадь батарея скрепка".utf8))
            )
        )
    }

    @Test
    func `a bundle is opened by its passphrase alone, and no part of it can be altered`() throws {
        let bundle = try LoginBundle.seal(Self.sample(), passphrase: Self.passphrase, cost: .interactive)
        #expect(try Self.opened(bundle) == PlainLogin.all(in: Self.sample()))
        #expect(bundle.count == LoginBundle.headerLength + LoginBundle.block + Sealing.overhead)
        #expect(throws: LoginFault.wrongPassphrase) {
            _ = try LoginBundle.open(SecretBytes(copying: bundle), passphrase: SecretBytes(copying: [0x61]))
        }
        for place in [30, LoginBundle.headerLength, bundle.count - 1] {
            var altered = bundle
            altered[place] ^= 1
            #expect(throws: LoginFault.wrongPassphrase) { _ = try Self.opened(altered) }
        }
        var later = bundle
        later[16] = 2
        #expect(throws: LoginFault.bundleVersion(2)) { _ = try Self.opened(later) }
        var dear = bundle
        dear[18] = 0x7F
        #expect(throws: LoginFault.bundleCost) { _ = try Self.opened(dear) }
        #expect(throws: LoginFault.bundleDamaged) { _ = try Self.opened(Array(bundle.prefix(60))) }
    }

    @Test
    func `a bundle's content is refused where its lengths do not fit`() throws {
        func logins(_ bytes: [UInt8]) throws(LoginFault) -> Int {
            try LoginBundle.logins(in: SecretBytes(copying: bytes)).entries.count
        }
        let sound: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 2, 5, 0, 0, 0, 1, 0x75, 6, 0, 0, 0, 1, 0x70]
        #expect(try logins(sound) == 1)
        for length in sound.indices { #expect(throws: LoginFault.self) { _ = try logins(Array(sound.prefix(length))) } }
        #expect(throws: LoginFault.bundleDamaged) { _ = try logins(sound + [0]) }
        #expect(throws: LoginFault.bundleDamaged) { _ = try logins([0, 0, 0, 1, 0, 0, 0, 1, 99, 0, 0, 0, 0]) }
        #expect(throws: LoginFault.tooMany(limit: LoginFile.mostEntries)) { _ = try logins([0xFF, 0xFF, 0xFF, 0xFF]) }
    }
}
