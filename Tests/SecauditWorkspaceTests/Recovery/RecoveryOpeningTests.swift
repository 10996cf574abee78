import SecauditCrypto
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

/// What was opened, of which logins, and when all of it is new.
struct RecoveryOpeningTests {
    @Test
    func `a login that is opened later is none of an earlier day's`() throws {
        let town = try RecoveryTown()
        let day = try #require(RecoveryTown.day)
        try town.holder.addCredential(
            Credential(
                id: "later",
                organ: town.sample.organ,
                network: "vk",
                manages: [town.sample.page],
                opened: day.adding(days: 1)
            ),
            sheet: try SampleWorkspace.sheet("другой пароль"),
            at: RecoveryTown.later
        )
        try town.seal()
        func counted(on day: CalendarDay) -> [Int?] {
            let seal = town.sample.founder.recoverySeal(of: town.sample.town, on: day, in: SampleWorkspace.zone)
            return [seal?.sealed, seal?.credentials]
        }
        #expect(counted(on: day) == [1, 1])
        #expect(counted(on: day.adding(days: 1)) == [2, 2])
    }

    @Test
    func `a seed that alone was opened is an opening, and the seed alone is to be changed`() throws {
        let town = try RecoveryTown()
        let founder = town.sample.founder
        try town.holder.refresh()
        try town.holder.grant(town.login, to: town.successor.vault.ownID, withSeed: false, at: RecoveryTown.later)
        try town.seal()
        try town.open()
        try founder.refresh()
        #expect(founder.recovery.openings.map(\.isSeedAlone) == [true])
        #expect(try town.sample.credential(town.login)?.obligations?.map(\.kind) == [.totp])
        func ailments() -> [Ailment] {
            founder.ailments(at: Instant(seconds: RecoveryTown.later), zone: SampleWorkspace.zone, digests: [:])
        }
        let opened = Ailment.recoveryOpened(
            credential: "vk.com/obrazcovsk",
            recipient: "Сменов О.",
            on: try #require(RecoveryTown.day)
        )
        #expect(ailments().contains(opened))
        try town.successor.takeUp(at: RecoveryTown.later)
        var seed = SecretSheet()
        try seed.set(.seed, to: SecretBytes(copying: Array("1234567890".utf8)))
        try town.successor.changeSeed(of: town.login, to: seed, at: RecoveryTown.later)
        try founder.refresh()
        #expect(!ailments().contains(opened))
        #expect(try founder.changed(since: founder.recovery.openings) == founder.vault.state.number)
    }

    @Test
    func `of several openings it is said that all is new when the last of them is`() throws {
        let town = try RecoveryTown()
        let founder = town.sample.founder
        try town.holder.addCredential(
            Credential(id: "second", organ: town.sample.organ, network: "vk", manages: []),
            sheet: try SampleWorkspace.sheet("второй пароль"),
            at: RecoveryTown.later
        )
        try town.seal()
        try town.open()
        try town.successor.takeUp(at: RecoveryTown.later)
        try founder.refresh()
        let openings = founder.recovery.openings
        #expect(openings.map(\.credential) == ["login", "second"])
        #expect(openings.sealedAnew == nil)
        #expect(try founder.changed(since: openings) == nil)
        try town.write("новый пароль", at: RecoveryTown.later)
        #expect(try founder.changed(since: openings) == nil)
        try town.write("другой новый", to: "second", at: RecoveryTown.later)
        #expect(try founder.changed(since: openings) == founder.vault.state.number)
    }
}
