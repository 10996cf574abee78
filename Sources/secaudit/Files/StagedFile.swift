import Glibc

/// A file that is written piece by piece beside its place and moved there when it is whole: all or nothing.
struct StagedFile {
    private let path: String
    private let temporary: String
    private let descriptor: Int32
    /// What went wrong first; nothing more is written after it.
    private var failure: Int32 = 0

    init(_ path: String, mode: mode_t, replacing: Bool) throws(ProgramError) {
        if !replacing, FileAccess.exists(path) { throw .fileExists(path: path) }
        self.path = path
        temporary = "\(path).\(getpid()).new"
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    }

    mutating func write(_ content: [UInt8]) {
        var written = 0
        while written < content.count, failure == 0 {
            let count = unsafe content.withUnsafeBytes { bytes in
                unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 {
                if errno != EINTR { failure = errno }
            } else {
                written += count
            }
        }
    }

    /// Moves the file into its place; a file that failed is taken away.
    ///
    /// What can be made again at any time need not be written `durably`: it is not flushed.
    mutating func finish(durably: Bool) throws(ProgramError) {
        if durably, failure == 0, fsync(descriptor) != 0 { failure = errno }
        close(descriptor)
        if failure == 0, unsafe rename(temporary, path) != 0 { failure = errno }
        guard failure == 0 else {
            unsafe unlink(temporary)
            throw .cannotWrite(path: path, errno: failure)
        }
        if durably { FileAccess.flushFolder(of: path) }
    }
}
