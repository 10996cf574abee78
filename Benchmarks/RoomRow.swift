import CLinux
import FoundationEssentials
import Glibc
import SecauditCompliance
import SecauditCrypto
import SecauditExchange
import SecauditGenerated
import SecauditRegister
import SecauditReport
import SecauditStrength
import SecauditVault
import SecauditWorkspace
import Synchronization

/// Work that is measured inside a process of its own, from the moment the keys are unlocked.
enum RoomRow: String, CaseIterable {
    case argon2id
    case unlockedRead = "unlocked-read"
    case coordinatorCheck = "coordinator-check"
    case rekey
    case verify
    case strength
    case fingerprint
    case loginImport = "login-import"
    case addOne = "add-one"
    case firstOpening = "first-opening"

    /// Does the work in `folder` (a copy where it writes) and prints what it used: seconds and KiB.
    func run(in folder: VaultFolder, policies: String) throws {
        if self == .argon2id {
            let started = Meter()
            _ = try PassphraseKey.derive(
                from: SecretBytes(copying: Scratch.passphrase),
                salt: Array(repeating: 7, count: 16),
                cost: .interactive,
                count: 64
            )
            return started.print()
        }
        if self == .strength {
            let started = Meter()
            let meter = PasswordMeter(names: ["Администрация города Образцовска", "ВКонтакте"])
            let found = meter.estimate(SecretBytes(copying: Array("Администрация-Ghbdtn-kT7wq-2024!".utf8)))
            guard found.bits > 20 else { throw BenchError.badAnswer("no bits") }
            return started.print()
        }
        if self == .fingerprint {
            // What a fingerprint costs but for two hashes of 32 bytes.
            let started = Meter()
            _ = try PassphraseKey.derive(
                from: SecretBytes(copying: Array("Администрация-Ghbdtn-kT7wq-2024!".utf8)),
                salt: Array(repeating: 7, count: 16),
                cost: FingerprintKey.cost,
                count: 32
            )
            return started.print()
        }
        let identity = try folder.openIdentity()
        let mark = try? HighWaterMark(text: String(contentsOfFile: "\(folder.path)/mark", encoding: .utf8))
        let started = Meter()
        let store = try folder.openStore()
        let vault = try Vault.open(
            store,
            identity: identity,
            freshness: self == .firstOpening ? .firstUse : mark.map(Freshness.mark) ?? .firstUse,
            index: folder.index,
            at: Scratch.time
        )
        switch self {
        case .argon2id, .strength, .fingerprint, .firstOpening: break
        case .addOne: return try addOne(vault)
        case .loginImport: try importLogins(vault, policies: policies)
        case .unlockedRead: try read(vault)
        case .coordinatorCheck: try check(vault, policies: policies)
        case .rekey: try rekey(vault)
        case .verify: _ = try vault.verifyAll(at: Scratch.time)
        }
        started.print()
        if mark == nil, self != .firstOpening { try remember(vault, in: folder) }
    }

    private func read(_ vault: Vault) throws {
        let workspace = try Workspace(vault: vault, scope: .oneSecret)
        // The first run of a vault has no index, and looks among all.
        let found = try workspace.credential(called: "c57")?.credential.id ?? "c57"
        let sheet = try workspace.secretSheet(of: found)
        guard sheet.has(.password) else { throw BenchError.badAnswer("no password") }
    }

    /// One account more, in a session that has written before.
    private func addOne(_ vault: Vault) throws {
        let workspace = try Workspace(vault: vault)
        guard let organ = workspace.facts.organs.keys.min() else { throw BenchError.badAnswer("no organ") }
        func add() throws {
            let name = "bench\(UInt64.random(in: 0...UInt64.max))"
            let account = Account(id: "", network: "vk", address: "vk.com/\(name)")
            try workspace.addAccount(account, to: organ, at: Scratch.time)
        }
        try add()
        let started = Meter()
        try add()
        started.print()
    }

