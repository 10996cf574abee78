import FoundationEssentials
import Glibc
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import SecauditVault
import Testing

/// What will bite, each with the command that mends it under it.
@Suite struct DoctorTests {
    /// Each ailment with its command.
    private static func ailments(_ output: String) -> [String] {
        output.replacing("\n  → ", with: "  →  ").split(separator: "\n").map(String.init)
    }

    private func lines(_ desk: Desk) throws -> [String] {
        let doctor = try desk.run("vault", "doctor")
        #expect(doctor.status == 1, "\(doctor)")
        #expect(doctor.errors.isEmpty)
        return Self.ailments(doctor.output)
    }

    private static let sole = [
        "! пароль открывает один человек, Образцова А.: vk.com/obrazcovsk  →  "
            + "secaudit access grant --credential vk.com/obrazcovsk",
        "! Реестр ведёт один человек: Образцова А.  →  secaudit member add --coordinator КАРТОЧКА",
    ]
    private static let noBackup =
        "! с этого компьютера ещё не снимали копию хранилища  →  secaudit vault backup ФАЙЛ"
    private static let cheap =
        "! парольную фразу вашего ключа подбирать дёшево (уровень interactive)  →  "
        + "secaudit identity passphrase --kdf moderate"

    @Test func `a new town of one is told all that hangs on one`() throws {
        let office = try Office.furnished()
        #expect(try lines(office.chief) == [Self.noBackup, Self.cheap] + Self.sole)
    }

