import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct ResponsibleAppointedTests {
    private func judge(
        _ appointments: [Appointment]?,
        _ values: [String: ParameterValue] = [:],
        persons: [Person] = [.anna, .pyotr]
    ) throws -> Verdict {
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample(appointments: appointments)])],
            persons: persons
        )
        return try verdict(of: .sample(.responsibleAppointed, group: .register, values), in: town)
    }

    @Test(arguments: [
        ("2026-09-30", nil as String?, Verdict.pass), ("2026-10-01", nil, .fail), ("2025-01-10", "2026-09-30", .pass),
        ("2025-01-10", "2026-09-29", .fail),
    ])
    func `an appointment holds from its first day through its last`(
        from: String,
        to: String?,
        expected: Verdict
    ) throws {
        #expect(try judge([.sample("anna", from: from, to: to)]) == expected)
    }

    @Test
    func `not known is not confirmed and nobody is a failure`() throws {
        #expect(try judge(nil) == .unknown)
        #expect(try judge([]) == .fail)
        #expect(try judge([.sample("anna", .deputy)]) == .fail)
        #expect(try judge([.sample("stranger")]) == .unknown)
    }

    @Test
    func `an act that nobody has shown is not confirmed where one is wanted`() throws {
        let without = Appointment.sample("anna", act: nil)
        #expect(try judge([without]) == .unknown)
        #expect(try judge([without], ["require-act": .boolean(false)]) == .pass)
        #expect(try judge([without, .sample("pyotr")]) == .pass)
    }

    @Test(arguments: [(1, Verdict.pass), (2, .pass), (3, .fail)])
    func `as many as the clause wants`(required: Int, expected: Verdict) throws {
        #expect(try judge([.sample("anna"), .sample("pyotr")], ["min": .integer(required)]) == expected)
    }

    @Test(arguments: [
        ("unit", "отдел информации", Verdict.pass), ("unit", "Отдел кадров", .remark),
        ("position", "Пресс-секретарь", .pass), ("position", "начальник отдела", .remark),
        ("named-person", "Образцова А. И.", .pass), ("named-person", "Примеров Пётр", .remark),
    ])
    func `another unit, position or person than the act names is a remark`(
        parameter: String,
        value: String,
        expected: Verdict
    ) throws {
        #expect(try judge([.sample("anna")], [parameter: .word(value)]) == expected)
    }

    @Test(arguments: [("ignore", Verdict.pass), ("remark", .remark), ("required", .fail)])
    func `a missing deputy weighs what the policy says`(deputy: String, expected: Verdict) throws {
        #expect(try judge([.sample("anna")], ["deputy": .word(deputy)]) == expected)
        #expect(try judge([.sample("anna"), .sample("pyotr", .deputy)], ["deputy": .word(deputy)]) == .pass)
    }

    @Test
    func `a suspended page needs nobody`() throws {
        let page = Account.sample(suspensions: [Suspension(from: day("2026-01-01"))], appointments: [])
        let town = Municipality.sample(organs: [.sample(accounts: [page])])
        let found = try findings(of: .sample(.responsibleAppointed), in: town)
        #expect(found.map(\.verdict) == [.notApplicable])
        #expect(found.map(\.facts) == [[.scope(.accountSuspended)]])
    }

    /// The last of those who answered for the page, a deputy or a keeper of keys is not asked about.
    @Test func `where nobody is appointed the one who left is named`() throws {
        let last = day("2026-08-14")
        let town = Municipality.sample(
            organs: [
                .sample(accounts: [
                    .sample(appointments: [
                        .sample("pyotr", to: "2026-03-14"), .sample("anna", to: "2026-08-14"),
                        .sample("tamara", .deputy, to: "2026-09-14"),
                    ])
                ])
            ],
            persons: [.anna.left(last), .pyotr.left(day("2026-03-14")), .tamara.left(day("2026-09-14"))]
        )
        let found = try findings(of: .sample(.responsibleAppointed), in: town)
        #expect(
            found.map(\.facts) == [
                [.responsible(.nobodyAppointed), .responsible(.departed("anna", lastDay: last))]
            ]
        )
    }
}
