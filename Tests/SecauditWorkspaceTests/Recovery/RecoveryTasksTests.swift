import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

/// Recovery as the officers arrange and use it, and what the register and the reports say of it.
struct RecoveryTasksTests {
    private static let later = RecoveryTown.later
    private static let day = RecoveryTown.day

    @Test
    func `it is sealed once both have accepted and a holder vouches`() throws {
        let town = try RecoveryTown()
        let founder = town.sample.founder
        #expect(founder.recovery.seal == .none)
        try founder.nameTrustees(town.trustees.map(\.vault.ownID), at: Self.later)
        guard case .awaits(let waiting) = founder.recovery.seal else {
            Issue.record("nobody has accepted yet")
            return
        }
        #expect(waiting == town.trustees.map(\.vault.ownID).sorted())
        for trustee in town.trustees {
            try trustee.refresh()
            #expect(trustee.isAskedToBeTrustee)
            try trustee.acceptTrust(at: Self.later)
            #expect(throws: RecoveryError.notATrustee) { try trustee.acceptTrust(at: Self.later) }
        }
        try town.holder.refresh()
        // Nobody has typed a fingerprint here: the coordinator's word is not enough.
        town.holder.vouchForTrustees(pinned: [])
        #expect(try town.holder.keepHalves(at: Self.later) == 0)
        #expect(town.holder.trusteesToVouchFor.count == 2)
        #expect(town.holder.recovery.owed == [town.login])
        town.holder.vouchForTrustees(pinned: Set(town.trustees.map(\.vault.ownID)))
        #expect(try town.holder.keepHalves(at: Self.later) == 2)
        try founder.refresh()
        let standing = founder.recovery
        #expect(standing.isWhole)
        #expect(standing.seal == .sealed(since: Instant(seconds: Self.later)))
        #expect([standing.sealed, standing.credentials] == [1, 1])
        // A trustee is told of no credential, and knows from the ledger how many there are.
        try town.trustees[0].refresh()
        #expect(town.trustees[0].recovery.isWhole)
        let halves = try town.trustees[0].tryOwnHalves()
        #expect([halves.opened, halves.all] == [2, 2])
    }

