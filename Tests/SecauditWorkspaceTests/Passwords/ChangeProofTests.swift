import SecauditCrypto
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditVault
@testable import SecauditWorkspace

/// What clears the password's first line after Тестова has lost access, seen by a coordinator who holds nothing.
struct ChangeProofTests {
    private let sample: SampleWorkspace
    private let petr: Workspace
    private let tamara: Workspace
    private static let start = SampleWorkspace.start
    private static let day = SampleWorkspace.dayLength
    private static var judge: PasswordJudge {
        PasswordJudge { _, _ in PasswordVerdict(strength: .strong, leaked: nil) }
    }

    /// Both hold the login with «первый»; Тестова's access ends on the third day.
    init() throws {
        sample = try SampleWorkspace()
        petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        tamara = try sample.addMember(Person(id: "tamara", surname: "Тестова", given: "Тамара"))
        try petr.refresh()
        try petr.addCredential(
            Credential(id: "login", organ: sample.organ, network: "vk", manages: [sample.page]),
            sheet: try SampleWorkspace.sheet("первый"),
            judge: Self.judge,
            at: Self.start
        )
        try petr.grant("login", to: tamara.vault.ownID, withSeed: true, judge: Self.judge, at: Self.start)
    }

    private func withdraw() throws {
        try petr.withdraw("login", from: tamara.vault.ownID, judge: Self.judge, at: Self.start + 2 * Self.day)
    }

    private func change(_ password: String, day: Int64, told: Bool = true, by holder: Workspace? = nil) throws {
        let holder = holder ?? petr
        try holder.refresh()
        try holder.changeSecret(
            of: "login",
            to: try SampleWorkspace.sheet(password),
            changesPassword: false,
            judge: told ? Self.judge : nil,
            at: Self.start + day * Self.day
        )
    }

    /// The day of the first line as the coordinator sees it.
    private func proved(by viewer: Workspace? = nil) throws -> String? {
        let viewer = viewer ?? sample.founder
        try viewer.refresh()
        let credential = try viewer.register().municipalities.first?.credentials.first { $0.id == "login" }
        return credential?.obligations?.first { $0.kind == .password && $0.cause == "tamara" }?.entryChanged?
            .description
    }

    @Test
    func `a different password by somebody else clears it, for the coordinator as for the holder`() throws {
        try withdraw()
        #expect(try proved() == nil)
        try change("второй", day: 3)
        #expect(try proved() == "2026-01-15")
        #expect(try proved(by: petr) == "2026-01-15")
        // A routine change later does not make it later.
        try change("третий", day: 9)
        #expect(try proved() == "2026-01-15")
    }

    @Test
    func `the same password entered again clears nothing`() throws {
        try withdraw()
        try change("первый", day: 3)
        #expect(try proved() == nil)
        #expect(try proved(by: petr) == nil)
        try change("второй", day: 4)
        #expect(try proved() == "2026-01-16")
        // What the leaver knew is back.
        try change("первый", day: 5)
        #expect(try proved() == nil)
        #expect(try proved(by: petr) == nil)
    }

    @Test
    func `what was changed before the withdrawal, or by whoever leaves, clears nothing`() throws {
        try change("второй", day: 2, by: tamara)
        try petr.refresh()
        try withdraw()
        #expect(try proved() == nil)
        #expect(try proved(by: petr) == nil)
    }

    @Test
    func `a change that was not told of clears nothing for the coordinator until it is`() throws {
        try withdraw()
        try change("второй", day: 3, told: false)
        #expect(try proved() == nil)
        try petr.renewMarks(atMost: 1, judge: Self.judge, at: Self.start + 4 * Self.day)
        // Proved on the fourth day, changed on the third.
        #expect(try proved() == "2026-01-15")
        try change("третий", day: 6, told: false)
        #expect(try proved() == nil)
    }

    @Test
    func `sealing the same password under a new key clears nothing and takes nothing back`() throws {
        try withdraw()
        try petr.grant(
            "login",
            to: tamara.vault.ownID,
            withSeed: true,
            judge: Self.judge,
            at: Self.start + 3 * Self.day
        )
        try petr.withdraw("login", from: tamara.vault.ownID, judge: Self.judge, at: Self.start + 4 * Self.day)
        #expect(try proved() == nil)
        try change("второй", day: 5)
        let oleg = try sample.addMember(
            Person(id: "oleg", surname: "Вымыслов", given: "Олег"),
            at: Self.start + 6 * Self.day
        )
        try petr.refresh()
        try petr.grant("login", to: oleg.vault.ownID, withSeed: false, at: Self.start + 6 * Self.day)
        #expect(try proved() == "2026-01-17")
    }

