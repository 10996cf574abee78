import Glibc
import SecauditCompliance
import SecauditCrypto
import SecauditReport
import SecauditWorkspace

/// The policies, calendars and networks found on this computer.
struct PolicyShelf {
    let library: PolicyLibrary
    /// Where they were found.
    let folder: String

    static func read(in world: World, _ options: GlobalOptions) throws -> PolicyShelf {
        guard let folder = world.places.policies(options.policies), FileAccess.exists(folder) else {
            throw ProgramError.noPolicies(path: options.policies ?? "./policies")
        }
        var files: [PolicyLibrary.File] = []
        for part in ["", "calendars", "overlays", "tests"] {
            let path = part.isEmpty ? folder : "\(folder)/\(part)"
            for name in try names(in: path) where name.hasSuffix(".yaml") {
                files.append(
                    PolicyLibrary.File(
                        name: part.isEmpty ? name : "\(part)/\(name)",
                        bytes: try FileAccess.read("\(path)/\(name)", atMost: 16 << 20)
                    )
                )
            }
        }
        return PolicyShelf(library: try PolicyLibrary(files: files), folder: folder)
    }

    func policy(_ id: String) throws -> Policy {
        guard let found = library.policy(id) else {
            throw ProgramError.policyUnknown(id, known: library.policies.map(\.id))
        }
        return found
    }

    /// The names in a folder, sorted; a folder that is not there has none.
    private static func names(in path: String) throws -> [String] {
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
            names.append(name)
        }
        return names.sorted()
    }
}
