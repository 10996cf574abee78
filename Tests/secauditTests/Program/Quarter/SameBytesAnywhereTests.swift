import FoundationEssentials
import SecauditExchange
import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import Testing

/// An old check repeated gives the same bytes in every zone, locale and folder.
@Suite struct SameBytesAnywhereTests {
    private static let surroundings: [[String: String]] = [
        [:],
        ["TZ": "America/Los_Angeles", "LC_ALL": "C"],
        ["TZ": "Asia/Magadan", "LC_ALL": "ru_RU.UTF-8"],
        ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"],
        ["TZ": "UTC-14:59", "LC_ALL": "ar_EG.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"],
        ["TZ": "nonsense", "LC_ALL": "nonsense", "COLUMNS": "20", "TERM": "dumb"],
    ]

    @Test(arguments: [["text", "ru"], ["text", "en"], ["json", "ru"]])
    func `a register file of a past day`(form: [String]) throws {
        let office = try Office()
        let towns = (1..<4).map { seed in
            var town = RandomTown(seed: UInt64(seed), prefix: "t\(seed)").municipality
            town.id = Municipality.ID("town-\(seed)")
            town.binding = PolicyBinding(policy: "novoaltaysk-608", parameters: ["publication-day": "2023-04-05"])
            return town
        }
        let bytes = try RegisterFile.bytes(of: Register(municipalities: towns))
        try Data(bytes).write(to: URL(filePath: office.path("register.json")))
        var outcomes: Set<String> = []
        for more in Self.surroundings {
            var desk = office.chief.environment()
            desk.merge(more) { _, new in new }
            let run = ProgramRun(
                Desk.program,
                [
                    "check", "--register", office.path("register.json"), "--as-of", "2026-09-30", "--as-known-on",
                    "2026-09-30", "--format", form[0], "--language", form[1], "--all",
                ],
                environment: desk
            )
            let outcome = try run.finished()
            #expect([0, 1, 2].contains(outcome.status), "\(outcome)")
            outcomes.insert(outcome.output)
        }
        #expect(outcomes.count == 1)
        #expect(outcomes.first?.isEmpty == false)
    }

    @Test func `a vault of a past day`() throws {
        let office = try Office.furnished()
        var outcomes: Set<String> = []
        for more in Self.surroundings {
            var run = office.chief.prepared(["check", "--as-of", "2026-09-30", "--format", "json"])
            run.environment.merge(more) { _, new in new }
            outcomes.insert(try run.finished().output)
        }
        #expect(outcomes.count == 1)
        #expect(outcomes.first?.contains("novoaltaysk-608") == true)
    }
}