    /// What a client keeps: its mark and its index.
    private func remember(_ vault: Vault, in folder: VaultFolder) throws {
        let names = try Workspace(vault: vault).indexedNames()
        let index = vault.encodedIndex(names: names, maker: folder.index.maker)
        try Data(index).write(to: URL(filePath: folder.index.path))
        try Data(vault.mark.text.utf8).write(to: URL(filePath: "\(folder.path)/mark"))
    }

    private static let kept = Mutex<[any Sendable]>([])

    private func check(_ vault: Vault, policies: String) throws {
        // As the program says it.
        secaudit_grow_memory_by(64 << 20)
        let workspace = try Workspace(vault: vault)
        let library = try PolicyLibrary(
            files: PolicyFolder(path: policies).files(),
            wanted: Set(workspace.facts.bindings.values.map(\.fact.binding.policy))
        )
        let register = try workspace.register()
        let check = RegisterCheck(library: library)
        // As the program does: nothing is freed piece by piece before the process gives it all back.
        Self.kept.withLock { $0 += [workspace.facts, vault.state, register] }
        for town in register.municipalities {
            let assessment = try check.assess(town, scope: CheckScope(asOf: GeneratedTown.asOf), keeping: .shortcomings)
            Self.kept.withLock { $0.append(assessment) }
            // As the program does, which hands its lines on and never has the report whole.
            var length = 0
            TextReport(language: .russian).write(assessment) { length += $0.count }
            guard length > 1000 else { throw BenchError.badAnswer("an empty report") }
        }
    }

    /// Five thousand rows of a sheet as one transaction.
    private func importLogins(_ vault: Vault, policies: String) throws {
        let networks = try PolicyLibrary(files: PolicyFolder(path: policies).files()).networks
        let workspace = try Workspace(vault: vault)
        guard let organ = workspace.facts.organs.keys.min() else { throw BenchError.badAnswer("no organ") }
        let rows = (0..<5000).map { "ВКонтакте;Страница \($0);user\($0)@town.example;пароль-\($0)" }
        let sheet = (["Сеть;Название;Логин;Пароль"] + rows).joined(separator: "\r\n")
        let file = try LoginFile.read(SecretBytes(copying: Array(sheet.utf8)))
        let plan = try workspace.plan(file, networks: networks, organ: organ)
        guard plan.rows.count == 5000 else { throw BenchError.badAnswer("\(plan.rows.count) rows") }
        try workspace.importLogins(plan, from: file, opened: { _ in GeneratedTown.asOf }, at: Scratch.time)
    }

    /// A new key for everything, with all who hold it but one.
    private func rekey(_ vault: Vault) throws {
        let held = Compartment.Kind.allCases.filter(\.isHeld).flatMap(vault.state.compartments).sorted()
        guard let leaving = vault.state.members.keys.filter({ $0 != vault.ownID }).min() else {
            throw BenchError.badAnswer("nobody to withdraw from")
        }
        try vault.transact(at: Scratch.time) { draft in
            for compartment in held { try draft.withdraw(compartment, from: leaving) }
        }
    }
}

/// CPU time and memory of this process from a moment on, and the time by the clock.
struct Meter {
    private let began: Double
    private let moment: Double

    init() {
        // From here on the peak is counted anew; the derivation from the passphrase is not part of the row.
        try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
        began = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
        moment = Self.seconds(CLOCK_MONOTONIC)
    }

    func print() {
        let used = Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - began
        let lasted = Self.seconds(CLOCK_MONOTONIC) - moment
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let peak =
            status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            .flatMap { Int($0.split(separator: " ", omittingEmptySubsequences: true).dropFirst().first ?? "") } ?? 0
        Swift.print("\(Int((used * 1e6).rounded())) \(peak) \(Int((lasted * 1e6).rounded()))")
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The policy files of a folder.
struct PolicyFolder {
    let path: String

    func files() throws -> [PolicyLibrary.File] {
        try ["", "calendars/"].flatMap { part in
            try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(part)").filter { $0.hasSuffix(".yaml") }
                .sorted()
                .map { name in
                    PolicyLibrary.File(
                        name: part + name,
                        bytes: [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(part)\(name)")))
                    )
                }
        }
    }
}
