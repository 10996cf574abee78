import FoundationEssentials
import Glibc
import SecauditReport
import SecauditVault

/// The rows of the table, each with its bar.
struct Rows {
    let options: BenchOptions
    let scratch: Scratch

    private func size(_ number: Int) -> Int { options.small ? max(100, number / 100) : number }

    func measure(into table: inout ResultTable) throws {
        try row("help", "`--help`", into: &table, bar: .seconds(0.015)) { try program(["--help"]) }
        for count in [100, 10_000] {
            try row(
                "cold",
                "read one secret, cold, \(size(count)) credentials",
                into: &table,
                bar: .overDerivation(0.025)
            ) { try coldRead(size(count)) }
        }
        for count in [100, 10_000] {
            try row(
                "unlocked",
                "read one secret, unlocked, \(size(count)) credentials",
                into: &table,
                bar: .seconds(0.020),
                memory: 40
            ) { try room(.unlockedRead, scratch.vault(size(count), holders: 1)) }
        }
        try row(
            "check-vault",
            "coordinator's check of \(size(10_000)) accounts over a vault",
            into: &table,
            bar: .seconds(0.6),
            memory: 250
        ) { try room(.coordinatorCheck, scratch.vault(size(10_000), holders: 1)) }
        try row("rekey", "re-key of \(size(10_000)) credentials", into: &table, bar: .seconds(1.0)) {
            let vault = try scratch.vault(size(10_000), holders: 3)
            // By a client that has opened the vault before, as everywhere in this table.
            if unsafe access(vault.index.path, F_OK) != 0 { _ = try room(.verify, vault) }
            return try room(.rekey, copy(of: vault))
        }
        try row(
            "add",
            "one account more, in a session over \(size(10_000)) accounts",
            into: &table,
            bar: .seconds(0.030)
        ) { try room(.addOne, copy(of: scratch.vault(size(10_000), holders: 1))) }
        try row("verify", "full verification of \(size(10_000)) credentials × 3", into: &table, bar: .seconds(1.5)) {
            try room(.verify, scratch.vault(size(10_000), holders: 3))
        }
        // A hundred organs of three pages each: more papers than the forty organs that the bar speaks of.
        try row("papers", "`report make`, 300 accounts in 100 organs", into: &table, bar: .seconds(5)) {
            try papers(300)
        }
        try row("strength", "strength of one password, word lists included", into: &table, bar: .seconds(0.020)) {
            try room(.strength, VaultFolder(path: scratch.path))
        }
        try row("fingerprint", "fingerprint of one password", into: &table, bar: nil) {
            try room(.fingerprint, VaultFolder(path: scratch.path))
        }
        try row("import", "import of 5,000 logins, fingerprints deferred", into: &table, bar: .seconds(10)) {
            try room(.loginImport, copy(of: scratch.vault(100, holders: 1)))
        }
        try measureServer(into: &table)
        let registers: [(Int, Double?, Int?)] =
            [(10_000, 0.3, nil), (100_000, 2.0, 500)] + (options.million ? [(1_000_000, nil, nil)] : [])
        for (count, bar, memory) in registers {
            try row(
                "register",
                "`check --register`, \(size(count)) accounts",
                into: &table,
                bar: bar.map(Bar.seconds),
                memory: memory
            ) { try registerCheck(size(count)) }
        }
        for format in ReportFormat.allCases where format != .text {
            try row(
                "format",
                "`check --format \(format.rawValue)`, \(size(10_000)) accounts",
                into: &table,
                bar: .overCheck(1),
                memory: 300
            ) { try registerCheck(size(10_000), in: format) }
        }
    }

    /// Rows of a vault on a server, by the clock: most of the work is the server's.
    private func measureServer(into table: inout ResultTable) throws {
        guard let server = options.server else { return }
        func address(_ database: String) -> String { server.replacing("%", with: database) }
        let local = try scratch.vault(size(10_000), holders: 1)
        try row(
            "server-check",
            "coordinator's check of \(size(10_000)) accounts, vault on a server, by the clock",
            into: &table,
            bar: .timesLocal(1.5)
        ) { try room(.coordinatorCheck, scratch.onServer(local, at: address("check")), byClock: true) }
        try row("server-add", "one account more in it, by the clock", into: &table, bar: .seconds(0.030)) {
            try room(.addOne, scratch.onServer(local, at: address("check")), byClock: true)
        }
        try row("server-local", "the same in a file, by the clock", into: &table, bar: nil) {
            try room(.addOne, copy(of: local), byClock: true)
        }
        try row(
            "server-first",
            "first opening of \(size(50_000)) entries on a server, by the clock",
            into: &table,
            bar: .seconds(5)
        ) { try room(.firstOpening, scratch.longVault(entries: size(50_000), at: address("long")), byClock: true) }
    }

