import SecauditCrypto
import SecauditGenerated
import Testing

@testable import SecauditExchange

struct LoginDocumentTests {
    private static let bitwarden = """
        {"encrypted": false, "folders": [{"id": "f1", "name": "Админ"}], "items": [
        {"type": 1, "name": "Страница", "folderId": "f1", "notes": null, "favorite": false,
         "login": {"uris": [{"match": null, "uri": "https://vk.com/a"}, {"uri": "https://m.vk.com/a"}],
                   "username": "u\\u0442", "password": "p\\"\\\\\\n\\ud83d\\ude00", "totp": "AAAA"}},
        {"type": 2, "name": "Заметка", "notes": "null"},
        {"type": 1, "name": "Без пароля", "login": {"username": "null", "password": null}}]}
        """

    @Test
    func `Bitwarden's logins are read, notes passed over, escapes undone`() throws {
        #expect(
            try readLogins(Self.bitwarden) == [
                PlainLogin(
                    place: 1,
                    title: "Страница",
                    addresses: ["https://vk.com/a", "https://m.vk.com/a"],
                    organ: "Админ",
                    login: "uт",
                    password: "p\"\\\n😀",
                    seed: "AAAA"
                ), PlainLogin(place: 3, title: "Без пароля", login: "null", fault: .passwordMissing),
            ]
        )
    }

    @Test(arguments: [bitwarden, keePass, "otpauth://totp/VK:u?secret=AAAA\n"], [false, true])
    func `a document is known for what it is in UTF-16 too`(text: String, bigEndian: Bool) throws {
        let bytes = LoginTableTests.utf16(text, bigEndian: bigEndian)
        #expect(try readLogins(bytes) == readLogins(text))
    }

    @Test
    func `an encrypted export is told as such`() {
        #expect(throws: LoginFault.encryptedElsewhere) { _ = try readLogins("{\"encrypted\": true, \"items\": []}") }
    }

    @Test(arguments: [
        "{", "{\"a\"", "{\"a\":}", "{\"a\":1,}", "{\"a\":\"\\x\"}", "{\"a\":\"\\ud800\"}", "{} x", "{\"a\":\"\n\"}",
    ])
    func `broken JSON is refused`(text: String) {
        #expect(throws: LoginFault.self) { _ = try readLogins(text) }
    }

    @Test
    func `deep nesting is refused`() {
        let deep = "{\"a\":" + String(repeating: "[", count: 1000)
        #expect(throws: LoginFault.tooDeep(limit: 32)) { _ = try readLogins(deep) }
        let xml = String(repeating: "<a>", count: 1000)
        #expect(throws: LoginFault.tooDeep(limit: 64)) { _ = try readLogins(xml) }
    }

    private static let keePass = """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <KeePassFile><Meta><RecycleBinUUID>bin==</RecycleBinUUID></Meta><Root><Group><UUID>1</UUID><Name>Root</Name>
        <Group><UUID>2</UUID><Name>Школа &amp; сад</Name><Entry>
          <String><Key>Title</Key><Value>Страница</Value></String>
          <String><Key>UserName</Key><Value>u</Value></String>
          <String><Key>Password</Key><Value ProtectInMemory="True">&lt;p&#38;&#x44F;&gt;</Value></String>
          <String><Key>URL</Key><Value>https://vk.com/a</Value></String>
          <String><Key>Notes</Key><Value><![CDATA[<n>&amp;]]></Value></String>
          <String><Key>otp</Key><Value>otpauth://totp/x?secret=AAAA</Value></String>
          <History><Entry><String><Key>Password</Key><Value>old</Value></String></Entry></History>
        </Entry></Group>
        <Group><UUID>bin==</UUID><Name>Bin</Name><Entry><String><Key>Password</Key><Value>gone</Value></String></Entry></Group>
        <Entry><String><Key>UserName</Key><Value>v</Value></String><String><Key>Password</Key>
        <Value Protected="True">c2VjcmV0</Value></String></Entry>
        </Group></Root></KeePassFile>
        """

    @Test
    func `KeePass is read without its history and its bin`() throws {
        #expect(
            try readLogins(Self.keePass) == [
                PlainLogin(
                    place: 1,
                    title: "Страница",
                    addresses: ["https://vk.com/a"],
                    organ: "Школа & сад",
                    login: "u",
                    password: "<p&я>",
                    seed: "otpauth://totp/x?secret=AAAA",
                    note: "<n>&amp;"
                ), PlainLogin(place: 3, login: "v", password: "c2VjcmV0", fault: .protectedElsewhere),
            ]
        )
    }

    private static func entry(_ fields: String) -> String {
        "<KeePassFile><Root><Group><Entry><String><Key>UserName</Key><Value>u</Value></String>\(fields)"
            + "</Entry></Group></Root></KeePassFile>"
    }

    @Test(arguments: [
        "abc<![CDATA[d]]>", "abc<!-- -->d", "a&amp;b<![CDATA[d]]>", "<![CDATA[a]]><![CDATA[b]]>", "ab<b/>c",
        "ab<b>c</b>",
    ])
    func `a secret in several parts spoils its entry`(value: String) throws {
        for key in ["Password", "otp", "Notes"] {
            let text = Self.entry("<String><Key>\(key)</Key><Value>\(value)</Value></String>")
            #expect(try readLogins(text).map(\.fault) == [.inParts], "\(key)")
        }
    }

    @Test
    func `a title in several parts is joined, and a field of the town's own may be in as many`() throws {
        let fields = ["Title": "Стра<![CDATA[ница]]>", "Password": "p<![CDATA[]]>", "Своё": "a<!-- -->b"]
            .sorted { $0.key < $1.key }.map { "<String><Key>\($0.key)</Key><Value>\($0.value)</Value></String>" }
        #expect(
            try readLogins(Self.entry(fields.joined()))
                == [PlainLogin(place: 1, title: "Страница", login: "u", password: "p")]
        )
    }

    @Test(arguments: [
        ("<!DOCTYPE a [<!ENTITY x \"y\">]><KeePassFile/>", LoginFault.documentType),
        ("<a></a>", .formatUnfit(.keepassXML)),
    ])
    func `other XML is refused`(text: String, fault: LoginFault) {
        #expect(throws: fault) { _ = try readLogins(text) }
    }

    @Test(arguments: [
        "<KeePassFile>", "<KeePassFile></Other>", "<KeePassFile>&x;</KeePassFile>", "<a b>", "<a b='", "<!-- ",
        "<KeePassFile>&#+5;</KeePassFile>", "<KeePassFile>&#;</KeePassFile>", "<KeePassFile>&#x110000;</KeePassFile>",
        "<KeePassFile>&#0;</KeePassFile>", "<KeePassFile>&#38</KeePassFile>", "<KeePassFile>&amp</KeePassFile>",
    ])
    func `broken XML is refused`(text: String) {
        #expect(throws: LoginFault.self) { _ = try readLogins(text) }
    }

    @Test
    func `addresses of second factors are read line by line`() throws {
        let text = "otpauth://totp/VK:u%40x?secret=AAAA&issuer=VK\n\notpauth://hotp/x?secret=AAAA\n"
        #expect(
            try readLogins(text) == [
                PlainLogin(
                    place: 1,
                    title: "u@x",
                    network: "VK",
                    seed: "otpauth://totp/VK:u%40x?secret=AAAA&issuer=VK"
                ), PlainLogin(place: 3, fault: .seedUnreadable),
            ]
        )
        let issuers = ["totp/u?secret=AAAA&issuer=VK%20ID", "totp/OK:u?secret=AAAA&issuer=VK", "totp/u?secret=AAAA"]
        #expect(
            try readLogins(issuers.map { "otpauth://\($0)\n" }.joined()).map(\.network) == ["VK ID", "OK", ""]
        )
    }

    @Test(arguments: [
        ("otpauth://totp/a?secret=AAAA", OneTimeCode.usual),
        (
            "OTPAUTH://TOTP/a?secret=AAAA&algorithm=SHA256&digits=8&period=60",
            OneTimeCode(hash: .sha256, digits: 8, period: 60)
        ),
        ("otpauth://totp/a?secret=", nil), ("otpauth://totp/a", nil), ("otpauth://totp/a?secret=A&digits=99", nil),
        ("otpauth://totp/a?secret=A&algorithm=MD5", nil), ("otpauth://", nil), ("", nil),
    ])
    func `an address tells its kind of codes`(text: String, code: OneTimeCode?) {
        #expect(OneTimeAddress(SecretBytes(copying: Array(text.utf8)))?.parameters == code)
    }

    @Test(arguments: [
        LoginTableTests.sheet, bitwarden, keePass, "otpauth://totp/VK:u?secret=AAAA",
        "url,username,password,totp,extra,name,grouping,fav\n\"a\",b,\"c\"\"\",d,e,f,g,0\n",
    ])
    func `no damage crashes a reader`(text: String) {
        var random = SplitMix64(seed: 12)
        let sound = Array(text.utf8)
        for _ in 0..<300 {
            var bytes = sound
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
                default: bytes.insert(contentsOf: bytes.prefix(place), at: place)
                }
                if bytes.isEmpty { bytes = [0x7B] }
                if bytes.count > 20_000 { bytes = Array(bytes.prefix(20_000)) }
            }
            for form in [nil, LoginFormat.sheet, .bitwardenJSON, .keepassXML, .otpauth] {
                guard let file = try? LoginFile.read(SecretBytes(copying: bytes), as: form) else { continue }
                // Every range that is told lies inside of the text.
                #expect(PlainLogin.all(in: file).count == file.entries.count)
            }
        }
    }
}
