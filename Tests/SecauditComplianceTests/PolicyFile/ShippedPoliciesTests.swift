import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct ShippedPoliciesTests {
    static func file(_ id: String) throws -> PolicyFile {
        try PolicyFile(bytes: try PoliciesFolder.bytes(id + ".yaml"), name: id + ".yaml", digest: "d")
    }

    static func rule(_ id: String, of policy: String) throws -> Rule {
        try #require(try file(policy).policy.rules.first { $0.id == id })
    }

    @Test(arguments: PoliciesFolder.acts)
    func `a shipped policy cites every clause and has no slips`(id: String) throws {
        let file = try Self.file(id)
        #expect(file.policy.id == id)
        #expect(PolicyLint(file).findings == [])
    }

    @Test(arguments: [
        ("aleysk-205", 24, 16, 7), ("khasyn-2022", 30, 28, 6), ("kozhevnikovo-2020", 22, 13, 8),
        ("novoaltaysk-608", 47, 32, 7), ("novokuznetsk-59", 23, 15, 5),
    ])
    func `a shipped policy has so many clauses, rules and clauses that nothing can decide`(
        id: String,
        clauses: Int,
        rules: Int,
        notCheckable: Int
    ) throws {
        let policy = try Self.file(id).policy
        #expect(
            [policy.clauses.count, policy.rules.count, policy.notCheckable.count] == [clauses, rules, notCheckable]
        )
    }

    @Test func `the acts oblige to these security rules and to no others`() throws {
        let found = try PoliciesFolder.acts.flatMap { id in
            try Self.file(id).policy.rules.filter { $0.group == .security }
                .map { "\(id) \($0.kind.rawValue) \($0.clauses[0].number) \($0.strength.rawValue)" }
        }
        #expect(
            found == [
                "aleysk-205 security-measures П.2 абз. 3 must",
                "khasyn-2022 attestation I.5.2 must",
                "khasyn-2022 credential-recorded I.6.3 must",
                "khasyn-2022 two-factor-enabled I.6.3 must",
                "khasyn-2022 security-measures I.6.3 must",
                "kozhevnikovo-2020 security-measures Р.2 подп. 3 must",
                "novoaltaysk-608 two-factor-enabled 1.6 абз. 2 must",
                "novoaltaysk-608 max-holders 1.6 абз. 3 must",
                "novoaltaysk-608 credential-recorded 1.6 абз. 4 must",
                "novoaltaysk-608 holders-authorised 1.6 абз. 4 must",
                "novoaltaysk-608 rotated-after-departure 1.6 абз. 4 must",
                "novoaltaysk-608 security-measures 1.6 абз. 1 must",
                "novokuznetsk-59 security-measures 1.2.2 must",
            ]
        )
    }

    @Test(arguments: [
        ("aleysk-205", 5, Strength.recommended, "account organ"),
        ("novokuznetsk-59", 7, .recommended, "account organ"),
        ("kozhevnikovo-2020", 5, .must, "account organ"),
        ("novoaltaysk-608", 8, .must, "account organ"),
        ("khasyn-2022", 3, .must, "account organ"),
    ])
    func `the acts want so many posts a week`(id: String, count: Int, strength: Strength, readings: String) throws {
        let rule = try Self.rule("min-posts", of: id)
        #expect(rule.parameters.integer("n") == count)
        #expect(rule.strength == strength)
        #expect(rule.readings.map(\.id).joined(separator: " ") == readings)
    }

    @Test func `the limit of holders is three persons under six readings`() throws {
        let rule = try Self.rule("max-holders", of: "novoaltaysk-608")
        #expect(rule.parameters.integer("n") == 3)
        #expect(
            rule.readings.map {
                "\($0.id) \($0.parameters.word("per") ?? "") \($0.parameters.boolean("count-coordinator") ?? false)"
            }
                == [
                    "account account true", "account-without-coordinator account false",
                    "organ organ true", "organ-without-coordinator organ false",
                    "all all true", "all-without-coordinator all false",
                ]
        )
        #expect(
            rule.clauses[0].citation
                == "абзац пятый пункта 1.4 во взаимосвязи с абзацем третьим пункта 1.6 Порядка"
        )
        #expect(rule.clauses[0].with == "1.4 абз. 5")
    }

    @Test(
        arguments: [
            ("aleysk-205", EffectiveDay.on(CalendarDay(number: 18407)), nil),
            ("novokuznetsk-59", .parameter("publication-day", plusDays: 1), ["ok", "vk", "facebook", "instagram"]),
            ("kozhevnikovo-2020", .parameter("signing-day", plusDays: 0), ["ok", "vk", "facebook", "instagram"]),
            ("novoaltaysk-608", .parameter("publication-day", plusDays: 0), nil),
            ("khasyn-2022", .parameter("effective-day", plusDays: 0), ["vk", "ok"]),
        ] as [(String, EffectiveDay, [NetworkID]?)]
    )
    func `an act binds from its day and names its networks`(
        id: String,
        effective: EffectiveDay,
        networks: [NetworkID]?
    ) throws {
        let act = try Self.file(id).policy.act
        #expect(act.effective == effective)
        #expect(act.networks == networks)
    }

    @Test(arguments: PoliciesFolder.acts)
    func `every network that an act names is a known one`(id: String) throws {
        let bytes = try PoliciesFolder.bytes("networks.yaml")
        let catalogue = try NetworkFile.catalogue(from: bytes, name: "networks.yaml")
        let policy = try Self.file(id).policy
        let named =
            (policy.act.networks ?? []).map(\.text) + policy.rules.flatMap { $0.parameters.words("networks") ?? [] }
        #expect(Set(named).subtracting(catalogue.networks.map(\.id.text)).isEmpty)
    }

    @Test(arguments: PoliciesFolder.acts)
    func `a clause carries the Russian citation of its act`(id: String) throws {
        let wrong = try Self.file(id).policy.clauses.filter { clause in
            let citation = clause.citation ?? ""
            let ends = ["Порядка", "Порядку", "постановления", "распоряжения", "…“"].contains { citation.hasSuffix($0) }
            return !ends || citation.first?.isUppercase == true
        }
        #expect(wrong == [])
    }
}
