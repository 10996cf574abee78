import FoundationEssentials
import Glibc
import SecauditCrypto
import SecauditGenerated
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

/// The program is killed where it stands; what it leaves holds the old or the new, never half of it.
@Suite(.serialized) struct KilledProgramTests {
    private static let rounds = Depth.rounds(20, deep: 200)

    /// The database's log: the first that a transaction writes.
    private func log(of office: Office) -> String { "\(office.chief.vaultFile)-wal" }

    private func folder(of path: String) -> String {
        String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }

    private func verifiedEntries(of office: Office) throws -> UInt64 {
        let store = try SQLiteStore(opening: office.chief.vaultFile)
        let now = Int64(Date().timeIntervalSince1970)
        let found = try Vault.verifyAll(of: store, freshness: .firstUse, at: now)
        try store.close()
        return found.entries
    }

    @Test func `killed while it adds, it has added all or nothing`() throws {
        let office = try Office.furnished()
        var random = SplitMix64(seed: 1)
        func adding(_ number: Int) -> ProgramRun {
            office.chief.prepared(["person", "add", "--name", "Новикова Проба Номер\(number)"])
        }
        var aim = try AimedKill(at: [log(of: office)], learningFrom: adding(0))
        var entries = try verifiedEntries(of: office)
        var reported = 1
        var added = 1
        for round in 1...Self.rounds {
            let isDone = try aim.isDone(killing: adding(round), &random)
            let now = try verifiedEntries(of: office)
            #expect(now == entries || now == entries + 1, "round \(round)")
            #expect(!isDone || now == entries + 1, "round \(round): what was reported is there")
            if isDone { reported += 1 }
            added += Int(now - entries)
            entries = now
        }
        let list = try office.chief.done("person", "list").output.split(separator: "\n")
        #expect(list.count { $0.hasPrefix("Новикова") } == added)
        #expect(Set(list).count == list.count)
        aim.expectEnoughInside()
        print(
            "killed while adding: \(aim.rounds) rounds, \(aim.inside) inside, \(added - 1) added, \(reported - 1) reported"
        )
    }

    @Test func `killed while it re-keys, the password opens for its holders and for nobody else`() throws {
        let office = try Office.shared()
        var random = SplitMix64(seed: 2)
        func changing(_ isIn: Bool) -> ProgramRun {
            office.chief.prepared([
                "access", isIn ? "revoke" : "grant", "--credential", "obrazcovsk", "--member", "примеров",
            ])
        }
        var aim = try AimedKill(at: [log(of: office)], learningFrom: changing(true))
        var isIn = false
        var entries = try verifiedEntries(of: office)
        var changes = 0
        for round in 1...Self.rounds {
            let isDone = try aim.isDone(killing: changing(isIn), &random)
            let now = try verifiedEntries(of: office)
            #expect(now == entries || now == entries + 1, "round \(round)")
            #expect(!isDone || now == entries + 1, "round \(round): what was reported is there")
            if now > entries {
                isIn.toggle()
                changes += 1
            }
            entries = now
        }
        // Whatever the last state is, it is a whole one: the holder reads, the other reads only when he is let in.
        let shown = try office.chief.done("credential", "show", "obrazcovsk", "--to-pipe").output
        #expect(shown == "\(Office.password)\n")
        let other = try office.newcomer.run("credential", "show", "obrazcovsk", "--to-pipe")
        #expect(other.status == (isIn ? 0 : 77), "\(other)")
        aim.expectEnoughInside()
        print("killed while re-keying: \(aim.rounds) rounds, \(aim.inside) inside, \(changes) changes")
    }

    @Test func `killed while it replaces the keys, the next command finishes or nothing was begun`() throws {
        let office = try Office.shared()
        let desk = office.newcomer
        var random = SplitMix64(seed: 4)
        func card() throws -> MemberID {
            try IdentityFile.memberID(of: [UInt8](try Data(contentsOf: URL(filePath: desk.identity))))
        }
        let rotating = desk.prepared(["identity", "rotate", "--kdf", "interactive"])
        // The new keys lie beside the old ones before the vault is told of them, and take their place afterwards.
        var aim = try AimedKill(at: [log(of: office)], learningFrom: rotating)
        var finished = 0
        var rotations = 0
        for round in 1...Self.rounds {
            let before = try card()
            let entries = try verifiedEntries(of: office)
            let isDone = try aim.isDone(killing: rotating, &random)
            let isWritten = try verifiedEntries(of: office) > entries
            #expect(!isDone || isWritten, "round \(round): what was reported is there")
            let isWaiting = try card() == before
            // The next command, whichever it is, reads the password with the keys that the vault knows.
            let shown = try desk.done("credential", "show", "obrazcovsk", "--to-pipe")
            #expect(shown.output == "\(Office.password)\n", "round \(round)")
            #expect(shown.errors.contains("Замена ключей завершена") == (isWritten && isWaiting), "round \(round)")
            #expect(try (card() != before) == isWritten, "round \(round)")
            if isWritten { rotations += 1 }
            if isWritten, isWaiting { finished += 1 }
        }
        #expect(try office.chief.done("vault", "verify").output.hasPrefix("✓"))
        #expect(try office.chief.done("credential", "show", "obrazcovsk", "--to-pipe").output == "\(Office.password)\n")
        aim.expectEnoughInside()
        print(
            "killed while replacing keys: \(aim.rounds) rounds, \(aim.inside) inside, \(rotations) replaced, "
                + "\(finished) finished later"
        )
    }

    @Test func `killed while it changes the passphrase, the old one opens or the new one`() throws {
        let office = try Office.furnished()
        var random = SplitMix64(seed: 3)
        let phrases = [Desk.usual, "дождь трамвай калитка"]
        func changing(from old: Int) -> ProgramRun {
            var desk = office.chief
            desk.passphrase = phrases[old]
            return desk.prepared(
                ["identity", "passphrase", "--new-passphrase-fd", "4", "--kdf", "interactive"],
                more: [phrases[1 - old]]
            )
        }
        func opens(with phrase: Int) throws -> Bool {
            let file = [UInt8](try Data(contentsOf: URL(filePath: office.chief.identity)))
            do {
                _ = try IdentityFile.open(file, passphrase: SecretBytes(copying: Array(phrases[phrase].utf8)))
                return true
            } catch VaultError.wrongPassphrase {
                return false
            }
        }
        var aim = try AimedKill(at: [folder(of: office.chief.identity)], learningFrom: changing(from: 0))
        var present = 1
        var changes = 0
        for round in 1...Self.rounds {
            let isDone = try aim.isDone(killing: changing(from: present), &random)
            let isOld = try opens(with: present)
            #expect(try opens(with: 1 - present) == !isOld, "round \(round): one of them and not both")
            #expect(!isDone || !isOld, "round \(round): what was reported is there")
            if !isOld {
                present = 1 - present
                changes += 1
            }
        }
        var desk = office.chief
        desk.passphrase = phrases[present]
        #expect(try desk.run("vault", "verify").status == 0)
        aim.expectEnoughInside()
        print("killed while changing the passphrase: \(aim.rounds) rounds, \(aim.inside) inside, \(changes) changes")
    }
}
