import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct NetworkFileTests {
    static let normaliser = Result {
        AddressNormaliser(
            try NetworkFile.catalogue(from: try PoliciesFolder.bytes("networks.yaml"), name: "networks.yaml")
        )
    }

    @Test func `the list of networks names them in this order`() throws {
        let bytes = try PoliciesFolder.bytes("networks.yaml")
        let catalogue = try NetworkFile.catalogue(from: bytes, name: "networks.yaml")
        let ids = ["vk", "ok", "telegram", "max", "rutube", "dzen", "youtube", "whatsapp", "facebook", "instagram"]
        #expect(catalogue.networks.map(\.id.text) == ids)
        #expect(catalogue["ok"]?.russianName == "Одноклассники")
    }

    @Test(arguments: [
        "https://vk.com/club123", "m.vk.com/club123", "www.vk.com/club123/", "vk.ru/club123", "vk.com/public123",
        "vk.com/event123", "vk.com/club123?w=wall-123_45", "vk.com/wall-123_45", "vkontakte.ru/club123",
        "HTTP://VK.COM/Club123", "https://vk.com/club123?utm_source=сайт&utm_medium=a", "vk.com/club123#top",
        "//vk.com//club123", "  vk.com/club123\u{A0}", "vk.com./club123", "vk.com/club%3123",
    ])
    func `every form of a VK group is the group`(text: String) throws {
        let expected = NormalisedAddress(network: "vk", address: "vk.com/club123", nativeID: "123")
        #expect(try Self.normaliser.get().normalise(text) == expected)
    }

    @Test(arguments: [
        "ok.ru/group/51234567890123", "m.ok.ru/group/51234567890123/topics", "odnoklassniki.ru/group/51234567890123",
        "ok.ru/group51234567890123", "https://www.ok.ru/group/51234567890123/topic/7",
    ])
    func `every form of an OK group is the group`(text: String) throws {
        let expected = NormalisedAddress(
            network: "ok",
            address: "ok.ru/group/51234567890123",
            nativeID: "51234567890123"
        )
        #expect(try Self.normaliser.get().normalise(text) == expected)
    }

    @Test(arguments: [
        "t.me/obrazcovsk", "https://t.me/s/obrazcovsk", "telegram.me/obrazcovsk", "@obrazcovsk", "@Obrazcovsk",
        "tg://resolve?domain=obrazcovsk", "tg://resolve/?domain=obrazcovsk", "t.me/obrazcovsk/42", "t.me/Obrazcovsk",
    ])
    func `every form of a Telegram name is the name`(text: String) throws {
        #expect(
            try Self.normaliser.get().normalise(text)
                == NormalisedAddress(network: "telegram", address: "t.me/obrazcovsk")
        )
    }

    @Test(
        arguments: [
            ("vk.com/Adm_Obrazcovsk", "vk", "vk.com/adm_obrazcovsk", nil),
            ("ok.ru/obrazcovsk", "ok", "ok.ru/obrazcovsk", nil),
            ("max.ru/id2204012345_gos", "max", "max.ru/id2204012345_gos", nil),
            ("https://max.ru/obrazcovsk", "max", "max.ru/obrazcovsk", nil),
            ("facebook.com/x", "facebook", "facebook.com/x", nil),
            ("fb.com/x", "facebook", "facebook.com/x", nil),
            ("m.facebook.com/x", "facebook", "facebook.com/x", nil),
            ("instagram.com/x/", "instagram", "instagram.com/x", nil),
            ("instagr.am/x", "instagram", "instagram.com/x", nil),
            ("rutube.ru/channel/123/videos", "rutube", "rutube.ru/channel/123", "123"),
            ("zen.yandex.ru/obrazcovsk", "dzen", "dzen.ru/obrazcovsk", nil),
            ("youtube.com/channel/UCaBc-1_", "youtube", "youtube.com/channel/UCaBc-1_", "UCaBc-1_"),
            ("www.youtube.com/@Obrazcovsk/videos", "youtube", "youtube.com/@obrazcovsk", nil),
            ("whatsapp.com/channel/0029VaAb", "whatsapp", "whatsapp.com/channel/0029VaAb", "0029VaAb"),
            // The beginning of a number is still a name when letters follow it.
            ("vk.com/club123a", "vk", "vk.com/club123a", nil),
            ("vk.com/club0123", "vk", "vk.com/club0123", nil),
        ] as [(String, NetworkID, String, String?)]
    )
    func `a page of each network has one address`(
        text: String,
        network: NetworkID,
        address: String,
        nativeID: String?
    ) throws {
        let expected = NormalisedAddress(network: network, address: address, nativeID: nativeID)
        #expect(try Self.normaliser.get().normalise(text) == expected)
    }

    @Test(arguments: [
        ("vk.com/id123", "vk.com/id123", "123"),
        ("vk.com/wall123_4", "vk.com/id123", "123"),
        ("m.ok.ru/profile/57/statuses", "ok.ru/profile/57", "57"),
        ("facebook.com/profile.php?id=100&utm_source=a", "facebook.com/profile.php?id=100", "100"),
        ("wa.me/79990000000", "wa.me/79990000000", "79990000000"),
    ])
    func `a profile of a human being is flagged`(text: String, address: String, nativeID: String) throws {
        let found = try Self.normaliser.get().normalise(text)
        #expect(found.isProfile)
        #expect(found.address == address)
        #expect(found.nativeID == nativeID)
    }

    @Test(
        arguments: [
            ("vk.me/obrazcovsk", "vk", .messageLink),
            ("https://vk.cc/abc", "vk", .shortener),
            ("vk.com/feed", "vk", .servicePage),
            ("vk.com/@obrazcovsk-statya", "vk", .singlePost),
            ("t.me/+AbCdEf", "telegram", .privateInvitation),
            ("t.me/joinchat/AbCdEf", "telegram", .privateInvitation),
            ("tg://join?invite=AbCdEf", "telegram", .privateInvitation),
            ("t.me/c/123/4", "telegram", .privatePart),
            ("max.ru/join/AbCdEf", "max", .privateInvitation),
            ("youtu.be/abc", "youtube", .singlePost),
            ("youtube.com/watch?v=abc", "youtube", .singlePost),
            ("instagram.com/p/abc/", "instagram", .singlePost),
            ("chat.whatsapp.com/AbC", "whatsapp", .privateInvitation),
        ] as [(String, NetworkID, AddressRejection)]
    )
    func `an address that leads to no page is rejected with the reason`(
        text: String,
        network: NetworkID,
        reason: AddressRejection
    ) throws {
        let normaliser = try Self.normaliser.get()
        #expect(throws: AddressError.rejected(network, reason)) { try normaliser.normalise(text) }
    }

    @Test func `every form decides its own example, and an address stands for itself`() throws {
        let bytes = try PoliciesFolder.bytes("networks.yaml")
        let catalogue = try NetworkFile.catalogue(from: bytes, name: "networks.yaml")
        let normaliser = AddressNormaliser(catalogue)
        for network in catalogue.networks {
            for rule in network.rules {
                let example = "\(network.hosts[0])/\(Self.filled(rule.pattern.text))"
                switch rule.outcome {
                case .rejected(let reason):
                    #expect(throws: AddressError.rejected(network.id, reason), "\(example)") {
                        try normaliser.normalise(example)
                    }
                case .page(let address, let nativeID, let isProfile):
                    let expected = NormalisedAddress(
                        network: network.id,
                        address: Self.filled(address),
                        nativeID: nativeID.map(Self.filled),
                        isProfile: isProfile
                    )
                    #expect(try normaliser.normalise(example) == expected)
                    #expect(try normaliser.normalise(expected.address) == expected)
                }
            }
        }
    }

    private static func filled(_ template: String) -> String {
        let words = ["number": "123", "name": "abc", "code": "AbC", "rest": "7"]
        return template.split(separator: "{", omittingEmptySubsequences: false).map { part in
            guard let close = part.firstIndex(of: "}") else { return String(part) }
            return (words[String(part[..<close])] ?? "") + part[part.index(after: close)...]
        }.joined()
    }

    static let header = "format: secaudit/networks/1\nnetworks:\n"

    @Test(
        arguments: [
            ("  - {id: a, name: {ru: А, en: A}, hosts: [a.ru, a.ru], addresses: []}", 3, 49, .duplicateWord("a.ru")),
            (
                "  - {id: a, name: {ru: А, en: A}, hosts: [a.ru], addresses: []}\n"
                    + "  - {id: a, name: {ru: А, en: A}, hosts: [b.ru], addresses: []}", 4, 5, .duplicateWord("a")
            ),
            ("  - {id: a, name: {ru: А, en: A}, hosts: [A.ru], addresses: []}", 3, 43, .badIdentifier("A.ru")),
            (
                "  - {id: a, name: {ru: А, en: A}, hosts: [a.ru], addresses: [{form: \"{nam}\", rejected: shortener}]}",
                3, 69, .badPattern("{nam}")
            ),
            (
                "  - {id: a, name: {ru: А, en: A}, hosts: [a.ru], addresses: [{form: b, address: \"a.ru/{name}\"}]}",
                3, 81, .badPattern("a.ru/{name}")
            ),
            (
                "  - {id: a, name: {ru: А, en: A}, hosts: [a.ru], addresses: [{form: b, rejected: shortner}]}",
                3, 82,
                .unknownWord(
                    "shortner",
                    allowed: AddressRejection.allCases.map(\.rawValue),
                    nearest: "shortener"
                )
            ),
        ] as [(String, Int, Int, PolicyFileFact)]
    )
    func `a wrong list of networks is refused where it is wrong`(
        text: String,
        line: Int,
        column: Int,
        fact: PolicyFileFact
    ) {
        let error = PolicyFileError(file: "n.yaml", position: TextPosition(line: line, column: column), fact: fact)
        #expect(throws: error) { try NetworkFile.catalogue(from: Array((Self.header + text).utf8), name: "n.yaml") }
    }
}
