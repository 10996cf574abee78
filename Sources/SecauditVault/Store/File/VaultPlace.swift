internal import Glibc

/// The files of a vault and the folders on the way to them, as strangers may have left them.
enum VaultPlace {
    /// A plain file of one's own or of a sharing group, closed to strangers, on this computer's own disk.
    ///
    /// `network` is asked for the name of the network file system that a path lies on.
    static func check(
        _ path: String,
        network: (String) -> String? = NetworkFileSystem.name(at:)
    ) throws(StoreError) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw .notFound(path: path) }
        let folder = folder(of: path)
        try check(file: path, status, in: folder)
        guard status.st_size > 0 else { throw .notAVault(path: path) }
        guard unsafe access(path, R_OK | W_OK) == 0 else {
            throw errno == EROFS ? .readOnly(path: path) : .noPermission(path: path)
        }
        for ending in ["-wal", "-shm"] {
            var beside = stat()
            guard unsafe lstat(path + ending, &beside) == 0 else { continue }
            try check(file: path + ending, beside, in: folder)
        }
        try check(folders: folder)
        try checkDisk(of: path, network: network)
    }

    /// The place of a vault to be made: on this computer's own disk.
    static func checkDisk(
        of path: String,
        network: (String) -> String? = NetworkFileSystem.name(at:)
    ) throws(StoreError) {
        if let name = network(path) { throw .networkFileSystem(path: path, name: name) }
    }

    static func checkDisk(ofNew path: String) throws(StoreError) {
        try checkDisk(of: folder(of: path))
    }

    /// Opens a folder to a group: what is made in it is the group's, and nobody else gets in.
    static func share(_ folder: String, with group: UInt32) throws(StoreError) {
        guard unsafe chown(folder, uid_t.max, group) == 0, unsafe chmod(folder, 0o2770) == 0 else {
            throw .notInGroup(path: folder, group: group)
        }
    }

    private static func check(file path: String, _ status: stat, in folder: String) throws(StoreError) {
        if let kind = kind(of: status) { throw .notAPlainFile(path: path, kind: kind) }
        let mode = UInt32(status.st_mode & 0o777)
        guard mode & 0o007 == 0 else { throw .permissionsTooWide(path: path, mode: mode) }
        let isShared = isShared(status, in: folder)
        guard status.st_uid == geteuid() || isShared else {
            throw .foreignOwner(path: path, owner: status.st_uid)
        }
        // A group's rights are meant only where the folder says so.
        guard mode & 0o070 == 0 || isShared else { throw .permissionsTooWide(path: path, mode: mode) }
    }

    /// What `init --group` makes: a file of a group in a folder that hands that group on to all in it.
    private static func isShared(_ file: stat, in folder: String) -> Bool {
        var above = stat()
        guard unsafe stat(folder, &above) == 0 else { return false }
        return above.st_mode & 0o2070 == 0o2070 && above.st_gid == file.st_gid && file.st_mode & 0o060 == 0o060
    }

    private static func kind(of status: stat) -> StoreError.FileKind? {
        switch status.st_mode & S_IFMT {
        case S_IFREG: nil
        case S_IFLNK: .symbolicLink
        case S_IFIFO: .pipe
        case S_IFSOCK: .socket
        case S_IFDIR: .folder
        default: .device
        }
    }

    /// No folder on the way may be writable for everybody, unless each can take away his own files only (`/tmp`).
    private static func check(folders first: String) throws(StoreError) {
        guard let resolved = unsafe realpath(first, nil) else { return }
        defer { unsafe free(resolved) }
        var path = unsafe String(cString: resolved)
        while true {
            var status = stat()
            if unsafe lstat(path, &status) == 0, status.st_mode & 0o002 != 0, status.st_mode & S_ISVTX == 0 {
                throw .openFolder(path: path, mode: UInt32(status.st_mode & 0o777))
            }
            guard path != "/" else { return }
            path = folder(of: path)
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
