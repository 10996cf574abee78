import SecauditRegister
import SecauditTestSupport
import Testing

/// Acts that bound a municipality one after another, names that an organ had, organs that kept a page.
@Suite struct ReignTests {
    private static let town = Municipality(
        id: "town",
        name: "Город Образцовск",
        zone: .utc,
        binding: PolicyBinding(policy: "third"),
        formerBindings: [
            FormerBinding(binding: PolicyBinding(policy: "second"), lastDay: day("2026-08-14")),
            FormerBinding(binding: PolicyBinding(policy: "first"), lastDay: day("2025-12-31")),
        ]
    )

    @Test(arguments: [
        ("2025-12-31", "first"), ("2026-01-01", "second"), ("2026-08-14", "second"), ("2026-08-15", "third"),
    ])
    func `each act binds from the day after the one before`(on: String, policy: String) {
        #expect(Self.town.reign(on: day(on))?.binding.policy == policy)
    }

    @Test func `reigns leave no gap`() {
        let reigns = Self.town.reigns
        #expect(reigns.map(\.first) == [nil, day("2026-01-01"), day("2026-08-15")])
        #expect(reigns.map(\.last) == [day("2025-12-31"), day("2026-08-14"), nil])
    }

    @Test(arguments: [("2026-06-30", "Отдел"), ("2026-07-01", "Управление")])
    func `an organ has its old name until the day of the change`(on: String, name: String) {
        let organ = Organ(
            id: "o",
            name: "Управление",
            previousNames: [PreviousName(name: "Отдел", changedOn: day("2026-07-01"))],
            kind: .body
        )
        #expect(organ.name(on: day(on)) == name)
    }

    @Test(arguments: [("2026-06-30", "a"), ("2026-07-01", nil)])
    func `a page is with its former keeper through the last day`(on: String, keeper: Organ.ID?) {
        let page = Account(
            id: "p",
            network: "vk",
            address: "vk.com/p",
            formerKeepers: [FormerKeeper(organ: "a", lastDay: day("2026-06-30"))]
        )
        #expect(page.formerKeeper(on: day(on)) == keeper)
    }
}
