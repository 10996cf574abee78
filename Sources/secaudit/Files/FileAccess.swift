import Glibc
import SecauditCrypto

/// Files as the program reads and writes them: whole, and for the owner alone where that is asked for.
enum FileAccess {
    /// The most that is read of any one file.
    static let maximumLength = 1 << 30

    static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    static func read(_ path: String, atMost limit: Int = maximumLength) throws(ProgramError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .fileMissing(path: path) : .cannotRead(path: path, errno: errno)
        }
        defer { close(descriptor) }
        var content: [UInt8] = []
        var status = stat()
        let size = unsafe fstat(descriptor, &status) == 0 && status.st_size <= limit ? Int(status.st_size) : 0
        if size > 0 {
            var failure: Int32 = 0
            // One byte more than the file has, so that its end is found without growing.
            content = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
                while count < size {
                    let got = unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                    if got < 0, errno == EINTR { continue }
                    if got < 0 { failure = errno }
                    if got <= 0 { return }
                    count += got
                }
            }
            guard failure == 0 else { throw .cannotRead(path: path, errno: failure) }
        }
        // What a pipe holds, or what has come since the file was measured.
        var buffer = [UInt8](repeating: 0, count: size > 0 ? 1 << 10 : 1 << 20)
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .cannotRead(path: path, errno: errno)
            }
            if count == 0 { return content }
            content.append(contentsOf: buffer[..<count])
            guard content.count <= limit else { throw .cannotRead(path: path, errno: EFBIG) }
        }
    }

    /// Reads a file straight into memory for secrets.
    static func readSecret(_ path: String, atMost limit: Int) throws(ProgramError) -> SecretBytes {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .fileMissing(path: path) : .cannotRead(path: path, errno: errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .cannotRead(path: path, errno: EINVAL) }
        guard status.st_size <= limit else { throw .cannotRead(path: path, errno: EFBIG) }
        var bytes = SecretBytes(zeros: Int(status.st_size))
        let size = bytes.count
        var done = 0
        while done < size {
            let count = unsafe bytes.withMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: done), size - done)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(path: path, errno: errno) }
            if count == 0 { return bytes.slice(0..<done) }
            done += count
        }
        return bytes
    }

    /// Writes a secret into a new file for its owner alone, without a copy of it in between.
    static func write(secret: borrowing SecretBytes, to path: String) throws(ProgramError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw errno == EEXIST ? .fileExists(path: path) : .cannotWrite(path: path, errno: errno)
        }
        var failure: Int32 = 0
        var done = 0
        while done < secret.count, failure == 0 {
            let count = secret.withBytes { bytes in
                unsafe bytes.withUnsafeBytes { buffer in
                    unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                }
            }
            if count < 0 {
                if errno != EINTR { failure = errno }
            } else {
                done += count
            }
        }
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        close(descriptor)
        guard failure == 0 else {
            unsafe unlink(path)
            throw .cannotWrite(path: path, errno: failure)
        }
        flushFolder(of: path)
    }

    /// Writes all or nothing: a new file beside it, flushed to the disk, then moved into its place.
    ///
    /// What can be made again at any time need not be written `durably`: it is not flushed.
    static func write(
        _ content: [UInt8],
        to path: String,
        mode: mode_t = 0o644,
        replacing: Bool,
        durably: Bool = true
    ) throws(ProgramError) {
        var file = try StagedFile(path, mode: mode, replacing: replacing)
        file.write(content)
        try file.finish(durably: durably)
    }

    /// Lets others read what is made for them, such as a public card, as far as the user's own mask allows it.
    static func publish(_ path: String) {
        _ = unsafe chmod(path, 0o666 & ~Hardening.usersMask)
    }

    /// Makes a folder with all above it; one that is there already is all right.
    static func makeFolder(_ path: String, mode: mode_t) throws(ProgramError) {
        guard !exists(path) else { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try makeFolder(String(path[..<slash]), mode: mode)
        }
        guard unsafe mkdir(path, mode) == 0 || errno == EEXIST else { throw .cannotWrite(path: path, errno: errno) }
    }

    /// The permission bits of a file.
    static func mode(of path: String) -> UInt32? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return UInt32(status.st_mode & 0o777)
    }

    /// The names in a folder, sorted; a folder that is not there has none.
    static func names(in path: String) throws(ProgramError) -> [String] {
        guard let folder = unsafe opendir(path) else {
            if errno == ENOENT { return [] }
            throw ProgramError.cannotRead(path: path, errno: errno)
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// A plain file of the user's own: a pipe would wait for ever, and a link may lead to what somebody else changes.
    static func requireOwnFile(_ path: String) throws(ProgramError) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw .fileMissing(path: path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAPlainFile(path: path) }
        guard status.st_uid == geteuid() else { throw .foreignOwner(path: path) }
    }

    /// Keeps a file under a second name; refuses to take the name of anything that is there.
    static func keep(_ path: String, as name: String) throws(ProgramError) {
        guard unsafe link(path, name) == 0 else { throw .cannotWrite(path: name, errno: errno) }
    }

    /// Gives a file the name of another one, whose place it takes at once.
    static func move(_ path: String, to name: String) throws(ProgramError) {
        guard unsafe rename(path, name) == 0 else { throw .cannotWrite(path: name, errno: errno) }
        flushFolder(of: name)
    }

    /// Takes a file away; whether there was one.
    @discardableResult
    static func remove(_ path: String) -> Bool {
        unsafe unlink(path) == 0
    }

    /// Whether there is a folder with this very path: a link to one is none.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    static func flushFolder(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        let descriptor = unsafe open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
