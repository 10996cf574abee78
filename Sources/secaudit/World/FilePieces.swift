import Glibc

/// A file lent piece by piece, for one that is too long to lie in memory as a whole.
final class FilePieces {
    private let descriptor: Int32
    /// Whether it can be read again from the start: a pipe cannot.
    let isRegular: Bool
    /// How long it was when it was opened, in bytes.
    let length: Int

    init(_ path: String) throws(ProgramError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .fileMissing(path: path) : .cannotRead(path: path, errno: errno)
        }
        var status = stat()
        isRegular = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        length = isRegular ? Int(status.st_size) : 0
    }

    deinit {
        close(descriptor)
    }

    /// Puts what comes next behind `bytes`; nothing at the end, or where it cannot be read: whoever reads the file again
    /// learns why.
    func next(_ bytes: inout [UInt8]) {
        bytes.append(addingCapacity: 1 << 20) { (room: inout OutputSpan<UInt8>) in
            unsafe room.withUnsafeMutableBufferPointer { buffer, count in
                while true {
                    let got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
                    if got < 0, errno == EINTR { continue }
                    count = max(0, got)
                    return
                }
            }
        }
    }
}
