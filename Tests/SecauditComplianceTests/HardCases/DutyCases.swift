import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// Who is who, and who checks whom: the flag of case 18, and case 42.
@Suite struct DutyCases {
    private static func alike(_ first: String, _ second: String) -> Municipality {
        CaseTown.with(holders: ["one", "two"]) { town in
            town.persons.append(Person(id: "one", surname: first, given: "Пётр", patronymic: "Петрович"))
            town.persons.append(Person(id: "two", surname: second, given: "Петр", patronymic: "Петрович"))
        }
    }

    @Test(arguments: [
        ("Примерёв", "Примерев", true), ("Образцова-Тестова", "Образцова – Тестова", false),
        ("Образцова-Тестова", "Образцова–Тестова", true), ("Примеров", "Тестов", false),
        // One letter, typed as one sign and as two.
        ("\u{4E6}бразцов", "\u{41E}\u{308}бразцов", true), ("Примеров\u{457}", "Примеров\u{456}\u{308}", true),
        ("Примеров\u{457}", "Примеров\u{456}", false),
    ])
    func `case 18: holders called alike are flagged and still count twice`(
        first: String,
        second: String,
        isFlagged: Bool
    ) throws {
        let act = try RealAct("novoaltaysk-608").fixing("max-holders", "account")
        let finding = try #require(try act.findings("max-holders", Self.alike(first, second)).first)
        #expect(finding.facts.contains(.holders(.similarNames(["one", "two"]))) == isFlagged)
        #expect(finding.facts.contains(.holders(.count(2, limit: 3))) || finding.verdict == .unknown)
    }

    @Test(arguments: [
        (["anna"] as [Person.ID]?, DutySeparation.none(["anna"])), (["pyotr"], .separate), ([], .separate),
        (nil, .notKnown),
    ])
    func `case 42: a coordinator who checks what she holds herself is named`(
        coordinators: [Person.ID]?,
        expected: DutySeparation
    ) throws {
        let town = CaseTown.with(holders: ["anna"]) { $0.coordinators = coordinators }
        for id in PoliciesFolder.acts {
            let scope = CheckScope(asOf: sampleDay)
            #expect(try RealAct(id).assess(town, scope).duties == expected)
        }
    }

    @Test(arguments: [("2026-09-29", DutySeparation.none(["anna"])), ("2026-09-30", .separate)])
    func `case 42: access that has ended is no access`(asOf: String, expected: DutySeparation) throws {
        let town = CaseTown.with(holders: []) { town in
            town.login.grants = [.key("anna", to: "2026-09-30")]
            town.coordinators = ["anna"]
        }
        let assessment = try RealAct("aleysk-205").assess(town, CheckScope(asOf: day(asOf)))
        #expect(assessment.duties == expected)
    }
}