    @Test
    func `who may be a trustee`() throws {
        let town = try RecoveryTown()
        let founder = town.sample.founder
        let trustees = town.trustees.map(\.vault.ownID)
        #expect(throws: RecoveryError.twoTrustees) {
            try founder.nameTrustees([trustees[0], trustees[0]], at: Self.later)
        }
        #expect(throws: RecoveryError.twoTrustees) { try founder.nameTrustees([trustees[0]], at: Self.later) }
        #expect(throws: RecoveryError.trusteeCoordinates(name: "Образцова А.")) {
            try founder.nameTrustees([trustees[0], founder.vault.ownID], at: Self.later)
        }
        #expect(throws: WorkspaceError.coordinatorOnly) { try town.holder.nameTrustees(trustees, at: Self.later) }
        #expect(throws: RecoveryError.notArranged) { try founder.endRecovery(at: Self.later) }
        #expect(throws: RecoveryError.notATrustee) {
            try town.holder.handOver(nil, to: town.successor.vault.ownID, at: Self.later)
        }
        try town.seal()
        try town.trustees[0].refresh()
        let members: [(Workspace, RecoveryError)] = [
            (town.trustees[1], .recipientOnlyReads(name: "Вымыслова З."))
        ]
        for (member, error) in members {
            #expect(throws: error) { try town.trustees[0].handOver(nil, to: member.vault.ownID, at: Self.later) }
        }
        #expect(throws: RecoveryError.nothingToHandOver(credential: "Примеров П.")) {
            try town.trustees[0].handOver(nil, to: town.holder.vault.ownID, at: Self.later)
        }
        #expect(throws: RecoveryError.paperInATeam(count: 4)) {
            try founder.setPaperKey(Identity(created: Self.later), name: "Бумага", at: Self.later)
        }
    }

    @Test
    func `an opening makes the recipient a holder and everything to be changed`() throws {
        let town = try RecoveryTown()
        try town.seal()
        let founder = town.sample.founder
        let recipient = town.successor.vault.ownID
        #expect(try town.sample.credential(town.login)?.grants?.map(\.person) == ["petr"])
        for (place, trustee) in town.trustees.enumerated() {
            try trustee.refresh()
            #expect(try trustee.handOver(nil, to: recipient, at: Self.later) == (place == 1))
        }
        try founder.refresh()
        // His program has not put the halves together yet, and he could: he counts.
        let opened = try #require(try town.sample.credential(town.login))
        #expect(opened.grants?.map(\.person) == ["petr", "oleg"])
        #expect(opened.obligations?.map(\.kind) == Obligation.Kind.allCases)
        #expect(
            opened.obligations?.allSatisfy { $0.cause == nil && $0.raised == Self.day && $0.isOpen(on: $0.raised) }
                == true
        )
        #expect(founder.recovery.openings.map(\.takenUp) == [nil])

        try town.successor.refresh()
        #expect(try town.successor.takeUp(at: Self.later) == [town.login])
        #expect(try town.successor.secretSheet(of: town.login).text(.password) == "пароль держателя")
        try founder.refresh()
        let standing = founder.recovery
        #expect(standing.openings.map(\.credential) == [town.login])
        #expect(standing.openings[0].takenUp != nil)
        #expect(standing.owed == [town.login])
        #expect(try town.sample.credential(town.login)?.grants?.map(\.person) == ["petr", "oleg"])
        let ailments = founder.ailments(at: Instant(seconds: Self.later), zone: SampleWorkspace.zone, digests: [:])
        let day = try #require(Self.day)
        #expect(ailments.contains(.recoveryOwed(credentials: ["vk.com/obrazcovsk"])))
        #expect(ailments.contains(.recoveryOpened(credential: "vk.com/obrazcovsk", recipient: "Сменов О.", on: day)))

        // Whoever holds something has the fingerprint key from those who held it before.
        try town.holder.refresh()
        try town.holder.renewMarks(atMost: 9, judge: RecoveryTown.judge, at: Self.later)
        func changed() throws -> CalendarDay? {
            try town.sample.credential(town.login)?.obligations?.first { $0.kind == .password }?.entryChanged
        }
        func isOwed() -> Bool {
            founder.ailments(at: Instant(seconds: Self.later), zone: SampleWorkspace.zone, digests: [:])
                .contains(.recoveryOpened(credential: "vk.com/obrazcovsk", recipient: "Сменов О.", on: day))
        }
        // The same password with another note beside it is no new password.
        try town.write("пароль держателя", note: "приёмная", at: Self.later + 60)
        #expect(try changed() == nil)
        #expect(isOwed())
        try town.write("новый пароль", at: Self.later + 120)
        #expect(try changed() == Self.day)
        #expect(!isOwed())
        let seal = try #require(founder.recoverySeal(of: town.sample.town, on: day, in: SampleWorkspace.zone))
        #expect(seal.openings == [RecoverySeal.Opening(on: day, recipient: "Сменов О.", credentials: 1)])
        #expect(founder.recoverySeal(of: town.sample.town, on: day.adding(days: -1), in: SampleWorkspace.zone) == nil)
        // How it stood at another moment is not kept.
        #expect(
            founder.recoverySeal(of: town.sample.town, on: day, in: SampleWorkspace.zone, isOfNow: false) == nil
        )
        let acts = try founder.journal(of: town.sample.town).map(\.act)
        #expect(acts.contains(.recovered))
        #expect(acts.filter { if case .handedOver(_, opens: true) = $0 { true } else { false } }.count == 1)
    }

    @Test
    func `a town of one has a key on paper, which belongs to nobody and holds nothing`() throws {
        let sample = try SampleWorkspace()
        let login = try sample.addCredential(password: "пароль одного")
        let paper = Identity(created: Self.later)
        let member = paper.id
        try sample.founder.setPaperKey(paper, name: "Бумажный ключ", at: Self.later)
        let standing = sample.founder.recovery
        #expect(standing.isPaper && standing.isWhole)
        #expect(sample.founder.paperKey == member)
        #expect(try sample.credential(login)?.grants?.map(\.person) == ["anna"])
        let ailments = sample.founder.ailments(
            at: Instant(seconds: Self.later),
            zone: SampleWorkspace.zone,
            digests: [:]
        )
        // The key on paper is no second person who could go on by himself.
        #expect(ailments.contains(.soleCoordinator(name: "Образцова А.")))
        #expect(!ailments.contains { if case .memberUnbound = $0 { true } else { false } })
        #expect(!ailments.contains { if case .grantsNotOpened = $0 { true } else { false } })

        let second = Identity(created: Self.later + 1)
        let next = second.id
        try sample.founder.setPaperKey(second, name: "Бумажный ключ 2", at: Self.later + 1)
        #expect(sample.founder.vault.state.members[member]?.isActive == false)
        #expect(sample.founder.paperKey == next)
        #expect(sample.founder.recovery.isWhole)
        _ = try sample.founder.vault.verifyAll(at: Self.later + 2)
    }
}
