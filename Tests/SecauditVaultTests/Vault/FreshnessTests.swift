import SecauditCrypto
import SecauditTestSupport
import Testing

@testable import SecauditVault

struct FreshnessTests {
    private func open(_ store: any VaultStore, _ freshness: Freshness) throws(VaultError) -> LedgerState {
        try Vault.verifiedState(of: store, freshness: freshness, at: VaultSample.now)
    }

    @Test
    func `a vault never seen is refused until somebody accepts it`() throws {
        let sample = try VaultSample()
        let state = try open(sample.store, .firstUse)
        #expect(throws: VaultError.firstUse(number: state.number, hash: state.head)) {
            try open(sample.store, .none)
        }
    }

    @Test
    func `a store that continues the mark is accepted, an older one refused with both numbers`() throws {
        let sample = try VaultSample()
        let ledger = try sample.store.entries(from: 1)
        let mark = try sample.open(as: .obraztsova).mark
        #expect(mark.number == 4)
        #expect(try open(sample.store, .mark(mark)).head == mark.hash)
        let altered = AlteredStore(sample.store)
        for found in 0..<ledger.count {
            altered.ledger = Array(ledger[..<found])
            #expect(throws: VaultError.rolledBack(seen: 4, found: UInt64(found))) { try open(altered, .mark(mark)) }
        }
        let vault = try sample.open(as: .obraztsova)
        try vault.transact(at: VaultSample.now) { try $0.admit(Fellow(number: 9).card, roles: .officer) }
        #expect(try open(sample.store, .mark(mark)).number == 5)
    }

    @Test
    func `another entry under a number already seen is a fork`() throws {
        let sample = try VaultSample()
        let common = try sample.store.entries(from: 1)
        let vault = try sample.open(as: .obraztsova)
        try vault.transact(at: VaultSample.now) { try $0.admit(Fellow(number: 9).card, roles: .officer) }
        let fork = AlteredStore(sample.store)
        // The same four entries, and then another fifth by the same author.
        let other = Entry(
            vault: vault.id,
            number: 5,
            previous: Entry.hash(of: common[3]),
            time: VaultSample.now,
            author: Fellow.obraztsova.identity(),
            operations: [.erase(sample.fact)]
        ).encoded
        fork.ledger = common + [other]
        #expect(throws: VaultError.forked(number: 5)) { try open(fork, .mark(vault.mark)) }
        let elsewhere = HighWaterMark(vault: .random(), number: 5, hash: vault.mark.hash)
        #expect(throws: VaultError.forked(number: 5)) { try open(sample.store, .mark(elsewhere)) }
    }

    @Test
    func `a mark is three lines and comes back from them`() throws {
        let vault = try #require(VaultID(bytes: [UInt8](repeating: 0xab, count: 32)))
        let mark = HighWaterMark(vault: vault, number: 42, hash: .zero)
        let text = """
            secaudit/1/mark \(String(repeating: "ab", count: 32))
            42
            \(String(repeating: "00", count: 32))

            """
        #expect(mark.text == text)
        #expect(try HighWaterMark(text: text) == mark)
    }

    @Test
    func `an unreadable mark is refused, never taken for a first use`() throws {
        let vault = try #require(VaultID(bytes: [UInt8](repeating: 0xab, count: 32)))
        let text = HighWaterMark(vault: vault, number: 42, hash: .zero).text
        let wrong = [
            "", "\n\n\n", text + "\n", String(text.dropLast()), String(text.dropFirst()), " " + text,
            text.replacing("\n42\n", with: "\n042\n"), text.replacing("\n42\n", with: "\n-1\n"),
            text.replacing("\n42\n", with: "\n0\n"), text.replacing("\n42\n", with: "\n+42\n"),
            text.replacing("\n42\n", with: "\n99999999999999999999\n"),
            text.replacing("secaudit/1", with: "secaudit/2"),
            text.replacing("ab\n", with: "\n"), text.replacing("\n", with: "\r\n"),
        ]
        for text in wrong {
            #expect(throws: VaultError.malformed(.mark, .truncated)) { try HighWaterMark(text: text) }
        }
    }

    @Test(arguments: ["\n", "\r\n", " \n\n\t", "\n  "])
    func `a mark is typed from paper with whatever blanks`(ending: String) throws {
        let mark = HighWaterMark(vault: .random(), number: 42, hash: .zero)
        let typed = mark.text.split(separator: "\n").joined(separator: ending).replacing("mark ", with: "mark  ")
        #expect(try HighWaterMark(typed: ending + typed + ending) == mark)
        #expect(throws: VaultError.malformed(.mark, .truncated)) { try HighWaterMark(typed: "") }
        #expect(throws: VaultError.malformed(.mark, .truncated)) {
            try HighWaterMark(typed: typed.replacing("42", with: "4 2"))
        }
    }
}
