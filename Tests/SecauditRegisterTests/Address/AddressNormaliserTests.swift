import Testing

@testable import SecauditRegister

@Suite struct AddressNormaliserTests {
    static let normaliser = AddressNormaliser(
        NetworkCatalogue(networks: [
            NetworkDescription(
                id: "vk",
                russianName: "ВКонтакте",
                englishName: "VKontakte",
                hosts: ["vk.com", "ok.ru"],
                rules: ["club{number}", "{name}"].compactMap(AddressPattern.init(_:)).map { pattern in
                    let number = pattern.captures.contains("number")
                    let address = number ? "vk.com/club{number}" : "vk.com/{name}"
                    return AddressRule(
                        pattern: pattern,
                        outcome: .page(address: address, nativeID: number ? "{number}" : nil, isProfile: false)
                    )
                }
            )
        ])
    )

    static func character(_ scalar: Unicode.Scalar, _ position: Int) -> AddressCharacter {
        AddressCharacter(scalar, position: position)
    }

    @Test(
        arguments: [
            ("", .empty),
            (" \t\n", .empty),
            ("vk.com/adm\u{200B}", .invisibleCharacter(character("\u{200B}", 11))),
            ("\u{FEFF}vk.com/adm", .invisibleCharacter(character("\u{FEFF}", 1))),
            ("vk.com/a\u{AD}dm", .invisibleCharacter(character("\u{AD}", 9))),
            ("vk.com/a\u{202E}dm", .invisibleCharacter(character("\u{202E}", 9))),
            ("vk.com/a\u{0}dm", .invisibleCharacter(character("\u{0}", 9))),
            ("vk.com/adm?a=\u{200D}", .invisibleCharacter(character("\u{200D}", 14))),
            ("vk.com/\u{1F}", .invisibleCharacter(character("\u{1F}", 8))),
            ("vk.com/a dm", .blankInside(character(" ", 9))),
            ("vk.com/a\u{2009}dm", .blankInside(character("\u{2009}", 9))),
            ("vk.com/ad\nm", .blankInside(character("\n", 10))),
            ("vk.com/о", .foreignCharacter(character("\u{43E}", 8), lookalike: "o")),
            ("  vk.com/nоvoaltaysk", .foreignCharacter(character("\u{43E}", 11), lookalike: "o")),
            ("vk.com/ж", .foreignCharacter(character("\u{436}", 8), lookalike: nil)),
            ("vk.com/\u{1D41A}", .foreignCharacter(character("\u{1D41A}", 8), lookalike: nil)),
            ("vk.com/%D0%BE", .foreignCharacter(character("\u{43E}", 8), lookalike: "o")),
            ("vk.com/a%E2%80%8B", .invisibleCharacter(character("\u{200B}", 9))),
            ("vk.com/%20a", .blankInside(character(" ", 8))),
            ("vk.сom/adm", .foreignCharacter(character("\u{441}", 4), lookalike: "c")),
            ("@adm", .userBeforeHost),
            ("ок.ru/adm", .foreignCharacter(character("\u{43E}", 1), lookalike: "o")),
            ("дом.ru/adm", .internationalHost("дом.ru")),
            ("вк.рф/adm", .internationalHost("вк.рф")),
            ("https://xn--b1aew.xn--p1ai/adm", .internationalHost("xn--b1aew.xn--p1ai")),
            ("example.org/adm", .unknownHost("example.org")),
            ("obrazcovsk", .unknownHost("obrazcovsk")),
            ("ftp://vk.com/adm", .unsupportedScheme("ftp")),
            ("javascript://vk.com/adm", .unsupportedScheme("javascript")),
            ("https://vk.com@example.org/adm", .userBeforeHost),
            ("vk.com:8080/adm", .port("8080")),
            ("vk.com", .noPage("vk")),
            ("https://vk.com/", .noPage("vk")),
            ("https://vk.com/?w=wall-1_2", .noPage("vk")),
            ("vk.com/a/b", .unknownShape("vk", path: "a/b")),
            ("vk.com/%zz", .malformedEscape(position: 8)),
            ("vk.com/a%4", .malformedEscape(position: 9)),
            ("vk.com/" + String(repeating: "a", count: 64), nil),
            (
                "vk.com/" + String(repeating: "a", count: 65),
                .unknownShape("vk", path: String(repeating: "a", count: 65))
            ),
            ("vk.com/?" + String(repeating: "a", count: 2040), .noPage("vk")),
            ("vk.com/?" + String(repeating: "a", count: 2041), .tooLong(limit: 2048)),
        ] as [(String, AddressError?)]
    )
    func `a text that is no plain address is refused with what is wrong`(text: String, error: AddressError?) {
        var found: AddressError?
        do throws(AddressError) { _ = try Self.normaliser.normalise(text) } catch { found = error }
        #expect(found == error)
    }

    @Test func `a code has at least four digits`() {
        #expect(Self.character("\u{43E}", 11).code == "U+043E")
        #expect(Self.character("\u{1D41A}", 1).code == "U+1D41A")
        #expect(Self.character("\t", 1).code == "U+0009")
    }

    @Test(arguments: ["{", "{number", "{other}", "a?b", "a?={number}", "a?b={x}"])
    func `a pattern that cannot be read is nil`(text: String) {
        #expect(AddressPattern(text) == nil)
    }

    @Test(
        arguments: [
            ("club{number}", "CLUB12", ["number": "12"]),
            ("club{number}", "club", nil),
            ("club{number}", "club012", nil),
            ("club{number}", "club12/a", nil),
            ("club{number}", "club" + String(repeating: "1", count: 20), ["number": String(repeating: "1", count: 20)]),
            ("club{number}", "club" + String(repeating: "1", count: 21), nil),
            ("{name}", "A_b.c-1", ["name": "a_b.c-1"]),
            ("{name}", "a+b", nil),
            ("{name}", "", nil),
            ("{code}", "AbC", ["code": "AbC"]),
            ("a/{rest}", "a/b/C?", ["rest": "b/C?"]),
            ("a/{rest}", "a/", nil),
            ("", "", [:]),
        ] as [(String, String, [String: String]?)]
    )
    func `a pattern catches what it names`(pattern: String, path: String, captured: [String: String]?) throws {
        let pattern = try #require(AddressPattern(pattern))
        #expect(pattern.match(path: path, parameters: [:]) == captured)
    }

    @Test func `a pattern may need a parameter`() throws {
        let pattern = try #require(AddressPattern("profile.php?id={number}"))
        #expect(pattern.match(path: "profile.php", parameters: ["id": "7", "x": "1"]) == ["number": "7"])
        #expect(pattern.match(path: "profile.php", parameters: ["id": "a"]) == nil)
        #expect(pattern.match(path: "profile.php", parameters: [:]) == nil)
    }
}
