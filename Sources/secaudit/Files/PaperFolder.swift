import Glibc
import SecauditCrypto
import SecauditReport

/// A folder of papers: written as a whole or not at all, and never over anybody else's work.
struct PaperFolder {
    let path: String
    /// Papers of an earlier run lie there, untouched since.
    private let isOurs: Bool

    /// Looks at what is there before anything is made.
    init(_ path: String) throws {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        guard FileAccess.exists(path) else {
            isOurs = false
            return
        }
        guard FileAccess.isFolder(path) else { throw ProgramError.fileExists(path: path) }
        let files = try Self.files(in: path)
        isOurs = !files.isEmpty
        guard isOurs else { return }
        let sums = try Self.sums(in: path)
        for file in files where file != QuarterFolder.sums {
            guard let sum = sums[file] else { throw ProgramError.notPapers(path: path, file: file) }
            guard FileDigest(of: try FileAccess.read("\(path)/\(file)")).hexadecimal == sum else {
                throw ProgramError.paperEdited(path: path, file: file)
            }
        }
    }

    /// Writes everything beside the folder, then puts it in its place.
    func write(_ files: [PaperFile]) throws {
        let fresh = "\(path).\(getpid()).new"
        do {
            for file in files {
                let target = "\(fresh)/\(file.path)"
                let parent = target.lastIndex(of: "/").map { String(target[..<$0]) } ?? fresh
                try FileAccess.makeFolder(parent, mode: 0o700)
                try FileAccess.write(file.bytes, to: target, mode: 0o600, replacing: false, durably: false)
            }
            try replace(with: fresh)
        } catch {
            Self.remove(fresh)
            throw error
        }
    }

    private func replace(with fresh: String) throws {
        guard isOurs else {
            // Onto nothing, or onto an empty folder (rename(2)).
            guard unsafe rename(fresh, path) == 0 else { throw ProgramError.cannotWrite(path: path, errno: errno) }
            return
        }
        let old = "\(path).\(getpid()).old"
        guard unsafe rename(path, old) == 0 else { throw ProgramError.cannotWrite(path: path, errno: errno) }
        guard unsafe rename(fresh, path) == 0 else {
            let code = errno
            _ = unsafe rename(old, path)
            throw ProgramError.cannotWrite(path: path, errno: code)
        }
        Self.remove(old)
    }

    /// Every file below, by its path inside; a link counts as a file and is not followed.
    private static func files(in folder: String, below prefix: String = "") throws -> [String] {
        try FileAccess.names(in: folder).flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            guard FileAccess.isFolder(path) else { return [prefix + name] }
            let inner = try files(in: path, below: "\(prefix)\(name)/")
            // Somebody made an empty folder here: it is theirs.
            return inner.isEmpty ? ["\(prefix)\(name)/"] : inner
        }
    }

    /// The sums of an earlier run by file; none where there was no such run.
    private static func sums(in path: String) throws -> [String: String] {
        let list = "\(path)/\(QuarterFolder.sums)"
        guard FileAccess.exists(list) else { return [:] }
        let text = String(decoding: try FileAccess.read(list, atMost: 16 << 20), as: UTF8.self)
        var sums: [String: String] = [:]
        for line in text.split(separator: "\n") where line.utf8.count > 66 {
            sums[String(line.dropFirst(66))] = String(line.prefix(64))
        }
        return sums
    }

    /// Takes away a folder that this program made, with all in it.
    private static func remove(_ folder: String) {
        guard FileAccess.isFolder(folder) else { return }
        for name in (try? FileAccess.names(in: folder)) ?? [] {
            let path = "\(folder)/\(name)"
            if FileAccess.isFolder(path) { remove(path) } else { FileAccess.remove(path) }
        }
        _ = unsafe rmdir(folder)
    }
}
