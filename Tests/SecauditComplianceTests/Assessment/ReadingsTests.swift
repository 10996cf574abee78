import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// A clause that can be read in several ways fails only where every reading fails.
@Suite struct ReadingsTests {
    /// Two persons are known to hold the page; whether that is all depends on the second credential.
    private func holders(_ limits: [Int], areAllKnown: Bool) throws -> Finding? {
        let rule = Rule.sample(
            .maxHolders,
            readings: limits.map { .sample("\($0)", ["n": .integer($0)]) }
        )
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [
                .sample("a", grants: [.key("anna"), .key("pyotr")]), .sample("b", grants: areAllKnown ? [] : nil),
            ]
        )
        return try findings(of: rule, in: town).first
    }

    @Test(arguments: [
        ([1, 3], true, Verdict.remark), ([3, 1], true, .remark), ([3, 4], true, .pass), ([1, 0], true, .fail),
        // Known to be too many by one reading, not known by the other: not proved by every reading.
        ([1, 3], false, .unknown), ([3, 1], false, .unknown), ([3, 4], false, .unknown), ([1, 0], false, .fail),
    ])
    func `readings that differ are not proved`(limits: [Int], areAllKnown: Bool, expected: Verdict) throws {
        let found = try #require(try holders(limits, areAllKnown: areAllKnown))
        #expect(found.verdict == expected)
    }

    @Test(arguments: [("2026-09-01", Verdict.unknown), ("2026-09-25", .pass), ("2026-03-01", .unknown)])
    func `one that passes and one that is not known are not confirmed`(seen: String, expected: Verdict) throws {
        let rule = Rule.sample(
            .twoFactorEnabled,
            readings: [
                .sample("long", ["max-evidence-age": .integer(92)]),
                .sample("short", ["max-evidence-age": .integer(10)]),
            ]
        )
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample()])],
            credentials: [.sample(twoFactor: [TwoFactorEvidence(state: .on, method: .app, on: day(seen))])]
        )
        #expect(try verdict(of: rule, in: town) == expected)
    }

    private let page = Municipality.sample(
        organs: [.sample(accounts: [.sample("x"), .sample("y")])],
        credentials: [.sample(manages: ["x"], grants: [.key("anna"), .key("pyotr")])]
    )

    /// Over many pages grants are not cited; the finding shows the evidence of the reading that has any.
    @Test(arguments: [(5, Verdict.pass), (1, .remark)])
    func `the reading with the most evidence is cited`(limit: Int, expected: Verdict) throws {
        var town = page
        town.credentials.append(.sample("other", manages: ["y"], grants: []))
        let each = Reading.sample("each", ["n": .integer(limit), "per": .word("account")])
        let all = Reading.sample("all", ["n": .integer(5), "per": .word("organ")])
        for readings in [[each, all], [all, each]] {
            let found = try findings(of: .sample(.maxHolders, readings: readings), in: town)
            let first = try #require(found.first { $0.subject.name == "x" })
            #expect(first.verdict == expected)
            #expect(first.evidence.map(\.what) == [.grant, .grant])
        }
    }

    @Test func `of readings with as much evidence the first is cited`() throws {
        let page = Account.sample(
            created: day("2026-08-10"),
            events: [Event(kind: .reported, on: day("2026-08-11")), Event(kind: .received, on: day("2026-08-12"))]
        )
        let town = Municipality.sample(organs: [.sample(accounts: [page])])
        let sent = Reading.sample("sent", ["action": .word("reported")])
        let come = Reading.sample("come", ["action": .word("received")])
        func cited(_ readings: [Reading]) throws -> [[CalendarDay]] {
            let rule = Rule.sample(
                .deadlineAfterEvent,
                ["event": .word("created"), "n": .integer(3)],
                readings: readings
            )
            return try findings(of: rule, in: town).map { $0.evidence.map(\.on) }
        }
        #expect(try cited([sent, come]) == [[day("2026-08-11")]])
        #expect(try cited([come, sent]) == [[day("2026-08-12")]])
    }

    @Test func `each day is judged by every reading`() throws {
        let rule = Rule.sample(
            .deadlineAfterEvent,
            ["event": .word("changed"), "action": .word("reported")],
            readings: [.sample("short", ["n": .integer(1)]), .sample("long", ["n": .integer(3)])]
        )
        func changed(_ on: String) -> Event { Event(kind: .changed, field: "phone", on: day(on)) }
        func reported(_ on: String, _ answers: String) -> Event {
            Event(kind: .reported, on: day(on), answers: day(answers))
        }
        // One day alone, and two.
        let first = [changed("2026-07-03"), reported("2026-07-07", "2026-07-03")]
        let second = [changed("2026-08-03"), reported("2026-08-04", "2026-08-03")]
        for (events, expected) in [
            (first, ["2026-07-03 pass-late"]), (first + second, ["2026-07-03 pass-late", "2026-08-03 pass"]),
        ] {
            let found = try findings(of: rule, in: .sample(organs: [.sample(accounts: [.sample(events: events)])]))
            #expect(found.map { "\($0.occurrence.map(\.description) ?? "-") \($0.verdict.rawValue)" } == expected)
            #expect(found.map(\.readings.count) == Array(repeating: 2, count: expected.count))
        }
    }

    @Test func `a value is printed for each reading, and the common one where a reading leaves it open`() throws {
        func values(_ readings: [Reading]) throws -> [String] {
            let rule = Rule.sample(.maxHolders, ["n": .integer(3)], readings: readings)
            let found = try #require(try findings(of: rule, in: page).first)
            return found.applied.parameters.map { used in
                let origin =
                    switch used.origin {
                    case .rule: "rule"
                    case .standard: "standard"
                    case .binding: "binding"
                    case .reading(let id): id
                    case .extension(let id): "extension \(id)"
                    }
                return "\(used.name) \(origin)"
            }
        }
        let with = Reading.sample("with", ["count-coordinator": .boolean(true)])
        let without = Reading.sample("without", ["count-coordinator": .boolean(false)])
        let some = ["n rule", "per standard"]
        #expect(try values([]) == some + ["count-coordinator standard", "window standard"])
        #expect(
            try values([with, without])
                == some + ["count-coordinator with", "count-coordinator without", "window standard"]
        )
        #expect(
            try values([with, .sample("peak", ["window": .word("period-max")])])
                == some + [
                    "count-coordinator with", "count-coordinator standard", "window peak", "window standard",
                ]
        )
    }

    @Test func `the day that another act sets is printed with the rule that waits for it, and with no other`() throws {
        for (rule, expected) in [(Rule.sample(.accountRequired), ["account-due"]), (.sample(.localAct), [])] {
            let policy = PolicyInForce.sample([rule], parameters: ["account-due": .day(day("2026-12-31"))])
            let found = try #require(try findings(of: rule, in: page, under: policy).first)
            #expect(found.applied.parameters.filter { $0.origin == .binding }.map(\.name) == expected)
        }
    }
}
