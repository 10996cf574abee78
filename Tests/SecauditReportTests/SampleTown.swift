import SecauditCompliance
import SecauditRegister
import SecauditTestSupport

/// A small town in which every verdict occurs but a data error.
enum SampleTown {
    static let policy = PolicyInForce.sample(
        [
            .sample(
                .accountRequired,
                group: .register,
                appliesTo: Applicability(kinds: [.administration, .body], recommendedFor: [.institution])
            ),
            .sample(.twoFactorEnabled),
            .sample(
                .maxHolders,
                ["n": .integer(3)],
                readings: [.sample("account", ["per": .word("account")]), .sample("organ", ["per": .word("organ")])]
            ),
            .sample(.rotatedAfterDeparture),
            .sample(.responsibleAppointed, group: .register),
            .sample(
                .deadlineAfterEvent,
                group: .register,
                ["event": .word("changed"), "action": .word("reported"), "n": .integer(3)]
            ),
            .sample(.style, id: "style", group: .register),
        ],
        networks: ["vk", "ok"]
    )

    static let municipality: Municipality = {
        let signed = Attribution(person: "pyotr", basis: .signed)
        let fresh = TwoFactorEvidence(state: .on, method: .app, on: day("2026-09-01"), attribution: signed)
        let stale = TwoFactorEvidence(state: .on, method: .sms, on: day("2026-04-02"), attribution: signed)
        var tamara = Person.tamara
        tamara.employedTo = day("2026-08-14")
        let seen = ManagersSeen(
            on: day("2026-09-12"),
            managers: [
                ManagersSeen.Manager(user: "1001", role: .administrator),
                ManagersSeen.Manager(user: "77\u{1b}[2J", role: .editor),
            ],
            source: "stated"
        )
        let late = [
            Event(kind: .changed, field: "phone", on: day("2026-07-03")),
            Event(kind: .reported, on: day("2026-07-11"), answers: day("2026-07-03")),
            Event(kind: .changed, field: "phone", on: day("2026-09-29")),
        ]
        return .sample(
            organs: [
                .sample(
                    "a",
                    name: "Администрация города",
                    accounts: [
                        .sample("a1", appointments: [.sample("anna")], managersSeen: nil, events: []),
                        .sample("a2", network: "telegram"),
                    ]
                ),
                .sample(
                    "e",
                    name: "Комитет по образованию",
                    kind: .body,
                    accounts: [.sample("e1", appointments: [], managersSeen: [seen], events: nil)]
                ),
                .sample(
                    "f",
                    name: "Финансовый комитет",
                    kind: .body,
                    accounts: [.sample("f1", appointments: [.sample("pyotr")], events: late)]
                ),
                .sample("s", name: "Школа № 1", kind: .institution),
                .sample("x", name: "Посторонняя организация", kind: .other),
            ],
            persons: [.anna, .pyotr, tamara],
            credentials: [
                .sample("ca", manages: ["a1"], grants: [.key("anna"), .key("pyotr")], twoFactor: [fresh]),
                .sample(
                    "ce",
                    manages: ["e1"],
                    grants: [.key("anna"), .key("pyotr"), .key("tamara")],
                    secretChanges: [],
                    twoFactor: [stale]
                ),
                .sample("cf", manages: ["f1"], grants: [.key("pyotr")], twoFactor: [fresh]),
            ],
            waivers: [
                Waiver(
                    id: "w1",
                    rule: "rotated-after-departure",
                    organ: "e",
                    approver: "глава города",
                    basis: "план от 01.09.2026",
                    first: day("2026-09-01"),
                    last: day("2026-10-20")
                )
            ]
        )
    }()

    static func assessment() throws -> Assessment {
        guard let quarter = Quarter(year: 2026, number: 3) else { throw SampleMistake.findings(0) }
        var assessment = try Assessor.assess(
            municipality,
            under: policy,
            scope: CheckScope(quarter: quarter),
            calendar: .sample
        )
        assessment.isDemonstration = true
        return assessment
    }
}
