import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct PageDescriptionTests {
    private func town(_ seen: [PageSeen]?, organ change: (inout Organ) -> Void = { _ in }) -> Municipality {
        var page = Account.sample()
        page.pageSeen = seen
        var organ = Organ.sample(name: "Комитет по культуре «Образец»", accounts: [page])
        organ.postalAddress = "658000, г. Образцовск, ул. Примерная, д. 5"
        organ.phone = "8 (38500) 2-12-34"
        change(&organ)
        return .sample(organs: [organ])
    }

    private func rule(_ fields: [String], ifAny: [String] = []) -> Rule {
        .sample(.pageDescription, ["fields": .words(fields), "if-any": .words(ifAny)])
    }

    private func look(_ change: (inout PageSeen) -> Void) -> [PageSeen] {
        var seen = PageSeen(on: day("2026-09-01"))
        change(&seen)
        return [seen]
    }

    @Test(arguments: [("Всё о культуре", Verdict.pass), ("", .fail), (" \u{A0} ", .fail)])
    func `without a list any description will do`(text: String, expected: Verdict) throws {
        let seen = look { $0.description = text }
        #expect(try verdict(of: .sample(.pageDescription), in: town(seen)) == expected)
    }

    @Test func `nobody has looked, or not at this`() throws {
        #expect(try verdict(of: rule(["name"]), in: town(nil)) == .unknown)
        #expect(try verdict(of: rule(["name"]), in: town([])) == .unknown)
        #expect(try verdict(of: rule(["name"]), in: town(look { $0.picture = true })) == .unknown)
        #expect(
            try verdict(of: rule(["name", "phone"]), in: town(look { $0.phone = "8 (38500) 2-12-34" })) == .unknown
        )
    }

    @Test(arguments: [("2026-06-30", Verdict.pass), ("2026-06-29", .unknown)])
    func `a look counts for 92 days`(on: String, expected: Verdict) throws {
        let seen = [PageSeen(on: day(on), description: "Всё о культуре")]
        #expect(try verdict(of: .sample(.pageDescription), in: town(seen)) == expected)
    }

    @Test(arguments: [
        ("комитет по культуре Образец", Verdict.pass), ("Официально: Комитет по культуре \"Образец\"!", .pass),
        ("Комитет по культуре", .fail), ("Комитет по культурной политике «Образец»", .fail), ("", .fail),
    ])
    func `the name is the official one apart from its dress`(name: String, expected: Verdict) throws {
        #expect(try verdict(of: rule(["name"]), in: town(look { $0.name = name })) == expected)
    }

    @Test(arguments: [
        ("Образцовск, улица Примерная, 5; 658000", Verdict.pass), ("658000 город Образцовск ул Примерная дом 5", .pass),
        ("658000, г. Образцовск, ул. Примерная, д. 55", .fail), ("г. Образцовск, ул. Примерная, д. 5", .fail),
    ])
    func `an address may be written in many ways`(address: String, expected: Verdict) throws {
        #expect(try verdict(of: rule(["postal-address"]), in: town(look { $0.postalAddress = address })) == expected)
    }

    @Test(arguments: [
        ("+7 385 002-12-34", Verdict.pass), ("8(38500)2-12-34, 8(38500)2-12-35", .pass),
        ("тел. 83850021234 (приёмная)", .pass), ("8 (38500) 2-12-35", .fail), ("2-12-34", .fail),
    ])
    func `a telephone may be grouped in many ways`(phone: String, expected: Verdict) throws {
        #expect(try verdict(of: rule(["phone"]), in: town(look { $0.phone = phone })) == expected)
    }

    @Test(arguments: [("https://www.town.example/", Verdict.pass), ("town.example", .pass), ("mytown.example", .fail)])
    func `a site is known by its host`(site: String, expected: Verdict) throws {
        let seen = look { $0.site = site }
        #expect(try verdict(of: rule(["site"]), in: town(seen) { $0.site = "http://town.example" }) == expected)
    }

    @Test func `a field is found in the description as well`() throws {
        let text = "Комитет по культуре «Образец». Пишите: kultura@town.example"
        let seen = look { $0.description = text }
        #expect(
            try verdict(of: rule(["name"], ifAny: ["email"]), in: town(seen) { $0.email = "Kultura@town.example" })
                == .pass
        )
        #expect(try verdict(of: rule(["name", "phone"]), in: town(seen)) == .fail)
    }

    @Test func `what the organ does not have the page need not give`() throws {
        let seen = look { $0.name = "Комитет по культуре «Образец»" }
        let found = try findings(of: rule(["name"], ifAny: ["email", "institution-sites"]), in: town(seen))
        #expect(found.map(\.verdict) == [.pass])
        #expect(
            found.map(\.facts) == [
                [
                    .page(.found([.name], on: day("2026-09-01"))), .page(.notRequired(.email)),
                    .page(.notRequired(.institutionSites)),
                ]
            ]
        )
        #expect(try verdict(of: rule([], ifAny: ["email"]), in: town(seen) { $0.email = "k@town.example" }) == .unknown)
    }

    @Test func `without a record there is nothing to compare with`() throws {
        let seen = look { $0.phone = "8 (38500) 2-12-34" }
        let found = try findings(of: rule(["phone"]), in: town(seen) { $0.phone = nil })
        #expect(found.map(\.verdict) == [.unknown])
        #expect(found.map(\.facts) == [[.page(.nothingToCompare(.phone))]])
    }

    @Test func `an organ without a site names the site of the body above`() throws {
        let seen = look { $0.site = "town.example" }
        var town = town(seen) { $0.kind = .institution }
        #expect(try findings(of: rule(["site"]), in: town).map(\.verdict) == [.unknown])
        var admin = Organ.sample("admin", kind: .administration)
        admin.site = "https://town.example"
        town.organs.append(admin)
        #expect(try findings(of: rule(["site"]), in: town).first { $0.subject.organ == "org" }?.verdict == .pass)
    }

    /// Particulars can be noted without the text that they stood in.
    @Test func `a particular of the description shows that there is one`() throws {
        let noted = look { $0.phone = "8 (38500) 2-12-34" }
        #expect(try verdict(of: .sample(.pageDescription), in: town(noted)) == .pass)
        let found = try findings(of: .sample(.pageDescription), in: town(noted))
        #expect(found.map(\.facts) == [[.page(.described(on: day("2026-09-01")))]])
        #expect(try verdict(of: .sample(.pageDescription), in: town(look { $0.phone = "" })) == .unknown)
    }

    /// «+7» and «8» before ten digits mean the same; any other first digit is part of the number.
    @Test(arguments: [
        ("+7 (38500) 2-12-34", "8 (38500) 2-12-34", Verdict.pass), ("83850021234", "+73850021234", .pass),
        ("9 (38500) 2-12-34", "8 (38500) 2-12-34", .fail), ("9 (38500) 2-12-34", "93850021234", .pass),
        ("2-12-34", "8 (38500) 2-12-34", .pass), ("7-12-34", "8 (38500) 1-12-34", .fail),
    ])
    func `a telephone on record may begin in two ways`(record: String, shown: String, expected: Verdict) throws {
        #expect(try verdict(of: rule(["phone"]), in: town(look { $0.phone = shown }) { $0.phone = record }) == expected)
    }

    @Test func `the site of the body above is that of its own body, where it has one`() throws {
        var town = town(look { $0.site = "parent.example" }) {
            $0.kind = .institution
            $0.parent = "parent"
        }
        var admin = Organ.sample("admin", kind: .administration)
        admin.site = "https://town.example"
        var parent = Organ.sample("parent", kind: .body)
        parent.site = "https://parent.example"
        town.organs += [admin, parent]
        #expect(try findings(of: rule(["site"]), in: town).first { $0.subject.organ == "org" }?.verdict == .pass)
    }
}
