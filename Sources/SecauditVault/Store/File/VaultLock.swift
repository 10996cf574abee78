internal import Glibc

/// Who is at work in a vault's folder: any number of commands, or one that puts another file into the vault's place.
///
/// The system lets the lock go with the process, whatever becomes of it.
final class VaultLock {
    private let descriptor: Int32

    /// How long somebody waits for others, in tenths of a second.
    static let patience = 100

    enum Manner {
        case together
        case alone
    }

    init(folderOf path: String, _ manner: Manner, patience: Int = patience) throws(StoreError) {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw errno == ENOENT ? .notFound(path: path) : .noPermission(path: folder) }
        var tries = 0
        while flock(descriptor, (manner == .alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0 {
            let code = errno
            tries += 1
            guard code == EWOULDBLOCK || code == EINTR, tries <= patience else {
                close(descriptor)
                throw code == EWOULDBLOCK || code == EINTR
                    ? .busy(path: path) : .inputOutput(path: folder, code: code)
            }
            usleep(100_000)
        }
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }
}
