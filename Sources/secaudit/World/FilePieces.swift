import Glibc

/// A file lent piece by piece, for one that is too long to lie in memory as a whole.
final class FilePieces {
    private let descriptor: Int32
    /// Whether it can be read again from the start: a pipe cannot.
    let isRegular: Bool

    init(_ path: String) throws(ProgramError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .fileMissing(path: path) : .cannotRead(path: path, errno: errno)
        }
        var status = stat()
        isRegular = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    deinit {
        close(descriptor)
    }

    /// What comes next; nothing at the end, or where it cannot be read: whoever reads the file again learns why.
    func next() -> [UInt8] {
        let length = 1 << 20
        return unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            while true {
                let got = unsafe read(descriptor, buffer.baseAddress, length)
                if got < 0, errno == EINTR { continue }
                count = max(0, got)
                return
            }
        }
    }
}
