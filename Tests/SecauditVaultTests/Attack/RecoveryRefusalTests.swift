import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

/// What trustees, coordinators and whoever writes the store may sign about recovery in vain, one without the other.
struct RecoveryRefusalTests {
    private typealias Sample = RecoverySample

    /// Whoever tries it, and what the ledger answers; the entry stays in the chain without effect.
    enum Attempt: String, CaseIterable, Sendable {
        case nameByOfficer, nameCoordinator, nameStranger, nameOneInATeam
        case acceptByOther, acceptEarlier
        case halvesByStranger, halvesForOthers, halvesOfEarlierNaming, halvesTwice, halvesOfOrgan, halvesOfOlderKey
        case openByCoordinator, openToTrustee, openToHolder, openToInspector, openNothing, openTwice, openOlderKey
        case takeUpWithOneHalf, takeUpByOther, endByOfficer

        var refusal: Refusal {
            switch self {
            case .nameByOfficer, .endByOfficer: .coordinatorOnly
            case .nameCoordinator, .nameOneInATeam, .acceptByOther, .halvesForOthers, .openByCoordinator,
                .openToTrustee, .takeUpWithOneHalf, .takeUpByOther:
                .trusteesOnly
            case .nameStranger: .memberUnknown
            case .acceptEarlier, .halvesOfEarlierNaming: .recoveryNotInForce
            case .halvesByStranger, .halvesOfOrgan: .holdersOnly
            case .halvesTwice, .openTwice: .notNext
            case .halvesOfOlderKey, .openOlderKey: .wrongEpoch
            case .openToHolder: .memberKnown
            case .openToInspector: .readersOnly
            case .openNothing: .emptyEntry
            }
        }
    }

    private static let inspector = Fellow(number: 43)
    /// Another coordinator, who is an officer as well.
    private static let deputy = Fellow(number: 44)

    @Test(arguments: Attempt.allCases)
    func `what only others may do has no effect`(attempt: Attempt) throws {
        let sample = try Sample()
        try sample.write(as: .obraztsova) { draft in
            try draft.admit(Self.inspector.card, roles: .inspector)
            try draft.admit(Self.deputy.card, roles: [.coordinator, .officer])
        }
        try sample.handOver(.testova)
        let before = StatePicture(try sample.state())
        let (operation, author) = try self.operation(of: attempt, in: sample)
        try sample.base.force([operation], by: author, at: Sample.now)
        let state = try sample.state()
        #expect(state.voided.map(\.refusal) == [attempt.refusal])
        let after = StatePicture(state)
        #expect(after.compartments == before.compartments)
        #expect(after.members == before.members)
        #expect(after.recovery == before.recovery)
    }

