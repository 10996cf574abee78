import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@Suite struct RegisterFieldsTests {
    @Test
    func `every field of the row is filled`() throws {
        let rule = Rule.sample(
            .registerFields,
            ["fields": .words(["organ", "address", "created", "responsible", "position", "phone", "email"])]
        )
        #expect(try pageVerdict(of: rule, .sample(appointments: [.sample("anna")])) == .pass)
        #expect(try pageVerdict(of: rule, .sample(created: nil, appointments: [.sample("anna")])) == .fail)
        #expect(try pageVerdict(of: rule, .sample(appointments: nil)) == .unknown)
        #expect(try pageVerdict(of: rule, .sample(appointments: [])) == .fail)
        // Without telephone and e-mail.
        #expect(try pageVerdict(of: rule, .sample(appointments: [.sample("pyotr")])) == .fail)
    }

    @Test func `a row without fields about persons needs nobody appointed`() throws {
        let rule = Rule.sample(.registerFields, ["fields": .words(["organ", "address", "created"])])
        #expect(try pageVerdict(of: rule, .sample(appointments: nil)) == .pass)
        #expect(try pageVerdict(of: rule, .sample(created: nil, appointments: nil)) == .fail)
    }

    @Test(arguments: [("Анна", nil as String?, Verdict.pass), ("А.", "И.", .fail), ("А", nil, .fail)])
    func `no patronymic is complete and initials are not`(
        given: String,
        patronymic: String?,
        expected: Verdict
    ) throws {
        let rule = Rule.sample(.registerFields, ["fields": .words(["responsible"])])
        let person = Person(id: "p", surname: "Примерова", given: given, patronymic: patronymic)
        #expect(try pageVerdict(of: rule, .sample(appointments: [.sample("p")]), persons: [person]) == expected)
    }

    /// Marks over a letter are no second letter.
    @Test(arguments: [
        ("Анна", Verdict.pass), ("Anna", .pass), ("Ян", .pass), ("Ан.", .fail), ("А\u{301}\u{301}", .fail),
        ("я\u{301}\u{301}", .fail), ("Ё", .fail),
    ])
    func `a name is more than one letter, and no abbreviation`(given: String, expected: Verdict) throws {
        let rule = Rule.sample(
            .registerFields,
            ["fields": .words(["organ", "responsible", "position", "phone", "email"])]
        )
        var person = Person.anna
        person.given = given
        #expect(person.phone != nil && person.email != nil && person.position != nil)
        #expect(try pageVerdict(of: rule, .sample(appointments: [.sample("anna")]), persons: [person]) == expected)
    }
}
