import FoundationEssentials
import Glibc

/// Where things lie: options first, then the environment, then the standard places.
struct Places {
    var environment = ProcessInfo.processInfo.environment

    private var home: String { environment["HOME"] ?? "." }

    /// The folder of the vault, or the address of its database.
    func vault(_ option: String?) -> String {
        option ?? environment["SECAUDIT_VAULT"] ?? "./vault"
    }

    /// The vault's file in that folder.
    func vaultFile(_ option: String?) -> String { VaultAddress.file(in: vault(option)) }

    func identity(_ option: String?) -> String {
        option ?? environment["SECAUDIT_IDENTITY"] ?? "\(configurationFolder)/identity"
    }

    private var configurationFolder: String {
        "\(environment["XDG_CONFIG_HOME"] ?? "\(home)/.config")/secaudit"
    }

    /// The mark of what this client, with this identity, has seen of a vault.
    func mark(vault: String, member: String) -> String {
        "\(stateFolder)/\(vault.prefix(32))-\(member.prefix(16)).mark"
    }

    /// The keys of others that this client, with this identity, has kept for a vault.
    func pins(vault: String, member: String) -> String {
        "\(stateFolder)/\(vault.prefix(32))-\(member.prefix(16)).pins"
    }

    /// What this client, with this identity, has verified of a vault.
    func index(vault: String, member: String) -> String {
        "\(stateFolder)/\(vault.prefix(32))-\(member.prefix(16)).index"
    }

    /// When this client last made a backup of a vault.
    func backupNote(vault: String) -> String {
        "\(stateFolder)/\(vault.prefix(32)).backup"
    }

    /// The login session's own folder, where the system gives one.
    var runtimeFolder: String? {
        // The specification of base directories takes no relative path.
        environment["XDG_RUNTIME_DIR"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }

    var stateFolder: String {
        "\(environment["XDG_STATE_HOME"] ?? "\(home)/.local/state")/secaudit"
    }

    /// The folder of policy files, and how it was found.
    func policies(_ option: String?) -> String? {
        let share = Self.prefix.map { "\($0)/share/secaudit/policies" }
        let standard = ["./policies", share, "/usr/share/secaudit/policies", "/usr/local/share/secaudit/policies"]
        return ([option, environment["SECAUDIT_POLICIES"]].compactMap(\.self).first)
            ?? standard.compactMap(\.self).first { FileAccess.exists($0) }
    }

    /// The folder above the one that the program itself lies in, by whatever name it was called.
    ///
    /// The name is no guide: a program found by `PATH` is called without a folder, which would be the current one.
    private static let prefix: String? = {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let program = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        let parts = program.split(separator: "/")
        return parts.count > 2 ? "/" + parts.dropLast(2).joined(separator: "/") : nil
    }()
}