    private func operation(
        of attempt: Attempt,
        in sample: RecoverySample
    ) throws -> (SecauditVault.Operation, Fellow) {
        let state = try sample.state()
        let naming = try #require(state.recovery?.naming)
        let current = try sample.compartment().current
        func name(_ fellows: Fellow...) -> SecauditVault.Operation { .recovery(.name(fellows.map(\.id).sorted())) }
        func halves(
            _ trustees: [Fellow] = RecoverySample.trustees,
            naming number: UInt64? = nil,
            epoch: UInt32? = nil,
            of compartment: CompartmentID? = nil
        ) -> SecauditVault.Operation {
            .halves(
                KeyHalves(
                    compartment: compartment ?? sample.secret,
                    epoch: epoch ?? current.epoch,
                    naming: number ?? naming,
                    halves: trustees.map(\.id).sorted().map { KeyHalves.Half(trustee: $0, hash: .zero) }
                )
            )
        }
        func open(_ recipient: Fellow, shares: Int = 1, epoch: UInt32? = nil) -> SecauditVault.Operation {
            let share = RecoveryStep.Share(
                compartment: sample.secret,
                epoch: epoch ?? current.epoch,
                hash: .zero
            )
            return .recovery(
                .handOver(
                    RecoveryStep.HandOver(
                        naming: naming,
                        recipient: recipient.id,
                        shares: Array(repeating: share, count: shares)
                    )
                )
            )
        }
        func takeUp(_ fellow: Fellow) -> SecauditVault.Operation {
            .manifest(
                following(
                    current,
                    readers: [Fellow.primerov.id, fellow.id].sorted(),
                    epoch: current.epoch + 1,
                    reason: .recover
                )
            )
        }
        let recipient = RecoverySample.recipient
        return switch attempt {
        case .nameByOfficer: (name(.testova, .vymyslov), .primerov)
        case .nameCoordinator: (name(.testova, Self.deputy), .obraztsova)
        case .nameStranger: (name(.testova, Fellow(number: 99)), .obraztsova)
        case .nameOneInATeam: (name(.testova), .obraztsova)
        case .acceptByOther: (.recovery(.accept(naming: naming)), .primerov)
        case .acceptEarlier: (.recovery(.accept(naming: naming - 1)), .testova)
        case .halvesByStranger: (halves(), .testova)
        case .halvesForOthers: (halves([.testova, recipient]), .primerov)
        case .halvesOfEarlierNaming: (halves(naming: naming - 1), .primerov)
        case .halvesTwice: (halves(), .primerov)
        case .halvesOfOrgan: (halves(of: sample.base.organ), .primerov)
        case .halvesOfOlderKey: (halves(epoch: current.epoch - 1), .primerov)
        case .openByCoordinator: (open(recipient), .obraztsova)
        case .openToTrustee: (open(.testova), .vymyslov)
        case .openToHolder: (open(.primerov), .vymyslov)
        case .openToInspector: (open(Self.inspector), .vymyslov)
        case .openNothing: (open(recipient, shares: 0), .vymyslov)
        case .openTwice: (open(recipient), .testova)
        case .openOlderKey: (open(recipient, epoch: current.epoch - 1), .vymyslov)
        case .takeUpWithOneHalf: (takeUp(recipient), recipient)
        case .takeUpByOther: (takeUp(.vymyslov), .vymyslov)
        case .endByOfficer: (.recovery(.end), .primerov)
        }
    }

    /// A single trustee may be a coordinator where there are not two to be trusted, and still nobody trusts himself.
    @Test
    func `whoever names himself is refused where anybody else could be named`() throws {
        let store = MemoryStore()
        let vault = try Vault.found(in: store, identity: Fellow.obraztsova.identity(), at: VaultSample.founded)
        try vault.transact(at: Sample.now) { draft in
            try draft.admit(Self.deputy.card, roles: [.coordinator, .officer])
            try draft.admit(Fellow.primerov.card, roles: .officer)
        }
        #expect(throws: VaultError.refused(.trusteesOnly)) {
            try vault.transact(at: Sample.now) { try $0.nameTrustees([Fellow.obraztsova.id]) }
        }
        try vault.transact(at: Sample.now) { try $0.nameTrustees([Self.deputy.id]) }
        #expect(vault.state.recovery?.trustees == [Self.deputy.id])
    }

    @Test
    func `the recipient shuts nobody out`() throws {
        let sample = try Sample()
        try sample.handOver(.testova)
        try sample.handOver(.vymyslov)
        let current = try sample.compartment().current
        let alone = following(current, readers: [Sample.recipient.id], epoch: current.epoch + 1, reason: .recover)
        try sample.base.force([.manifest(alone)], by: Sample.recipient, at: Sample.now)
        #expect(try sample.state().voided.map(\.refusal) == [.trusteesOnly])
    }

    @Test
    func `a removed trustee opens nothing any more`() throws {
        let sample = try Sample()
        try sample.handOver(.testova)
        try sample.write(as: .obraztsova) { try $0.remove(Fellow.vymyslov.id) }
        let current = try sample.compartment().current
        let naming = try #require(try sample.state().recovery?.naming)
        let share = RecoveryStep.Share(compartment: sample.secret, epoch: current.epoch, hash: .zero)
        let step = RecoveryStep.handOver(
            .init(naming: naming, recipient: Sample.recipient.id, shares: [share])
        )
        try sample.base.force([.recovery(step)], by: .vymyslov, at: Sample.now)
        #expect(try sample.state().voided.map(\.refusal) == [.authorRemoved])
        #expect(try sample.state().presentTrustees == nil)
        #expect(throws: VaultError.refused(.recoveryNotInForce)) {
            try sample.handOver(.testova, to: .obraztsova)
        }
    }
}
