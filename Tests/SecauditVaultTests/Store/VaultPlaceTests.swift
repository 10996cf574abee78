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

    @Test func `a socket is named`() throws {
        try FileManager.default.removeItem(atPath: path)
        let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: address.sun_path)
        try #require(bytes.count < room)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(socket, pointer, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
        #expect(throws: StoreError.notAPlainFile(path: path, kind: .socket)) { try opens() }
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
            (0x6969, "NFS"), (0xff53_4d42, "CIFS"), (0xfe53_4d42, "SMB2"), (0x517b, "SMB"), (0x564c, "NCP"),
            (0x0102_1997, "9P"), (0x00c3_6400, "Ceph"), (0x7375_7245, "Coda"), (0x5346_414f, "AFS"),
            (0x0bd0_0bd0, "Lustre"), (0x4750_4653, "GPFS"), (0x786f_4256, "VirtualBox"), (0xbacb_acbc, "VMware"),
            (0xef53, nil), (0x0102_1994, nil),
        ] as [(UInt32, String?)]
    )
    func `a network's file system is refused by name, this computer's own are not`(type: UInt32, name: String?) throws {
        func network(_: String) -> String? { NetworkFileSystem.name(of: type) { nil } }
        guard let name else {
            try VaultPlace.check(path, network: network)
            try VaultPlace.checkDisk(of: folder.path(""), network: network)
            return
        }
        #expect(throws: StoreError.networkFileSystem(path: path, name: name)) {
            try VaultPlace.check(path, network: network)
        }
        // Where a vault is to be made there is only the folder to ask.
        #expect(throws: StoreError.networkFileSystem(path: folder.path(""), name: name)) {
            try VaultPlace.checkDisk(of: folder.path(""), network: network)
        }
    }

    /// Programs of users mount shares and disks under one number; the table of mounts tells them apart.
    @Test(
        arguments: [
            ("fuse.gvfsd-fuse", true), ("fuse.sshfs", true), ("fuse.davfs2", true), ("virtiofs", true),
            ("fuseblk", false), ("fuse.bindfs", false), (nil, false),
        ] as [(String?, Bool)]
    )
    func `a share that a user's program has mounted is refused by the type of its mount`(type: String?, refused: Bool) {
        #expect(NetworkFileSystem.name(of: 0x6573_5546) { type } == (refused ? type : nil))
    }

    @Test func `the table of mounts is read as the system writes it`() throws {
        var status = stat()
        try #require(unsafe stat(path, &status) == 0)
        // Small numbers, as of a disk or of a mount without one: minor below 256, major below 4096.
        let device = UInt64(status.st_dev)
        try #require(device < 1 << 20)
        let own = "\(device >> 8):\(device & 0xff)"
        let table = folder.path("mountinfo")
        func type(_ lines: String...) throws -> String? {
            try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: table))
            return NetworkFileSystem.mountedType(at: path, table: table)
        }
        let other = "22 1 4095:255 / / rw,relatime shared:1 - ext4 /dev/other rw"
        #expect(try type(other, "36 22 \(own) / /mnt/two\\040words rw - fuse.sshfs host:/home rw", "") == "fuse.sshfs")
        #expect(try type(other, "36 22 \(own) / /mnt rw shared:2 master:1 - fuseblk /dev/sdb1 rw") == "fuseblk")
        #expect(try type(other) == nil)
        #expect(try type("", "36 22 \(own)", "36 22 \(own) / /mnt rw -") == nil)
        #expect(NetworkFileSystem.mountedType(at: path, table: folder.path("none")) == nil)
        // What the system itself says of this place has a name.
        let real = NetworkFileSystem.mountedType(at: path)
        if real == nil { print("skipped: this place is not in the system's table of mounts") }
        #expect(real != "")
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
