import Glibc

/// The folder of the login session (`XDG_RUNTIME_DIR`): in memory, the user's alone, gone after logging out.
enum RuntimeFolder {
    /// Our own folder in it, made if need be; `nil` where the system gives none that is the user's alone.
    static func own(in places: Places) throws(ProgramError) -> String? {
        guard let base = places.runtimeFolder, isOwn(base) else { return nil }
        let path = "\(base)/secaudit"
        try FileAccess.makeFolder(path, mode: 0o700)
        return isOwn(path) ? path : nil
    }

    /// A folder, not a link to one, that belongs to the user and is closed to everybody else.
    private static func isOwn(_ path: String) -> Bool {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid() && status.st_mode & 0o077 == 0
    }
}
