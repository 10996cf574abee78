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

    /// Starts a run and kills it; whether it had said by then that it was done.
    ///
    /// The moment lies within the length of a whole run, and most often near its end, where the writing is.
    private func isDone(killing run: ProgramRun, of length: UInt32, _ random: inout SplitMix64) throws -> Bool {
        let running = try run.start()
        let parts = random.once(in: 3) ? random.number(below: 110) : 70 + random.number(below: 45)
        usleep(length / 100 * UInt32(parts))
        running.send(SIGKILL)
        let outcome = running.finish()
        #expect(outcome.signal == SIGKILL || outcome.status == 0, "\(outcome)")
        return outcome.status == 0
    }

    /// How long a whole run takes here and now, in microseconds.
    private func length(of run: ProgramRun) throws -> UInt32 {
        let clock = ContinuousClock()
        let length = try clock.measure {
            let outcome = try run.finished()
            #expect(outcome.status == 0, "\(outcome)")
        }
        return UInt32(
            clamping: length.components.seconds * 1_000_000 + length.components.attoseconds / 1_000_000_000_000
        )
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
        let length = try length(of: adding(0))
        var entries = try verifiedEntries(of: office)
        var reported = 1
        var added = 1
        for round in 1...Self.rounds {
            let isDone = try isDone(killing: adding(round), of: length, &random)
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
        print("killed while adding: \(Self.rounds) rounds, \(added - 1) added, \(reported - 1) reported")
    }

    @Test func `killed while it re-keys, the password opens for its holders and for nobody else`() throws {
        let office = try Office.shared()
        var random = SplitMix64(seed: 2)
        func changing(_ isIn: Bool) -> ProgramRun {
            office.chief.prepared([
                "access", isIn ? "revoke" : "grant", "--credential", "obrazcovsk", "--member", "примеров",
            ])
        }
        let length = try length(of: changing(true))
        var isIn = false
        var entries = try verifiedEntries(of: office)
        var changes = 0
        for round in 1...Self.rounds {
            let isDone = try isDone(killing: changing(isIn), of: length, &random)
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
        print("killed while re-keying: \(Self.rounds) rounds, \(changes) changes")
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
        let length = try length(of: changing(from: 0))
        var present = 1
        var changes = 0
        for round in 1...Self.rounds {
            let isDone = try isDone(killing: changing(from: present), of: length, &random)
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
        print("killed while changing the passphrase: \(Self.rounds) rounds, \(changes) changes")
    }
}
