import SecauditGenerated
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct OpenRegisterTests {
    private static let town: Municipality = {
        var moved = Account.sample("a1", network: "vk", created: day("2024-02-01"))
        moved.address = "vk.com/obrazcovsk"
        moved.previousAddresses = [PreviousAddress(address: "vk.com/club1", changedOn: day("2025-03-04"))]
        var closed = Account.sample("a2", network: "ok", created: day("2023-01-09"))
        closed.address = "ok.ru/obrazcovsk"
        closed.closed = day("2026-05-31")
        var future = Account.sample("a3", network: "telegram", created: day("2026-12-01"))
        future.address = "t.me/obrazcovsk"
        return .sample(
            organs: [.sample("a", name: "Администрация <города> «Образцовск»", accounts: [closed, future, moved])],
            persons: [.anna, .pyotr]
        )
    }()

    private static let open = OpenRegister(of: town, on: day("2026-09-30"))

    @Test(arguments: Language.allCases)
    func `the page for the site`(language: Language) throws {
        try expectSnapshot(
            String(decoding: Self.open.page(in: language), as: UTF8.self),
            "open.\(language.rawValue).html"
        )
    }

    @Test
    func `the file for programs`() throws {
        try expectSnapshot(String(decoding: Self.open.json, as: UTF8.self), "open.json")
        #expect(OpenRegister(json: Self.open.json) == Self.open)
        #expect(OpenRegister(json: Array("{\"format\":\"secaudit/register/1\"}".utf8)) == nil)
    }

    @Test(arguments: Language.allCases)
    func `the table`(language: Language) throws {
        try expectSnapshot(
            String(decoding: Self.open.table(in: language), as: UTF8.self),
            "open.\(language.rawValue).csv"
        )
    }

    @Test(arguments: [
        ("vk.com/obrazcovsk", "official"), ("vk.com/club1", "moved 2025-03-04"),
        ("ok.ru/obrazcovsk", "closed 2026-05-31"),
        ("t.me/obrazcovsk", "not listed"), ("vk.com/other", "not listed"),
    ])
    func `an address is official, was it once, or never`(address: String, expected: String) {
        let found =
            switch Self.open.standing(of: address) {
            case .official: "official"
            case .moved(_, let day): "moved \(day)"
            case .closed(let page): "closed \(page.closed?.description ?? "")"
            case .notListed: "not listed"
            }
        #expect(found == expected)
    }

    @Test
    func `an address that went over to another official page is official`() {
        var town = Self.town
        var heir = Account.sample("a4", network: "vk", created: day("2025-04-01"))
        heir.address = "vk.com/club1"
        town.organs[0].accounts.append(heir)
        let open = OpenRegister(of: town, on: day("2026-09-30"))
        guard case .official(let page) = open.standing(of: "vk.com/club1") else {
            Issue.record("not official")
            return
        }
        #expect(page.created == day("2025-04-01"))
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func `nothing about a person stands in any form of the open register`(seed: UInt64) {
        let town = RandomTown(seed: seed).municipality
        let open = OpenRegister(of: town, on: day("2026-09-30"))
        #expect(open.leaks(of: town.persons).isEmpty)
        for language in Language.allCases {
            for bytes in [open.page(in: language), open.table(in: language), open.json] {
                let text = String(decoding: bytes, as: UTF8.self)
                for person in town.persons {
                    for value in [person.fullName, person.shortName, person.phone, person.email].compactMap(\.self) {
                        #expect(!text.contains(value), "\(value)")
                    }
                    for identity in person.networkIDs ?? [] { #expect(!text.contains("\"\(identity.user)\"")) }
                }
            }
        }
    }

    @Test(arguments: [
        ("Глава города Образцова Анна", OpenRegisterLeak.What.name), ("Приёмная, ОБРАЗЦОВА А.", .name),
        ("Отдел, тел. 8 (000) 000-00-01", .phone), ("Отдел anna@obr.example", .email),
    ])
    func `a person in an organ's name is found before anything is published`(name: String, what: OpenRegisterLeak.What)
    {
        var town = Self.town
        var anna = Person.anna
        anna.phone = "+7 000 000-00-01"
        anna.email = "Anna@obr.example"
        anna.given = "Анна"
        town.persons = [anna]
        town.organs[0].name = name
        let leaks = OpenRegister(of: town, on: day("2026-09-30")).leaks(of: town.persons)
        #expect(leaks.map(\.what) == [what])
    }

    @Test
    func `a town called like a person is no leak`() {
        var town = Self.town
        town.organs[0].name = "Администрация Образцова"
        #expect(OpenRegister(of: town, on: day("2026-09-30")).leaks(of: [.anna]).isEmpty)
    }
}
