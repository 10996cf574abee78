import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// The first screen: everything that is due, each in its own words.
struct AgendaTextTests {
    /// The sample town with an owed key, things to change, and an extension of each standing.
    private static var town: Municipality {
        var town = SampleTown.municipality
        func waiver(_ id: String, _ rule: String, through last: CalendarDay) -> Waiver {
            Waiver(
                id: Identifier(id),
                rule: rule,
                organ: "e",
                approver: "глава",
                basis: "поручение",
                first: day("2026-04-01"),
                last: last
            )
        }
        town.waivers =
            (town.waivers ?? []) + [
                waiver("expired", "max-holders", through: day("2026-06-30")),
                waiver("unused", "style", through: day("2026-12-31")),
                waiver("gone", "a-rule-of-long-ago", through: day("2026-12-31")),
            ]
        town.credentials[0].grants?.append(
            Grant(person: "tamara", from: day("2026-02-01"), to: day("2026-08-15"), basis: .proved, rekeyOwed: true)
        )
        town.credentials[0].obligations = [
            Obligation(kind: .sessions, raised: day("2026-08-14"), cause: "tamara"),
            Obligation(kind: .password, raised: day("2026-08-14"), cause: "tamara"),
            Obligation(kind: .totp, raised: day("2026-08-14"), cause: "tamara", statedChanged: day("2026-08-20")),
        ]
        return town
    }

    private func screen(_ town: Municipality, _ language: Language, on day: CalendarDay) throws -> String {
        let assessment = try Assessor.assess(
            town,
            under: SampleTown.policy,
            scope: CheckScope(asOf: day),
            calendar: .sample
        )
        let text = AgendaText(language, names: assessment.names, rules: assessment.policy.rules)
        return String(decoding: text.render(Agenda(assessment, of: town)), as: UTF8.self)
    }

    @Test(arguments: Language.allCases)
    func `terms, changes, owed keys, stale evidence and extensions are shown`(language: Language) throws {
        let text = try screen(Self.town, language, on: sampleDay)
        try expectSnapshot(
            text,
            "today.\(language.rawValue).txt",
            filePath: #filePath.replacing("/Today/", with: "/")
        )
        let widest = text.split(separator: "\n").map { $0.unicodeScalars.count }.max() ?? 0
        #expect(widest <= 80)
    }

    @Test func `an extension that covers a failure is shown in its last thirty days alone`() throws {
        for (last, isShown) in [("2026-10-30", true), ("2026-10-31", false)] {
            var town = SampleTown.municipality
            let first = try #require(town.waivers?.first)
            var waiver = first
            waiver.last = day(last)
            town.waivers = [waiver]
            let text = try screen(town, .russian, on: sampleDay)
            #expect(text.contains("кончается продление срока") == isShown, "\(last): \(text)")
        }
    }

    @Test func `a town with nothing due is told so`() throws {
        var town = SampleTown.municipality
        town.waivers = nil
        town.credentials = []
        for place in town.organs.indices { town.organs[place].accounts = [] }
        town.organs.removeAll { $0.kind != .institution }
        let text = try screen(town, .russian, on: sampleDay)
        #expect(text.contains("✓ Ничего не просрочено, сроков впереди нет."), "\(text)")
    }
}
