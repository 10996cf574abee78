import SecauditReport
import SecauditVault
import Testing

struct ServerFaultWordsTests {
    static let faults: [ServerFault] = [
        .addressUnreadable, .passwordInAddress, .unverified(mode: "require"), .libraryMissing,
        .unreachable(reason: "connection refused\n\tIs it running?"), .passwordWanted, .lost, .silent, .rightsMissing,
        .roleUnknown("nobody"), .refused(code: "XX999"),
    ]
    private static let address = "postgres://officer@db.town.example/vault"

    @Test(arguments: Language.allCases)
    func `every fault names the address and what to do next, and no two alike`(language: Language) {
        let said =
            Self.faults.map { StoreError.server($0, address: Self.address).explanation(in: language) }
            + [
                VaultCopyError.occupied(place: Self.address, present: 4, source: 7),
                .foreignRows(place: Self.address),
            ].map { $0.explanation(in: language) }
        for explanation in said {
            #expect(explanation.whatHappened.contains(Self.address))
            #expect(!explanation.whatHappened.contains("\n"))
            #expect(explanation.next?.isEmpty == false)
        }
        #expect(Set(said.map(\.whatHappened)).count == said.count)
    }

    @Test func `what a server says is quoted on one line, without signs that move the others`() {
        let error = StoreError.server(
            .unreachable(
                reason: "connection to server at \"h\", port 5432 failed: FATAL:  нет базы\r\n\t\u{1B}[2J\u{202E}abc"
            ),
            address: Self.address
        )
        #expect(
            error.explanation(in: .english)
                == Explanation(
                    "No connection to the server: \(Self.address). FATAL:  нет базы �[2J�abc",
                    next: "Check the address and the network; the rest is in docs/how-to/postgres.md"
                )
        )
    }
}
