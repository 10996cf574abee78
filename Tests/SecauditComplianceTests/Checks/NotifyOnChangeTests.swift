import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct NotifyOnChangeTests {
    private let rule = Rule.sample(.notifyOnChange)

    private func town(_ events: [Event]?) -> Municipality {
        .sample(organs: [.sample(accounts: [.sample(events: events)])])
    }

    private let change = Event(kind: .changed, field: "responsible", on: day("2026-07-03"))

    @Test(arguments: [("2026-07-08", Verdict.pass), ("2026-07-09", .remark)])
    func `late is a remark`(notified: String, expected: Verdict) throws {
        #expect(try verdict(of: rule, in: town([change, Event(kind: .notified, on: day(notified))])) == expected)
    }

    @Test(arguments: [("2026-07-08", Verdict.pending), ("2026-07-09", .fail)])
    func `never is a failure once there was time`(asOf: String, expected: Verdict) throws {
        #expect(try verdict(of: rule, in: town([change]), asOf: day(asOf)) == expected)
    }

    @Test
    func `another field is no occasion and no list is not confirmed`() throws {
        let other = Event(kind: .changed, field: "phone", on: day("2026-07-03"))
        #expect(try verdict(of: rule, in: town([other])) == .notApplicable)
        #expect(try verdict(of: rule, in: town(nil)) == .unknown)
    }

    @Test(
        arguments: [("ОТДЕЛ  информатизации", Verdict.pass), ("Отдел кадров", .fail), (nil, .pass)]
            as [(String?, Verdict)]
    )
    func `a notice counts for its own addressee`(recipient: String?, expected: Verdict) throws {
        let rule = Rule.sample(.notifyOnChange, ["recipient": .word("отдел информатизации")])
        let notice = Event(kind: .notified, on: day("2026-07-06"), recipient: recipient)
        #expect(try verdict(of: rule, in: town([change, notice])) == expected)
    }
}
