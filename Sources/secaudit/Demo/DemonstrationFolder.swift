import Glibc

/// The folder that the demonstration writes and, when it is run again, replaces.
///
/// Nothing is deleted in a folder without the demonstration's own marker, and in one with it only what the
/// demonstration makes: whatever else lies there stays.
struct DemonstrationFolder {
    let path: String

    var vault: String { "\(path)/vault" }
    var reports: String { "\(path)/reports" }
    var organs: String { "\(reports)/organs" }
    var coordinatorIdentity: String { "\(path)/coordinator.identity" }
    var officerIdentity: String { "\(path)/officer.identity" }
    private var marker: String { "\(path)/.secaudit-demonstration" }

    private static let mark = "secaudit/demonstration/1\n"

    /// Makes the folder, or empties the one of an earlier run.
    func prepare() throws {
        if FileAccess.exists(path), try !FileAccess.names(in: path).isEmpty {
            guard try isMarked() else { throw ProgramError.notADemonstration(path: path) }
            for folder in [organs, reports, vault] { try empty(folder) }
            for file in [coordinatorIdentity, officerIdentity] { try remove(file) }
        }
        try FileAccess.makeFolder(path, mode: 0o700)
        // The marker comes first, so that a run that was cut short can be repeated.
        try FileAccess.write(Array(Self.mark.utf8), to: marker, mode: 0o600, replacing: true)
        for folder in [vault, reports, organs] { try FileAccess.makeFolder(folder, mode: 0o700) }
    }

    private func isMarked() throws -> Bool {
        guard FileAccess.exists(marker) else { return false }
        return try FileAccess.read(marker, atMost: 4096) == Array(Self.mark.utf8)
    }

    /// Deletes the plain files of a folder; a link to somewhere else is not followed.
    private func empty(_ folder: String) throws {
        guard FileAccess.exists(folder) else { return }
        guard FileAccess.isFolder(folder) else { throw ProgramError.notADemonstration(path: folder) }
        for name in try FileAccess.names(in: folder) where !FileAccess.isFolder("\(folder)/\(name)") {
            try remove("\(folder)/\(name)")
        }
    }

    private func remove(_ file: String) throws {
        guard unsafe unlink(file) == 0 || errno == ENOENT else {
            throw ProgramError.cannotWrite(path: file, errno: errno)
        }
    }
}
