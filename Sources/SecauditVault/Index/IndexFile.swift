internal import Glibc
internal import SecauditCrypto

/// An index on the disk, of which single pages are read and opened.
final class IndexFile: Sendable {
    private let descriptor: Int32
    let header: IndexHeader
    private let key: SecretBytes
    private let rootLength: Int

    /// Where the first page begins: behind the header, the length of the root (`u32`) and the root.
    var pagesStart: Int { header.encoded.count + 4 + rootLength }

    /// Opens the file if it is an index of this vault, member and program; `nil` otherwise.
    ///
    /// Nothing is believed of it yet: only what opens under the member's key counts.
    init?(_ place: IndexPlace, vault: VaultID, identity: borrowing Identity) {
        let opened = unsafe Glibc.open(place.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard opened >= 0 else { return nil }
        guard let first = Self.read(opened, at: 0, count: IndexHeader.maximumLength, orLess: true),
            let header = try? IndexHeader(from: first), header.vault == vault, header.member == identity.id,
            header.maker == place.maker,
            let length = Self.read(opened, at: header.encoded.count, count: 4)
        else {
            close(opened)
            return nil
        }
        descriptor = opened
        self.header = header
        // Not bound to anything: with another length the root does not open.
        rootLength = length.reduce(0) { $0 << 8 | Int($1) }
        key = identity.indexKey(vault: vault)
    }

    deinit {
        close(descriptor)
    }

    func root() -> [UInt8]? {
        open(.root, at: header.encoded.count + 4, count: rootLength)
    }

    /// A page's content, or `nil` when it cannot be read or is not what the member sealed there.
    func open(_ page: IndexPage, at offset: Int, count: Int) -> [UInt8]? {
        guard let sealed = Self.read(descriptor, at: offset, count: count) else { return nil }
        return try? Sealing.open(sealed, key: key, associatedData: header.associatedData(page: page))
    }

    private static func read(_ descriptor: Int32, at offset: Int, count: Int, orLess: Bool = false) -> [UInt8]? {
        var status = stat()
        // A length is believed only as far as there is a file.
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, offset >= 0,
            offset <= Int(status.st_size), orLess || count <= Int(status.st_size) - offset
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: min(count, Int(status.st_size) - offset))
        var done = 0
        while done < bytes.count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor,
                    buffer.baseAddress?.advanced(by: done),
                    buffer.count - done,
                    off_t(offset + done)
                )
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            done += got
        }
        return bytes
    }
}
