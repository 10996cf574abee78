import SecauditPostgres
import SecauditVault

/// Where a vault is: in a folder of this computer, or in a database on a server.
enum VaultAddress {
    case folder(String)
    case server(ServerAddress)

    init(_ text: String) {
        self = ServerAddress(text).map(Self.server) ?? .folder(text)
    }

    /// The vault itself: its file, or the address of its database.
    var place: String {
        switch self {
        case .folder(let path): Self.file(in: path)
        case .server(let address): address.shown
        }
    }

    /// Whether there is nothing at first sight; what a server has is known when it has been asked.
    var isMissing: Bool {
        switch self {
        case .folder(let path): !FileAccess.exists(Self.file(in: path))
        case .server: false
        }
    }

    var isOnServer: Bool {
        if case .server = self { true } else { false }
    }

    func open() throws -> any VaultStore {
        switch self {
        case .folder(let path): try SQLiteStore(opening: Self.file(in: path))
        case .server(let address): try PostgresStore.open(address)
        }
    }

    /// Sees to it that a vault can be made here, before anybody is asked anything; the answer makes it, empty.
    ///
    /// `group` is one of this computer's users, or a role of the server.
    func prepared(sharedWith group: String? = nil) throws -> () throws -> any VaultStore {
        switch self {
        case .folder(let path):
            let number = try group.map { name in
                guard let number = UserGroup.number(named: name) else { throw ProgramError.groupUnknown(name) }
                return number
            }
            guard isMissing else { throw StoreError.alreadyThere(path: place) }
            return {
                try FileAccess.makeFolder(path, mode: 0o700)
                return try SQLiteStore(creating: Self.file(in: path), sharedWith: number)
            }
        case .server(let address):
            try PostgresStore.requireVacant(address)
            return { try PostgresStore.create(address, sharedWith: group) }
        }
    }

    /// The store as an earlier attempt has left it, or a new one.
    func openOrMake() throws -> any CopyTarget {
        switch self {
        case .folder(let path):
            if !isMissing { return try SQLiteStore(opening: Self.file(in: path)) }
            try FileAccess.makeFolder(path, mode: 0o700)
            return try SQLiteStore(creating: Self.file(in: path))
        case .server(let address):
            do throws(StoreError) {
                return try PostgresStore.open(address)
            } catch .notFound {
                return try PostgresStore.create(address)
            }
        }
    }

    static func file(in folder: String) -> String { "\(folder)/vault.sqlite3" }
}

extension Places {
    /// The vault that an option, else the environment, else the standard place names.
    func vaultAddress(_ option: String?) -> VaultAddress { VaultAddress(vault(option)) }
}
