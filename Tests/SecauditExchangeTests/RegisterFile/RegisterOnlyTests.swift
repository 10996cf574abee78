import SecauditExchange
import SecauditRegister
import Testing

/// The register of one municipality of several, as a file has it.
struct RegisterOnlyTests {
    @Test func `a file of one municipality tells by name whoever belongs to another`() throws {
        let towns =
            #"{"id":"m","name":"А","zone":"+07:00","organs":[],"#
            + #""persons":[{"id":"p","surname":"Примеров","given":"П."}],"credentials":[]},"#
            + #"{"id":"n","name":"Б","zone":"+07:00","organs":[],"persons":[],"credentials":[],"coordinators":["p"],"#
            + #""events":[{"kind":"closed","on":"2026-01-01","attribution":{"basis":"claimed","person":"p"}}]}"#
        let both = try RegisterFile.register(
            from: Array((#"{"format":"secaudit/register/1","municipalities":["# + towns + "]}").utf8)
        )
        let file = try RegisterFile.bytes(of: both.only("n"))
        let read = try RegisterFile.register(from: file).municipalities
        #expect(read.map(\.id) == ["n"])
        #expect(read[0].coordinators == nil)
        #expect(read[0].events?.map(\.attribution) == [Attribution(name: "Примеров П.", basis: .claimed)])
    }

    @Test func `whoever of another municipality holds a login stays a holder, by no name`() throws {
        let foreign = Attribution(person: "p", basis: .claimed)
        let day = SampleRegister.day("2026-01-01")
        let login = Credential(
            id: "c",
            organ: "o",
            network: "vk",
            manages: [],
            grants: [
                Grant(person: "p", from: day, basis: .claimed),
                Grant(person: "p", member: "ABCD", from: day, basis: .claimed),
                Grant(person: "q", from: day, basis: .claimed),
            ],
            twoFactor: [TwoFactorEvidence(state: .on, phone: .personal, phoneOf: "p", on: day)],
            obligations: [
                Obligation(kind: .totp, raised: day, cause: "p"), Obligation(kind: .totp, raised: day, cause: "q"),
            ],
            passwordStanding: PasswordStanding(on: day, equalTo: [], attribution: foreign)
        )
        var town = Municipality(id: "n", name: "Б", zone: .utc, coordinators: ["p", "q"])
        town.organs = [Organ(id: "o", name: "О", kind: .body)]
        town.persons = [Person(id: "q", surname: "Тестова", given: "Т.")]
        town.credentials = [login]
        var neighbour = Municipality(id: "m", name: "А", zone: .utc)
        neighbour.persons = [Person(id: "p", surname: "Примеров", given: "П.")]
        let both = Register(municipalities: [neighbour, town])
        #expect(try RegisterFile.register(from: RegisterFile.bytes(of: both)) == both)

        var expected = login
        expected.grants = [
            Grant(person: nil, member: "p", from: day, basis: .claimed),
            Grant(person: nil, member: "ABCD", from: day, basis: .claimed),
            Grant(person: "q", from: day, basis: .claimed),
        ]
        expected.twoFactor?[0].phoneOf = nil
        expected.obligations?[0].cause = nil
        expected.passwordStanding?.attribution = Attribution(name: "Примеров П.", basis: .claimed)
        let read = try RegisterFile.register(from: RegisterFile.bytes(of: both.only("n"))).municipalities
        #expect(read.map(\.credentials) == [[expected]])
        // Who checks is not known, which is another thing than that nobody does.
        #expect(read.map(\.coordinators) == [nil])
        var local = town
        local.coordinators = ["q"]
        #expect(Register(municipalities: [neighbour, local]).only("n").municipalities[0].coordinators == ["q"])
    }
}
