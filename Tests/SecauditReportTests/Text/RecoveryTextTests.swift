import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import Testing

@testable import SecauditReport
@testable import SecauditWorkspace

/// How recovery is told: by `recovery status`, and in reports in the same words.
struct RecoveryTextTests {
    private static let trustees = [MemberID(digest: Digest(of: [1])), MemberID(digest: Digest(of: [2]))]
    private static let since = Instant(seconds: 1_790_000_000)

    private func standing(_ seal: RecoveryStanding.Seal, isPaper: Bool = false) -> RecoveryStanding {
        RecoveryStanding(
            seal: seal,
            trustees: isPaper ? [Self.trustees[0]] : Self.trustees,
            isPaper: isPaper,
            sealed: 3,
            credentials: 4,
            owed: ["one"],
            openings: [
                RecoveryStanding.Opening(
                    credential: "two",
                    isSeedAlone: false,
                    recipient: Self.trustees[1],
                    trustees: Self.trustees,
                    time: Self.since,
                    entry: 41,
                    takenUp: 42,
                    sealedAnew: nil
                )
            ]
        )
    }

    private func sentences(_ standing: RecoveryStanding, _ language: Language) -> [String] {
        RecoveryText(
            standing: standing,
            language: language,
            zone: ZoneOffset(minutes: 420) ?? .utc,
            member: { $0 == Self.trustees[0] ? "Primerov" : "Testova" },
            credential: { "vk.com/\($0.text)" }
        ).sentences
    }

    private static let rest = [
        "Not sealed yet: vk.com/one. A holder's client does it; if he has not compared the fingerprints yet: secaudit recovery vouch",
        "Opened on 21 September 2026, entry 41: vk.com/two; recipient Testova; taken up, entry 42.",
    ]

    @Test
    func `what is sealed is told with its trustees and what it means`() {
        #expect(
            sentences(standing(.sealed(since: Self.since)), .english) == [
                "Recovery: sealed since 21 September 2026, trustees Primerov, Testova, credentials 3 of 4.",
                "The trustees open nothing apart from one another and count as no holders; an opening takes both, and then its recipient is a holder.",
            ] + Self.rest
        )
        #expect(
            sentences(standing(.sealed(since: Self.since)), .russian).first
                == "Восстановление доступа: опечатано с 21.09.2026, доверенные лица Primerov, Testova, учётных записей 3 из 4."
        )
    }

    @Test
    func `a key on paper is told as what it is`() {
        #expect(
            sentences(standing(.sealed(since: Self.since), isPaper: true), .english) == [
                "Recovery: a key on paper since 21 September 2026, credentials 3 of 4.",
                "Whoever opens the envelope of the paper key reads everything alone: keep it sealed in the head's safe. It counts as no holder until it is opened.",
            ] + Self.rest
        )
    }

    @Test
    func `what is not in force says what to do`() {
        #expect(
            [RecoveryStanding.Seal.none, .awaits([Self.trustees[1]]), .broken([Self.trustees[0]])].map {
                sentences(standing($0), .english).first
            } == [
                "Recovery is not arranged: without the holders nobody can open a password. Arrange it: secaudit recovery name, or with nobody to trust: secaudit recovery paper",
                "Recovery: not accepted yet by Testova. To accept: secaudit recovery accept",
                "Recovery is not in force: Primerov is a member no more. Name others: secaudit recovery name",
            ]
        )
    }

    @Test(arguments: Language.allCases, [false, true])
    func `a report says it in the same words, without the trustees' names`(language: Language, isPaper: Bool) {
        let day = CalendarDay(year: 2026, month: 9, day: 21) ?? CalendarDay(number: 0)
        let seal = RecoverySeal(
            isPaper: isPaper,
            since: day,
            sealed: 3,
            credentials: 4,
            openings: [RecoverySeal.Opening(on: day, recipient: "Testova", credentials: 2)]
        )
        let status = sentences(standing(.sealed(since: Self.since), isPaper: isPaper), language)
        let named = language == .russian ? " доверенные лица Primerov, Testova," : " trustees Primerov, Testova,"
        let opened =
            language == .russian
            ? "Восстановление вскрыто 21.09.2026, доступ получил(а) Testova: учётных записей 2."
            : "Recovery was opened on 21 September 2026, access received by Testova: credentials 2."
        let wording = Wording(language, names: Names(SampleTown.municipality))
        #expect(
            wording.sentences(seal) == [
                status.prefix(2).joined(separator: " ").replacing(named, with: ""), opened,
            ]
        )
    }
}
