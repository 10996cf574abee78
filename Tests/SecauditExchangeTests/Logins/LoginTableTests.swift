import SecauditCrypto
import Testing

@testable import SecauditExchange

struct LoginTableTests {
    static let sheet = """
        Орган;Соцсеть;Ссылка;Логин (почта или телефон);Пароль;Примечание
        Администрация;ВКонтакте;vk.com/obrazcovsk;smm@obrazcovsk.example;"с;точкой ""и"" кавычкой";приёмная
        Школа № 1;Одноклассники;;+79000000000; пробелы в краях ;
        Школа № 2;ОК;;school2;;
        ;;;;;
        Школа № 3;ОК;;school3;pass"word;
        Школа № 4;ОК;;school4;p;n;лишнее
        """

    static let expected = [
        PlainLogin(
            place: 2,
            addresses: ["vk.com/obrazcovsk"],
            organ: "Администрация",
            network: "ВКонтакте",
            login: "smm@obrazcovsk.example",
            password: "с;точкой \"и\" кавычкой",
            note: "приёмная"
        ),
        PlainLogin(
            place: 3,
            organ: "Школа № 1",
            network: "Одноклассники",
            login: "+79000000000",
            password: " пробелы в краях "
        ),
        PlainLogin(place: 4, organ: "Школа № 2", network: "ОК", login: "school2", fault: .passwordMissing),
        PlainLogin(place: 6, organ: "Школа № 3", network: "ОК", login: "school3", password: "pass\"word"),
        PlainLogin(
            place: 7,
            organ: "Школа № 4",
            network: "ОК",
            login: "school4",
            password: "p",
            note: "n",
            fault: .cellsTooMany
        ),
    ]

