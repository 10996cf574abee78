import FoundationEssentials
import SecauditTestSupport
import SecauditVault
import Testing

/// The sizes of what is stored say nothing of what it is.
@Suite struct EqualBlobTests {
    @Test func `passwords of 8, 20 and 100 characters, with a seed or without, are stored in rows of equal size`()
        throws
    {
        let office = try Office.furnished()
        var found: Set<[Int]> = []
        let passwords = [8, 20, 100].map { String(repeating: "a", count: $0) } + [String(repeating: "я", count: 100)]
        for (number, password) in passwords.enumerated() {
            for seed in [nil, Office.seed] {
                let before = try sizes(in: office)
                let words = [
                    "credential", "add", "--account", "obrazcovsk", "--login", "press@example.org", "--label",
                    "\(number)", "--password-fd", "4",
                ]
                let outcome = try office.chief.prepared(
                    words + (seed == nil ? [] : ["--seed-fd", "5"]),
                    more: [password] + (seed.map { [$0] } ?? [])
                ).finished()
                #expect(outcome.status == 0, "\(outcome)")
                var added = try sizes(in: office)
                for size in before { if let place = added.firstIndex(of: size) { added.remove(at: place) } }
                found.insert(added.sorted())
            }
        }
        // Sheet and seed, whether there is one or not: the same two rows each time.
        #expect(found == [[296, 296]])
    }

    /// The sizes of all secrets' rows.
    private func sizes(in office: Office) throws -> [Int] {
        let store = try SQLiteStore(opening: office.chief.vaultFile)
        let now = Int64(Date().timeIntervalSince1970) + 60
        let state = try Vault.verifiedState(of: store, freshness: .firstUse, at: now)
        let sizes = try [Compartment.Kind.secret, .totp].flatMap { kind in
            try state.compartments(of: kind).flatMap { try store.records(in: $0).map(\.sealed.count) }
        }
        try store.close()
        return sizes
    }
}