    private enum Bar {
        case seconds(Double)
        /// So many times the coordinator's check over a file.
        case timesLocal(Double)
        /// So much above the derivation from a passphrase alone.
        case overDerivation(Double)
        /// So much above the check of the same register with its text for people.
        case overCheck(Double)
    }

    /// The derivation is measured when its bar is asked for: beside the row, in the same minute of the same machine.
    private func seconds(_ bar: Bar) throws -> Double {
        switch bar {
        case .seconds(let seconds): seconds
        case .timesLocal(let times):
            try median {
                try room(.coordinatorCheck, scratch.vault(size(10_000), holders: 1), byClock: true)
            }.seconds * times
        case .overDerivation(let more):
            try median { try room(.argon2id, VaultFolder(path: scratch.path)) }.seconds + more
        case .overCheck(let more):
            try median { try registerCheck(size(10_000)) }.seconds + more
        }
    }

    private typealias Run = (seconds: Double, peak: Int)

    private func row(
        _ word: String,
        _ name: String,
        into table: inout ResultTable,
        bar: Bar?,
        memory: Int? = nil,
        _ run: () throws -> Run
    ) throws {
        if let only = options.only, !word.hasPrefix(only) { return }
        do {
            // The first run makes what is missing and warms the file cache.
            _ = try run()
            let result = try median(run)
            table.add(name, result, bar: try bar.map(seconds), memory: memory)
        } catch let error as BenchError {
            table.addFailure(name, "\(error)")
        }
    }

    private func median(_ run: () throws -> Run) throws -> Measured {
        Measured(try (0..<options.runs).map { _ in try run() })
    }

    // MARK: Whole processes

    private func program(_ arguments: [String], allowed: Set<Int32> = [0], secret: [UInt8]? = nil) throws -> Run {
        var child = ChildProgram(path: options.program, arguments: arguments)
        child.environment = [
            "HOME": scratch.path, "XDG_STATE_HOME": "\(scratch.path)/state", "SECAUDIT_LANGUAGE": "ru",
            "SECAUDIT_POLICIES": options.policies,
        ]
        child.secret = secret
        let usage = try child.run()
        guard allowed.contains(usage.status) else {
            throw BenchError.badStatus(arguments.joined(separator: " "), usage.status)
        }
        return (usage.seconds, usage.peak)
    }

    private func coldRead(_ count: Int) throws -> Run {
        let folder = try scratch.vault(count, holders: 1)
        return try program(
            [
                "credential", "show", "страница 57", "--to-pipe", "--vault", folder.path, "--identity", folder.identity,
                "--passphrase-fd", "3", "--first-use", "--quiet",
            ],
            secret: Scratch.passphrase + [0x0A]
        )
    }

    /// All papers of a quarter, from the vault with its journal, into a folder that is not there yet.
    private func papers(_ count: Int) throws -> Run {
        let vault = try scratch.vault(count, holders: 1)
        let folder = "\(scratch.path)/papers"
        if unsafe access(folder, F_OK) == 0 { try FileManager.default.removeItem(atPath: folder) }
        return try program(
            [
                "report", "make", folder, "--quarter", "2026-Q3", "--vault", vault.path, "--identity", vault.identity,
                "--passphrase-fd", "3", "--first-use", "--quiet",
            ],
            secret: Scratch.passphrase + [0x0A]
        )
    }

    private func registerCheck(_ count: Int, in format: ReportFormat? = nil) throws -> Run {
        let whole = format.map { ["--format", $0.rawValue, "--output", "\(scratch.path)/report"] } ?? []
        return try program(
            ["check", "--register", try scratch.register(count), "--quarter", "2026-Q3"] + whole,
            allowed: [0, 1, 2]
        )
    }

    // MARK: Rooms

    private func room(_ row: RoomRow, _ folder: VaultFolder, byClock: Bool = false) throws -> Run {
        let output = "\(scratch.path)/answer"
        var child = ChildProgram(
            path: CommandLine.arguments[0],
            arguments: ["row", row.rawValue, folder.path, options.policies]
        )
        child.output = output
        let usage = try child.run()
        guard usage.status == 0 else { throw BenchError.badStatus(row.rawValue, usage.status) }
        let words = try String(contentsOfFile: output, encoding: .utf8).split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let time = Double(words[byClock ? 2 : 0]), let peak = Int(words[1]) else {
            throw BenchError.badAnswer(row.rawValue)
        }
        return (time / 1e6, peak)
    }

    /// A fresh copy of a vault for a row that writes.
    private func copy(of folder: VaultFolder) throws -> VaultFolder {
        let target = VaultFolder(path: "\(scratch.path)/copy")
        if unsafe access(target.path, F_OK) == 0 { try FileManager.default.removeItem(atPath: target.path) }
        try FileManager.default.copyItem(atPath: folder.path, toPath: target.path)
        return target
    }
}