    /// The same text in Windows-1251.
    private static func windows1251(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "ё": 0xB8
            case "№": 0xB9
            case "\u{0410}"..."\u{044F}": UInt8(scalar.value - 0x0410 + 0xC0)
            default: UInt8(scalar.value)
            }
        }
    }

    static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
            + text.utf16.flatMap { unit in
                bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
            }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `the sheet of an administration is read in every encoding`(end: String) throws {
        let text = Self.sheet.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)
        #expect(try readLogins(text) == Self.expected)
        #expect(try readLogins([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == Self.expected)
        #expect(try readLogins(Self.windows1251(text)) == Self.expected)
        #expect(try readLogins(Self.utf16(text, bigEndian: false)) == Self.expected)
        #expect(try readLogins(Self.utf16(text, bigEndian: true)) == Self.expected)
        #expect(try loginFormat(text) == .sheet)
    }

    @Test
    func `a column can be named by its name or its number`() throws {
        let text = "Кто,Слово\nuser,p1\n"
        let expected = [PlainLogin(place: 2, login: "user", password: "p1")]
        #expect(try readLogins(text, columns: [.login: "кто", .password: "Слово"]) == expected)
        #expect(try readLogins(text, columns: [.login: "кто", .password: "2"]) == expected)
        for name in ["Нет", "0", "3", "-1"] {
            #expect(throws: LoginFault.columnUnknown(name, LoginHeading(["Кто", "Слово"]))) {
                _ = try readLogins(text, columns: [.login: name])
            }
        }
    }

    @Test(arguments: [[:], [.login: "2", .password: "3"]] as [[LoginColumn: String]])
    func `a list that begins with a login is refused, and none of its cells is in the fault`(
        named: [LoginColumn: String]
    ) {
        #expect(throws: LoginFault.headingMissing(columns: 3)) {
            _ = try readLogins("vk.com/obrazcovsk;smm;Zx7-second-sample\n", columns: named)
        }
    }

    @Test
    func `of a first row nothing is told but what names a column`() throws {
        let heading = LoginHeading(["Орган", "Zx7-second-sample", "", "Логин (почта)", "Pass(2024)"])
        #expect(heading.names == ["Орган", nil, nil, "логин (…)", "pass (…)"])
        #expect(throws: LoginFault.columnMissing(.password, LoginHeading(["Орган", "-", "Логин"]))) {
            _ = try readLogins("Орган;Zx7-second-sample;Логин\n")
        }
        let bytes = Array("Логин;Zx7;Сеть;Пароль\na;b;ok;c\n".utf8)
        let file = try LoginFile.read(SecretBytes(copying: bytes))
        let (shown, taken, notTaken) = (file.heading, file.columnsTaken.map { $0.place }, file.columnsNotTaken)
        #expect(shown == LoginHeading(["Логин", "-", "Сеть", "Пароль"]))
        #expect(taken == [0, 3, 2])
        #expect(notTaken == [1])
    }

    @Test
    func `each program's table is known by its header and read whole`() throws {
        let tables: [(String, LoginFormat, PlainLogin)] = [
            (
                """
                "Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"
                "Root","Страница","u","p","https://vk.com/a","n","otpauth://totp/x?secret=AAAA","0","",""
                """, .keepassxcCSV,
                PlainLogin(
                    place: 2,
                    title: "Страница",
                    addresses: ["https://vk.com/a"],
                    login: "u",
                    password: "p",
                    seed: "otpauth://totp/x?secret=AAAA",
                    note: "n"
                )
            ),
            (
                "name,url,username,password,note\nvk.com,https://vk.com/,u,p,n\n", .chromium,
                PlainLogin(
                    place: 2,
                    title: "vk.com",
                    addresses: ["https://vk.com/"],
                    login: "u",
                    password: "p",
                    note: "n"
                )
            ),
            (
                """
                "url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed","timePasswordChanged"
                "https://vk.com","u","p","","https://vk.com","{1}","1","2","3"
                """, .firefox, PlainLogin(place: 2, addresses: ["https://vk.com"], login: "u", password: "p")
            ),
            (
                "url,username,password,totp,extra,name,grouping,fav\nhttps://vk.com,u,p,AAAA,n,t,g,0\n", .lastPass,
                PlainLogin(
                    place: 2,
                    title: "t",
                    addresses: ["https://vk.com"],
                    login: "u",
                    password: "p",
                    seed: "AAAA",
                    note: "n"
                )
            ),
            (
                "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nt,https://vk.com,u,p,,false,false,,n\n",
                .onePassword,
                PlainLogin(place: 2, title: "t", addresses: ["https://vk.com"], login: "u", password: "p", note: "n")
            ),
            (
                "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n,,login,t,,,0,vk.com,u,p,\n",
                .bitwardenCSV, PlainLogin(place: 2, title: "t", addresses: ["vk.com"], login: "u", password: "p")
            ),
        ]
        for (text, form, login) in tables {
            #expect(try loginFormat(text) == form)
            #expect(try readLogins(text) == [login])
        }
    }

    @Test
    func `what is no table is refused by its reason`() {
        #expect(throws: LoginFault.empty) { _ = try readLogins("") }
        #expect(throws: LoginFault.empty) { _ = try readLogins("\n\n") }
        #expect(throws: LoginFault.notText) { _ = try readLogins([0x50, 0x4B, 0x03, 0x00, 0x20]) }
        // 98 has no meaning in Windows-1251; a workbook is known for what it is before its bytes are looked at.
        #expect(throws: LoginFault.workbook) { _ = try readLogins([0x50, 0x4B, 0x03, 0x04, 0x98]) }
        #expect(throws: LoginFault.workbook) { _ = try readLogins([0xD0, 0xCF, 0x11, 0xE0, 0x98]) }
        #expect(throws: LoginFault.unterminatedQuote(line: 3)) { _ = try readLogins("login,password\na,b\nc,\"d\n") }
        #expect(throws: LoginFault.undecodable(.windows1251, line: 2)) {
            _ = try readLogins(Array("логин\n".utf8) + [0x98, 0xFF])
        }
    }

    @Test
    func `text behind a closing quote spoils its row alone`() throws {
        let rows = try readLogins("login,password\na,\"b\"c\nd,e\n")
        #expect(rows.map(\.fault) == [.strayQuote, nil])
    }
}
