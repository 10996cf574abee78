internal import Glibc
internal import SecauditCrypto

/// An index on the disk, of which single pages are read and opened.
final class IndexFile: Sendable {
    private let descriptor: Int32
    let header: IndexHeader
    private let key: SecretBytes
    private let rootLength: Int
    /// The header as it is bound to every page.
    private let bound: [UInt8]

    /// Where the first page begins: behind the header, the length of the root (`u32`) and the root.
    private var pagesStart: Int { bound.count + 4 + rootLength }

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
        bound = header.encoded
        // Not bound to anything: with another length the root does not open.
        rootLength = length.reduce(0) { $0 << 8 | Int($1) }
        key = identity.indexKey(vault: vault)
    }

    deinit {
        close(descriptor)
    }

    func root() -> [UInt8]? {
        guard let sealed = Self.read(descriptor, at: header.encoded.count + 4, count: rootLength) else { return nil }
        return open(.root, sealed: sealed[...])
    }

    /// A page's content, or `nil` when it cannot be read or is not what the member sealed there.
    func open(_ number: Int, of table: UInt8, at place: IndexDirectory.Page) -> [UInt8]? {
        guard let sealed = Self.read(descriptor, at: pagesStart + place.offset, count: place.length) else { return nil }
        return open(IndexPage(table: table, number: UInt32(number)), sealed: sealed[...])
    }

    /// The contents of all pages one behind another; `nil`: one of them is not what the member sealed there.
    func open(_ directory: IndexDirectory) -> [UInt8]? {
        var contents: [UInt8] = []
        contents.reserveCapacity(min(directory.pages.reduce(0) { $0 + $1.length }, Self.length(descriptor) ?? 0))
        var starts: [Int] = []
        return open(directory.pages.indices, of: directory, behind: &contents, starts: &starts) ? contents : nil
    }

    /// Puts the contents of pages behind one another, which are read many at a time, and says where each begins; `false`:
    /// one of them is not what the member sealed there.
    func open(
        _ pages: Range<Int>,
        of directory: IndexDirectory,
        behind contents: inout [UInt8],
        starts: inout [Int]
    ) -> Bool {
        var next = pages.lowerBound
        while next < pages.upperBound {
            let run = directory.run(from: next, atMost: Self.readAtOnce).clamped(to: pages)
            let start = directory.pages[next].offset
            let end = directory.pages[run.upperBound - 1].end
            guard let sealed = Self.read(descriptor, at: pagesStart + start, count: end - start) else { return false }
            for number in run {
                let place = directory.pages[number]
                let page = IndexPage(table: directory.table, number: UInt32(number))
                starts.append(contents.count)
                do throws(CryptoError) {
                    try Sealing.open(
                        sealed[place.offset - start..<place.end - start],
                        behind: &contents,
                        key: key,
                        associatedData: IndexHeader.associatedData(of: bound, page: page)
                    )
                } catch {
                    return false
                }
            }
            next = run.upperBound
        }
        return true
    }

    /// So much stays in the computer's cache between being read and being opened.
    static let readAtOnce = 1 << 18

    private func open(_ page: IndexPage, sealed: ArraySlice<UInt8>) -> [UInt8]? {
        try? Sealing.open(sealed, key: key, associatedData: IndexHeader.associatedData(of: bound, page: page))
    }

    private static func read(_ descriptor: Int32, at offset: Int, count: Int, orLess: Bool = false) -> [UInt8]? {
        // A length is believed only as far as there is a file.
        guard let length = length(descriptor), offset >= 0, offset <= length, orLess || count <= length - offset
        else { return nil }
        let wanted = min(count, length - offset)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, done in
            while done < wanted {
                let place = unsafe buffer.baseAddress?.advanced(by: done)
                let got = unsafe pread(descriptor, place, wanted - done, off_t(offset + done))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return }
                done += got
            }
        }
        return bytes.count == wanted ? bytes : nil
    }

    /// `nil`: it is no plain file.
    private static func length(_ descriptor: Int32) -> Int? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }
}
