internal import CLinux
internal import Glibc

/// The file of a vault as the operating system sees it.
enum VaultFile {
    /// Makes an empty file that the owner alone, or the owner and `group`, can read and write.
    ///
    /// Refuses to write over anything.
    static func create(_ path: String, group: UInt32? = nil) throws(StoreError) {
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .alreadyThere(path: path) : .cannotCreate(path: path, errno: errno)
        }
        defer { close(descriptor) }
        guard let group else { return }
        // In this order: the rights are the group's only once the file is.
        guard fchown(descriptor, uid_t.max, group) == 0, fchmod(descriptor, 0o660) == 0 else {
            remove(path)
            throw .notInGroup(path: path, group: group)
        }
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
}