    @Test func `a backup is remembered for thirty days`() throws {
        let office = try Office.furnished()
        try office.chief.done("vault", "backup", office.path("copy"))
        #expect(try lines(office.chief) == [Self.cheap] + Self.sole)
        let state = "\(office.chief.home)/.local/state/secaudit"
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: state).first { $0.hasSuffix(".backup") }
        )
        let now = Int(Date().timeIntervalSince1970)
        for (days, isOld) in [(30, false), (31, true)] {
            try office.write("secaudit/1/backup\n\(now - days * 86_400)\n5\n", to: "note")
            try FileManager.default.removeItem(atPath: "\(state)/\(name)")
            try FileManager.default.copyItem(atPath: office.path("note"), toPath: "\(state)/\(name)")
            let first = try lines(office.chief)[0]
            #expect(first.hasPrefix("! последняя копия хранилища снята ") == isOld, "\(first)")
            if isOld { #expect(first.hasSuffix(", \(days) день назад  →  secaudit vault backup ФАЙЛ"), "\(first)") }
        }
    }

    @Test func `folders open to others and an edited policy are named with their commands`() throws {
        let office = try Office.furnished()
        let chief = office.chief
        let state = "\(chief.home)/.local/state/secaudit"
        _ = unsafe chmod(chief.vault, 0o755)
        _ = unsafe chmod(state, 0o750)
        try FileManager.default.copyItem(atPath: Desk.policies, toPath: office.path("policies"))
        let act = URL(filePath: office.path("policies/novoaltaysk-608.yaml"))
        try (Data(contentsOf: act) + Data("# edited\n".utf8)).write(to: act)
        let doctor = try chief.run("vault", "doctor", "--policies", office.path("policies"))
        #expect(doctor.status == 1, "\(doctor)")
        let found = Self.ailments(doctor.output)
        #expect(
            found == [
                Self.noBackup, Self.cheap,
                "! открыто для посторонних (права 755): \(chief.vault)  →  chmod o-rwx \(chief.vault)",
                "! открыто для посторонних (права 750): \(state)  →  chmod go-rwx \(state)",
            ] + Self.sole + [
                "! файл правил novoaltaysk-608 изменён после закрепления: Город Образцовск  →  "
                    + "secaudit municipality bind --municipality 'Город Образцовск' --policy novoaltaysk-608"
            ]
        )
    }

    @Test func `who left and still holds is named`() throws {
        let office = try Office.shared()
        try office.chief.done("person", "leave", "примеров", "--on", "2026-01-15")
        #expect(
            try lines(office.chief).contains(
                "! Примеров П. П. не работает с 16.01.2026, а доступ остался: vk.com/obrazcovsk  →  "
                    + "secaudit access revoke --credential vk.com/obrazcovsk --member 'Примеров П. П.'"
            )
        )
    }

    @Test func `own rules that were edited, and own rules that are gone, are named with their commands`() throws {
        let office = try Office.furnished()
        let chief = office.chief
        try chief.done("municipality", "bind", "--policy", "novoaltaysk-608", "--baseline")
        let usual = [Self.noBackup, Self.cheap] + Self.sole
        #expect(try lines(chief) == usual)
        let folder = office.path("policies")
        try FileManager.default.copyItem(atPath: Desk.policies, toPath: folder)
        func found(_ language: String = "ru") throws -> [String] {
            let doctor = try chief.reading(language).run("vault", "doctor", "--policies", folder)
            #expect(doctor.status == 1, "\(doctor)")
            return Self.ailments(doctor.output)
        }
        let rules = URL(filePath: "\(folder)/baseline.yaml")
        try (Data(contentsOf: rules) + Data("# edited\n".utf8)).write(to: rules)
        #expect(
            try found() == usual + [
                "! файл своих правил baseline изменён после закрепления: Город Образцовск  →  "
                    + "secaudit municipality bind --municipality 'Город Образцовск'"
            ]
        )
        try FileManager.default.removeItem(at: rules)
        #expect(
            try found() == usual + [
                "! нет файла своих правил baseline, верните его в папку правил: Город Образцовск  →  "
                    + "secaudit policy list --policies ПАПКА"
            ]
        )
        #expect(
            try found("en").last
                == "! there is no file of own rules baseline, put it back: Город Образцовск  →  "
                + "secaudit policy list --policies FOLDER"
        )
    }

    @Test func `entries dated ahead of the clock are named first, with who made them and how many`() throws {
        let office = try Office.shared()
        let usual = try lines(office.chief)
        let now = Int64(Date().timeIntervalSince1970)
        let store = try SQLiteStore(opening: office.chief.vaultFile)
        let file = [UInt8](try Data(contentsOf: URL(filePath: office.newcomer.identity)))
        let vault = try Vault.open(
            store,
            identity: IdentityFile.open(file, passphrase: SecretBytes(copying: Array(Desk.usual.utf8))),
            freshness: .firstUse,
            at: now
        )
        // The second officer's computer is ten days ahead.
        let organ = try #require(vault.state.compartments(of: .organ).first)
        let first = vault.state.number + 1
        let ahead = now + 10 * 86_400
        for _ in 1...2 { try vault.transact(at: ahead) { try $0.put([1], in: organ, as: .reader) } }
        try store.close()
        // Days are counted where the computer stands.
        let day = Instant(seconds: ahead).day(in: .utc)
        var run = office.chief.prepared(["vault", "doctor"])
        run.environment["TZ"] = "UTC"
        let doctor = try run.finished()
        #expect(doctor.status == 1, "\(doctor)")
        let found = Self.ailments(doctor.output)
        let row =
            "! записи журнала с № \(first) (их 2) датированы вперёд, \(Language.russian.day(day)), автор "
            + "Примеров П. П.: вносить ничего нельзя; сверьте часы, а если они верны, верните копию  →  "
            + "secaudit vault restore ФАЙЛ"
        #expect(found.filter { !usual.contains($0) } == [row], "\(doctor)")
        #expect(found == Array(usual.prefix(2)) + [row] + Array(usual.dropFirst(2)), "\(doctor)")
        // It is as the row says: nothing can be entered.
        #expect(try office.chief.run("person", "add", "--name", "Новикова Проба").status == 65)
    }

    @Test func `JSON is the same in both languages`() throws {
        let office = try Office.furnished()
        let chief = office.chief
        let russian = try chief.run("vault", "doctor", "--format", "json")
        #expect(russian.status == 1, "\(russian)")
        #expect(try chief.reading("en").run("vault", "doctor", "--format", "json").bytes == russian.bytes)
        let report = try JSONDecoder().decode(Report.self, from: Data(russian.bytes))
        #expect(report.format == "secaudit/doctor/1")
        #expect(
            report.ailments.map(\.kind) == ["no-backup", "cheap-passphrase", "sole-holder", "sole-coordinator"]
        )
    }

    private struct Report: Decodable {
        var format: String
        var ailments: [Named]

        struct Named: Decodable {
            var kind: String
        }
    }
}
