internal import CLinux
internal import Glibc

/// The file of a vault as the operating system sees it.
enum VaultFile {
    /// Makes an empty file that only the owner can read and write; refuses to write over anything.
    static func create(_ path: String) throws(StoreError) {
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .alreadyThere(path: path) : .cannotCreate(path: path, errno: errno)
        }
        close(descriptor)
    }

    /// Puts a file and its entry in the folder on the disk.
    static func flush(_ path: String) throws(StoreError) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        for (name, flags) in [(path, O_RDONLY), (folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY)] {
            let descriptor = unsafe open(name, flags | O_CLOEXEC)
            guard descriptor >= 0 else { throw .inputOutput(path: path, code: errno) }
            let flushed = fsync(descriptor)
            let code = errno
            close(descriptor)
            guard flushed == 0 else { throw .inputOutput(path: path, code: code) }
        }
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    static func remove(_ path: String) {
        _ = unsafe unlink(path)
    }

    /// Gives `path` the owner's group and the rights of `model`, never more than owner and group may have.
    static func takeRights(of model: String, for path: String) {
        var status = stat()
        guard unsafe stat(model, &status) == 0 else { return }
        _ = unsafe chown(path, uid_t.max, status.st_gid)
        _ = unsafe chmod(path, status.st_mode & 0o660 | 0o600)
    }

    /// Keeps `path` under a new name beside it as well; refuses to take the name of anything that is there.
    static func keep(_ path: String, as name: String) throws(StoreError) {
        guard unsafe link(path, name) == 0 else {
            throw errno == EEXIST ? .alreadyThere(path: name) : .cannotCreate(path: name, errno: errno)
        }
    }

    static func move(_ path: String, to name: String) throws(StoreError) {
        guard unsafe rename(path, name) == 0 else { throw .cannotCreate(path: name, errno: errno) }
    }

    /// There, a plain file, and closed to strangers.
    static func checkBeforeOpening(_ path: String) throws(StoreError) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw .notFound(path: path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { throw .notAVault(path: path) }
        guard status.st_mode & 0o007 == 0 else {
            throw .permissionsTooWide(path: path, mode: UInt32(status.st_mode & 0o777))
        }
        guard unsafe access(path, R_OK | W_OK) == 0 else {
            throw errno == EROFS ? .readOnly(path: path) : .noPermission(path: path)
        }
        var system = statfs()
        if unsafe statfs(path, &system) == 0, let name = networkFileSystems[UInt32(truncatingIfNeeded: system.f_type)] {
            throw .networkFileSystem(path: path, name: name)
        }
    }

    /// File systems on which SQLite's locks cannot be relied on; the numbers are those of `statfs(2)`.
    private static let networkFileSystems: [UInt32: String] = [
        0x6969: "NFS", 0xff53_4d42: "CIFS", 0xfe53_4d42: "SMB2", 0x517b: "SMB", 0x0102_1997: "9P", 0x00c3_6400: "Ceph",
        0x7375_7245: "Coda", 0x5346_414f: "AFS",
    ]
}
