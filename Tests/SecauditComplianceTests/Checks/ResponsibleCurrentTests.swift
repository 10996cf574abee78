import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct ResponsibleCurrentTests {
    private func judge(
        _ appointments: [Appointment]?,
        persons: [Person],
        _ values: [String: ParameterValue] = [:]
    ) throws -> Verdict {
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample(appointments: appointments)])],
            persons: persons
        )
        return try verdict(of: .sample(.responsibleCurrent, values), in: town)
    }

    @Test(arguments: [("2026-09-30", Verdict.pass), ("2026-09-29", .fail)])
    func `the last working day still counts`(last: String, expected: Verdict) throws {
        #expect(try judge([.sample("anna")], persons: [.anna.left(day(last))]) == expected)
    }

    @Test
    func `not known is not confirmed and nobody is another rule's failure`() throws {
        #expect(try judge(nil, persons: [.anna]) == .unknown)
        #expect(try judge([], persons: [.anna]) == .notApplicable)
        #expect(try judge([.sample("stranger")], persons: [.anna]) == .unknown)
    }

    @Test(arguments: [("2026-10-14", Verdict.pass), ("2026-10-15", .fail)])
    func `thirty days away are not long and thirty-one are`(last: String, expected: Verdict) throws {
        let anna = Person.anna.absent(from: day("2026-09-15"), to: day(last))
        #expect(try judge([.sample("anna")], persons: [anna]) == expected)
    }

    @Test func `a short absence within a long one hides nothing`() throws {
        let short = Absence(from: day("2026-09-20"), to: day("2026-10-03"), kind: .vacation)
        let long = Absence(from: day("2026-05-01"), to: nil, kind: .parental)
        for absences in [[short, long], [long, short]] {
            var anna = Person.anna
            anna.absences = absences
            #expect(try judge([.sample("anna")], persons: [anna]) == .fail)
        }
    }

    @Test(arguments: [
        ("2026-09-01", Absence.Kind.sickness, Verdict.pass), ("2026-08-31", .sickness, .fail),
        ("2026-09-30", .parental, .fail),
    ])
    func `an absence without an end is as long as it has lasted`(
        from: String,
        kind: Absence.Kind,
        expected: Verdict
    ) throws {
        let anna = Person.anna.absent(from: day(from), to: nil, kind: kind)
        #expect(try judge([.sample("anna")], persons: [anna]) == expected)
    }

    @Test
    func `a deputy at work covers a long absence`() throws {
        let anna = Person.anna.absent(from: day("2025-09-15"), to: day("2028-09-14"), kind: .parental)
        let both = [Appointment.sample("anna"), .sample("pyotr", .deputy)]
        #expect(try judge([.sample("anna")], persons: [anna, .pyotr]) == .fail)
        #expect(try judge(both, persons: [anna, .pyotr]) == .pass)
        #expect(try judge(both, persons: [anna, .pyotr.left(day("2026-09-29"))]) == .fail)
    }

    @Test(arguments: [("2026-09-20", Verdict.pass), ("2026-09-19", .unknown)])
    func `contacts confirmed too long ago are not confirmed`(confirmed: String, expected: Verdict) throws {
        var anna = Person.anna
        anna.confirmedOn = day(confirmed)
        let values: [String: ParameterValue] = ["confirm-age-days": .integer(10)]
        #expect(try judge([.sample("anna")], persons: [anna], values) == expected)
        #expect(try judge([.sample("anna")], persons: [.anna], values) == .unknown)
    }

    @Test(arguments: [("2026-09-30", Verdict.fail), ("2026-09-29", .pass)])
    func `a long absence lasts through its last day`(last: String, expected: Verdict) throws {
        let anna = Person.anna.absent(from: day("2026-08-01"), to: day(last))
        #expect(try judge([.sample("anna")], persons: [anna]) == expected)
    }

    /// Of several the one that began first, of these the one that ends last; one without an end ends last of all.
    @Test(
        arguments: [
            ([("2026-08-01", "2026-12-31"), ("2026-07-01", "2026-11-30")], 1),
            ([("2026-07-01", "2026-11-30"), ("2026-07-01", "2026-12-31")], 1),
            ([("2026-07-01", nil), ("2026-07-01", "2026-12-31")], 0),
        ] as [([(String, String?)], Int)]
    )
    func `of several long absences one is told`(times: [(String, String?)], told: Int) throws {
        let absences = times.map { Absence(from: day($0), to: $1.map(day), kind: .vacation) }
        for order in [absences, absences.reversed()] {
            var anna = Person.anna
            anna.absences = order
            let town = Municipality.sample(
                organs: [.sample(accounts: [.sample(appointments: [.sample("anna")])])],
                persons: [anna]
            )
            let found = try findings(of: .sample(.responsibleCurrent), in: town)
            let expected = absences[told]
            #expect(
                found.map(\.facts) == [
                    [.responsible(.absent("anna", from: expected.from, through: expected.to, deputy: nil))]
                ]
            )
        }
    }
}
