import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// What stands in the register, and who answers: cases 16 to 20, 26, 27, 37, 41.
@Suite struct RecordCases {
    @Test(arguments: [
        ("2024-05-01", "2027-04-30", Absence.Kind.parental, false, "page fail"),
        ("2024-05-01", "2027-04-30", .parental, true, "page pass"),
        ("2026-09-20", "2026-10-03", .vacation, false, "page pass"),
    ])
    func `case 16: a long leave needs a deputy and two weeks do not`(
        from: String,
        to: String,
        kind: Absence.Kind,
        hasDeputy: Bool,
        verdict: String
    ) throws {
        let town = CaseTown.with { town in
            town.change("anna") { $0.absences = [Absence(from: day(from), to: day(to), kind: kind)] }
            if hasDeputy { town.page.appointments?.append(.sample("pyotr", .deputy)) }
        }
        #expect(try RealAct("novoaltaysk-608").verdicts("responsible-current", town) == [verdict])
        #expect(try RealAct("khasyn-2022").verdicts("responsible-current", town) == [verdict])
    }

    @Test func `case 17: another person than the act names is a remark on the act and no breach`() throws {
        let act = try RealAct("aleysk-205")
        let rule = try #require(act.policy.rules.first { $0.id == "responsible-appointed" })
        let named = try #require(rule.parameters.word("named-person"))
        var town = CaseTown.with { $0.change("anna") { $0.unit = rule.parameters.word("unit") } }
        let finding = try #require(try act.findings(rule.id, town).first)
        #expect(finding.verdict == .remark)
        #expect(finding.facts.contains(.responsible(.namedPersonDiffers(expected: named))))
        #expect(
            finding.facts.first
                == .responsible(
                    .appointed(
                        "anna",
                        act: ActReference(kind: "распоряжение", number: "12-р", date: day("2025-01-09")),
                        from: day("2025-01-10")
                    )
                )
        )
        town.page.appointments = []
        #expect(try act.verdicts(rule.id, town) == ["page fail"])
    }

    @Test func `case 18: two spellings of one surname stay two persons`() throws {
        let town = CaseTown.with(holders: []) { town in
            town.persons = [
                Person(id: "a", surname: "Примерёнова", given: "Анна"),
                Person(id: "b", surname: "Примеренова", given: "Анна"),
            ]
            town.login.grants = [.key("a"), .key("b")]
        }
        let act = try RealAct("novoaltaysk-608").fixing("max-holders", "account")
        #expect(try act.findings("max-holders", town).first?.facts.first == .holders(.count(2, limit: 3)))
    }

    @Test(
        arguments: [
            ("Петрова-Примерова", "Анна", "Ивановна", true), ("Образцов-Тестов", "Пётр", nil, true),
            ("Образцов", "Али", "Ахмед оглы", true), ("Образцова", "А.", "И.", false), ("Образцова", "А", nil, false),
            ("Образцова", "", "Ивановна", false), ("", "Анна", "Ивановна", false),
        ] as [(String, String, String?, Bool)]
    )
    func `case 18: a person without a patronymic is complete and one with initials is not`(
        surname: String,
        given: String,
        patronymic: String?,
        isComplete: Bool
    ) throws {
        let town = CaseTown.with { town in
            town.change("anna") { ($0.surname, $0.given, $0.patronymic) = (surname, given, patronymic) }
        }
        let finding = try #require(try RealAct("novoaltaysk-608").findings("register-fields", town).first)
        #expect(finding.facts == [.record(isComplete ? .fieldsComplete : .fieldsMissing([.responsible]))])
        #expect(finding.verdict == (isComplete ? .pass : .fail))
    }

    @Test func `case 19: the responsible person's e-mail must stand in the row`() throws {
        let town = CaseTown.with { $0.change("anna") { $0.email = nil } }
        let finding = try #require(try RealAct("novoaltaysk-608").findings("register-fields", town).first)
        #expect(finding.verdict == .fail)
        #expect(finding.facts == [.record(.fieldsMissing([.email]))])
    }

    @Test func `case 20: a new address of one page keeps the old one and starts the terms`() throws {
        let act = try RealAct("novoaltaysk-608")
        let moved = day("2026-09-01")
        var town = CaseTown.with { town in
            town.page.nativeID = "123"
            town.page.events = [Event(kind: .addressChanged, on: moved)]
        }
        #expect(try act.verdicts("address-history", town) == ["page fail"])
        town.page.previousAddresses = [PreviousAddress(address: "vk.com/adm_old", changedOn: moved)]
        #expect(try act.verdicts("address-history", town) == ["page pass"])
        // Three working days to report, then five to enter it from the day of receipt.
        #expect(try act.verdicts("report-change", town, asOf: day("2026-09-04")) == ["page pending"])
        #expect(try act.verdicts("report-change", town, asOf: day("2026-09-05")) == ["page fail"])
        town.page.events?.append(Event(kind: .reported, on: day("2026-09-04"), answers: moved))
        town.page.events?.append(Event(kind: .received, on: day("2026-09-04")))
        #expect(try act.verdicts("report-change", town) == ["page pass"])
        #expect(try act.findings("entered-in-time", town).first?.due?.day == day("2026-09-11"))
        #expect(try act.verdicts("entered-in-time", town, asOf: day("2026-09-11")) == ["page pending"])
        #expect(try act.verdicts("entered-in-time", town, asOf: day("2026-09-12")) == ["page fail"])
    }

    @Test func `case 20: another page under a new address is a second page until the old one is closed`() throws {
        let act = try RealAct("novoaltaysk-608").fixing("one-account-per-network", "organ")
        var town = CaseTown.with { $0.page.nativeID = "123" }
        var second = Account.sample("new", created: day("2026-09-01"))
        second.nativeID = "456"
        town.organs[0].accounts.append(second)
        #expect(try act.verdicts("one-account-per-network", town) == ["admin fail"])
        town.page.closed = day("2026-09-01")
        #expect(try act.verdicts("one-account-per-network", town) == ["admin pass"])
    }

    @Test(arguments: ["novoaltaysk-608", "khasyn-2022"])
    func `case 26: what was seen half a year ago is not confirmed`(id: String) throws {
        let act = try RealAct(id)
        let town = CaseTown.with { town in
            town.login.twoFactor = [TwoFactorEvidence(state: .on, method: .app, on: day("2026-01-01"))]
        }
        #expect(try act.verdicts("two-factor-enabled", town, asOf: day("2026-06-30")) == ["page unknown"])
        #expect(try act.verdicts("two-factor-enabled", town, asOf: day("2026-04-03")) == ["page pass"])
        #expect(try act.verdicts("two-factor-enabled", town, asOf: day("2026-04-04")) == ["page unknown"])
    }

    @Test func `case 26: codes to the telephone of somebody who left are on, with a remark`() throws {
        let town = CaseTown.with { town in
            town.change("tamara") { $0.employedTo = day("2026-03-14") }
            town.login.twoFactor = [
                TwoFactorEvidence(state: .on, method: .sms, phone: .personal, phoneOf: "tamara", on: day("2026-09-01"))
            ]
            town.login.recoveryPhone = .personal
        }
        let finding = try #require(try RealAct("novoaltaysk-608").findings("two-factor-enabled", town).first)
        #expect(finding.verdict == .remark)
        #expect(
            finding.facts == [
                .twoFactor(.on("login", .sms, seen: day("2026-09-01"))),
                .twoFactor(.codeToPersonalPhone("login", "tamara")),
                .twoFactor(.codeToDepartedPerson("login", "tamara", lastDay: day("2026-03-14"))),
                .twoFactor(.recoveryToPersonalPhone("login")),
            ]
        )
    }

    @Test(arguments: [(TwoFactorEvidence.State.off, "page fail"), (.unknown, "page unknown"), (.on, "page pass")])
    func `case 27: every way into the page must have a second factor`(
        second: TwoFactorEvidence.State,
        verdict: String
    ) throws {
        let town = CaseTown.with { town in
            let seen = TwoFactorEvidence(state: second, method: .app, on: day("2026-09-01"))
            town.credentials.append(.sample("other", manages: ["page"], twoFactor: [seen]))
        }
        #expect(try RealAct("novoaltaysk-608").verdicts("two-factor-enabled", town) == [verdict])
    }

    @Test func `case 27: a profile shared by three is three holders of one login`() throws {
        let act = try RealAct("novoaltaysk-608").fixing("max-holders", "account")
        let town = CaseTown.with(holders: ["anna", "pyotr", "tamara"]) { $0.login.profile = "500" }
        var seen = town
        let manager = ManagersSeen.Manager(user: "500", role: .administrator)
        seen.page.managersSeen = [ManagersSeen(on: day("2026-09-15"), managers: [manager], source: "stated")]
        for town in [town, seen] {
            let finding = try #require(try act.findings("max-holders", town).first)
            #expect(finding.verdict == .pass)
            #expect(finding.facts.first == .holders(.count(3, limit: 3)))
        }
    }

    @Test(
        arguments: [(.no, "town fail"), (.yes, "town pass"), (nil, "town unknown")]
            as [(Attestation.Answer?, String)]
    )
    func `case 37: a telephone in the published register fails that rule whatever else passes`(
        answer: Attestation.Answer?,
        verdict: String
    ) throws {
        let town = CaseTown.with { town in
            town.events = [Event(kind: .registerPublished, on: day("2026-07-20"))]
            town.attestations = answer.map { [Attestation(rule: "public-part", answer: $0, on: day("2026-07-21"))] }
        }
        let act = try RealAct("novoaltaysk-608")
        #expect(try act.verdicts("public-part", town) == [verdict])
        #expect(try act.verdicts("register-published", town) == ["town pass"])
    }
}
