import FoundationEssentials
import Glibc
import Testing

@testable import SecauditVault

/// What is refused of a vault's file and of the way to it, each by its own name.
@Suite struct VaultPlaceTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("vault/vault.sqlite3")
        try FileManager.default.createDirectory(atPath: folder.path("vault"), withIntermediateDirectories: true)
        try SQLiteStore(creating: path).close()
    }

    private func setMode(_ mode: mode_t, _ path: String) throws {
        try #require(unsafe chmod(path, mode) == 0)
    }

    private func opens() throws -> UInt64 {
        try SQLiteStore(opening: path).entryCount()
    }

    @Test func `an own file that is closed to others opens`() throws {
        #expect(try opens() == 0)
    }

    @Test(arguments: ["", "-wal", "-shm"])
    func `a link, a pipe or a folder in the place of a file is named`(ending: String) throws {
        let place = path + ending
        let aside = folder.path("aside")
        if ending.isEmpty { try FileManager.default.moveItem(atPath: place, toPath: aside) }
        try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: aside)
        #expect(throws: StoreError.notAPlainFile(path: place, kind: .symbolicLink)) { try opens() }
        try FileManager.default.removeItem(atPath: place)
        try #require(unsafe mkfifo(place, 0o600) == 0)
        #expect(throws: StoreError.notAPlainFile(path: place, kind: .pipe)) { try opens() }
        try FileManager.default.removeItem(atPath: place)
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        #expect(throws: StoreError.notAPlainFile(path: place, kind: .folder)) { try opens() }
    }

    @Test func `a device is named`() {
        #expect(throws: StoreError.notAPlainFile(path: "/dev/null", kind: .device)) {
            try VaultPlace.check("/dev/null")
        }
    }

    /// A group's rights are meant where the folder hands the group on, as `init --group` makes it.
    @Test(arguments: [
        (0o660, 0o2770, true), (0o660, 0o770, false), (0o660, 0o2750, false), (0o640, 0o2770, false),
        (0o600, 0o755, true), (0o604, 0o2770, false), (0o602, 0o700, false), (0o601, 0o700, false),
    ])
    func `a file open to a group needs a folder of that group`(mode: UInt32, above: UInt32, allowed: Bool) throws {
        try setMode(mode, path)
        try setMode(above, folder.path("vault"))
        if allowed {
            #expect(try opens() == 0)
        } else {
            #expect(throws: StoreError.permissionsTooWide(path: path, mode: mode)) { try opens() }
        }
    }

    @Test(arguments: [(0o757, false), (0o1757, true), (0o755, true)])
    func `a folder on the way in which everybody may write is named`(mode: UInt32, allowed: Bool) throws {
        let above = folder.path("")
        try setMode(mode, above)
        defer { _ = unsafe chmod(above, 0o700) }
        if allowed {
            #expect(try opens() == 0)
        } else {
            let name = above.hasSuffix("/") ? String(above.dropLast()) : above
            #expect(throws: StoreError.openFolder(path: name, mode: mode)) { try opens() }
        }
    }

    @Test func `another user's file is named`() throws {
        guard geteuid() == 0 else {
            print("skipped: only root can give a file away")
            return
        }
        try #require(unsafe chown(path, 12_345, gid_t.max) == 0)
        #expect(throws: StoreError.foreignOwner(path: path, owner: 12_345)) { try opens() }
        // A sharing group's file may be anybody's of the group.
        try setMode(0o660, path)
        try setMode(0o2770, folder.path("vault"))
        #expect(try opens() == 0)
    }

    @Test(
        arguments: [
            (0x6969, "NFS"), (0xff53_4d42, "CIFS"), (0xfe53_4d42, "SMB2"), (0x517b, "SMB"), (0x0102_1997, "9P"),
            (0x00c3_6400, "Ceph"), (0x7375_7245, "Coda"), (0x5346_414f, "AFS"), (0xef53, nil), (0x0102_1994, nil),
        ] as [(UInt32, String?)]
    )
    func `a network's file system is refused by name, this computer's own are not`(type: UInt32, name: String?) throws {
        guard let name else {
            try VaultPlace.check(path, fileSystem: { _ in type })
            return
        }
        #expect(throws: StoreError.networkFileSystem(path: path, name: name)) {
            try VaultPlace.check(path, fileSystem: { _ in type })
        }
    }

    @Test func `a vault for a group is the group's with all that is made in it`() throws {
        let shared = folder.path("shared")
        try FileManager.default.createDirectory(atPath: shared, withIntermediateDirectories: true)
        let file = "\(shared)/vault.sqlite3"
        let store = try SQLiteStore(creating: file, sharedWith: getegid())
        _ = try VaultSample(in: store)
        for name in [file, "\(file)-wal", "\(file)-shm"] {
            var status = stat()
            try #require(unsafe lstat(name, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o660 && status.st_gid == getegid(), "\(name)")
        }
        var above = stat()
        try #require(unsafe lstat(shared, &above) == 0)
        #expect(above.st_mode & 0o7777 == 0o2770 && above.st_gid == getegid())
    }

    @Test func `a backup goes into the place only when nobody is at work there`() throws {
        let copy = folder.path("copy")
        let store = try SQLiteStore(opening: path)
        let vault = try Vault.found(in: store, identity: Fellow.obraztsova.identity(), at: VaultSample.founded)
        _ = try Backup.write(store, to: copy, freshness: .firstUse, at: VaultSample.now)
        func back() throws -> Restoration {
            try Restoration.restore(
                copy,
                to: path,
                keepingAs: folder.path("kept"),
                freshness: .mark(vault.mark),
                at: VaultSample.now,
                patience: 1
            )
        }
        #expect(throws: StoreError.busy(path: path)) { try back() }
        #expect(!FileManager.default.fileExists(atPath: folder.path("kept")))
        try store.close()
        #expect(try back().mark == vault.mark)
        #expect(try opens() == 1)
    }

    /// Entries dated ahead count for nobody yet, so a backup without them is not older than the vault.
    @Test func `a backup from before entries dated ahead goes into the place`() throws {
        let copy = folder.path("copy")
        let store = try SQLiteStore(opening: path)
        let sample = try VaultSample(in: store)
        let made = try Backup.write(store, to: copy, freshness: .firstUse, at: VaultSample.now)
        try sample.force(
            [.admit(card: Fellow(number: 9).card.encoded, roles: .officer)],
            by: .obraztsova,
            at: VaultSample.now + 86_400
        )
        #expect(throws: VaultError.entryFromFuture(number: 5, time: VaultSample.now + 86_400)) {
            try Backup.write(store, to: folder.path("second"), freshness: .firstUse, at: VaultSample.now)
        }
        try store.close()
        let restored = try Restoration.restore(
            copy,
            to: path,
            keepingAs: folder.path("kept"),
            freshness: .mark(made.mark),
            at: VaultSample.now
        )
        #expect(restored.mark == made.mark)
        #expect(try opens() == made.mark.number)
    }
}