    @Test
    func `giving up and being removed count only from the new key on`() throws {
        try tamara.refresh()
        try tamara.giveUp("login", orphan: false, at: Self.start + 2 * Self.day)
        try petr.refresh()
        // The key is still the one that she had.
        #expect(try proved() == nil)
        try petr.settleOwed(at: Self.start + 3 * Self.day)
        try change("второй", day: 3)
        #expect(try proved() == "2026-01-15")
    }

    @Test
    func `a removal raises all of it, and so does leaving the office before access ends`() throws {
        try sample.founder.refresh()
        let left = try #require(CalendarDay("2026-01-13"))
        _ = try sample.founder.leave("tamara", lastDay: left, at: Self.start + Self.day)
        func owed() throws -> [Obligation] {
            try sample.founder.refresh()
            let found = try sample.founder.register().municipalities[0].credentials.first { $0.id == "login" }
            let day = try #require(CalendarDay("2026-02-01"))
            return try #require(found).openObligations(on: day).filter { $0.cause == "tamara" }
        }
        #expect(try owed().map(\.kind) == Obligation.Kind.allCases)
        #expect(try owed().allSatisfy { $0.raised == left })
        // She can still read what is written now.
        try change("второй", day: 2)
        #expect(try proved() == nil)
        try sample.founder.removeMember(tamara.vault.ownID, orphan: false, at: Self.start + 3 * Self.day)
        try petr.refresh()
        try petr.settleOwed(at: Self.start + 4 * Self.day)
        #expect(try proved() == nil)
        try change("третий", day: 5)
        #expect(try proved() == "2026-01-17")
        // The entry is one line, the network the other.
        #expect(try owed().map(\.kind) == Obligation.Kind.allCases)
        try petr.stateChange(
            of: .password,
            credential: "login",
            on: try #require(CalendarDay("2026-01-17")),
            at: Self.start + 5 * Self.day
        )
        #expect(try owed().map(\.kind) == Obligation.Kind.allCases.filter { $0 != .password })
    }

    private static func print(_ byte: UInt8) -> PasswordFingerprint? {
        PasswordFingerprint(bytes: [UInt8](repeating: byte, count: 16))
    }

    /// Each case: the proofs after a change in version 4 (the re-key that ended access is version 3, entry 30).
    @Test(arguments: [
        ("by a member who stays", false, UInt8(1), UInt8(2), true),
        ("by the leaver himself", true, 1, 2, false),
        ("of equal fingerprints", false, 1, 1, false),
    ])
    func `a proof counts by who made it and what it says`(
        name: String,
        isLeavers: Bool,
        old: UInt8,
        new: UInt8,
        counts: Bool
    ) {
        let record = RecordID.random()
        let state = petr.vault.state
        func version(
            _ number: UInt64,
            entry: UInt64,
            _ change: RecordVersion.Change
        ) -> LedgerState.Signed<RecordVersion> {
            LedgerState.Signed(
                value: RecordVersion(
                    record: record,
                    compartment: .none,
                    scope: .none,
                    recordClass: .holder,
                    epoch: 1,
                    change: change,
                    version: number,
                    previous: .zero,
                    hash: .zero
                ),
                author: petr.vault.ownID,
                time: Int64(entry),
                entry: entry
            )
        }
        let versions = [
            version(1, entry: 10, .content), version(2, entry: 20, .resealed), version(3, entry: 30, .resealed),
            version(4, entry: 40, .content),
        ]
        let author = isLeavers ? tamara.vault.ownID : petr.vault.ownID
        let mark = PasswordMark(
            secret: record,
            version: PasswordMark.Version(number: 4, hash: .zero, fingerprint: Self.print(new)),
            epoch: FingerprintEpoch(Digest(of: [1])),
            earlier: PasswordMark.Version(number: 3, hash: .zero, fingerprint: Self.print(old)),
            repeats: 0,
            verdict: PasswordVerdict(strength: nil, leaked: nil)
        )
        let proof = ChangeProof(MarkBook.Signed(mark: mark, author: author, time: 40))
        let change = ChangeAfterLoss(state: state, versions: versions, proofs: [proof].compactMap(\.self))
        #expect(change.moment(after: 30, by: tamara.vault.ownID) == (counts ? 40 : nil), "\(name)")
        // Two marks of one fingerprint each, under two keys, prove no difference.
        let single = PasswordMark(
            secret: record,
            version: PasswordMark.Version(number: 4, hash: .zero, fingerprint: Self.print(9)),
            epoch: FingerprintEpoch(Digest(of: [2])),
            earlier: nil,
            repeats: 0,
            verdict: PasswordVerdict(strength: nil, leaked: nil)
        )
        #expect(ChangeProof(MarkBook.Signed(mark: single, author: author, time: 40)) == nil)
    }
}
