import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

@Suite struct HolderTallyTests {
    /// The list becomes a table with the seventeenth bearer; the last of them is no person of the register.
    @Test(arguments: [1, 15, 16, 17, 18, 40])
    func `each bearer is counted once, however many there are`(count: Int) {
        let keys =
            (1..<count).map { Grant.key(Person.ID("p\($0)")) }
            + [Grant(person: nil, member: "ab12", from: day("2025-01-10"), basis: .proved)]
        let town = Municipality.sample(
            organs: [.sample(accounts: [.sample("x"), .sample("y")])],
            credentials: [
                .sample("a", manages: ["x"], grants: keys), .sample("b", manages: ["y"], grants: keys.reversed()),
            ]
        )
        let scope = CheckScope(asOf: sampleDay)
        let register = RegisterView(town, act: ActView(.sample([])), scope: scope, calendar: .sample)
        let tally = register.townHolders
        #expect(tally.isComplete)
        #expect(tally.count() == count)
        #expect(tally.count(without: ["p1", Person.ID("p\(count - 1)"), "nobody"]) == max(1, count - 2))
    }
}
