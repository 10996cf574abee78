import Glibc
import SecauditStrength

/// A list of leaked passwords in a file, read block by block: it may be larger than the memory.
final class LeakFile {
    private let descriptor: Int32
    private let path: String
    private let size: Int

    init(_ path: String) throws(ProgramError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .fileMissing(path: path) : .cannotRead(path: path, errno: errno)
        }
        self.path = path
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= 0 else {
            let code = errno
            close(descriptor)
            throw .cannotRead(path: path, errno: code)
        }
        size = Int(end)
    }

    deinit {
        close(descriptor)
    }

    /// The list, its form looked at.
    func list() throws -> LeakList {
        try LeakList(size: size, read: read)
    }

    private func read(offset: Int, count: Int) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw ProgramError.cannotRead(path: path, errno: errno) }
            if got == 0 { break }
            done += got
        }
        return Array(bytes[..<done])
    }
}
