import SecauditCompliance
import SecauditCrypto
import SecauditReport
import SecauditWorkspace

/// The policies, calendars and networks found on this computer.
struct PolicyShelf {
    let library: PolicyLibrary
    /// Where they were found.
    let folder: String

    static func read(
        in world: World,
        _ options: GlobalOptions,
        withExamples: Bool = false,
        wanted: Set<String>? = nil
    ) throws -> PolicyShelf {
        try read(in: world, from: options.policies, withExamples: withExamples, wanted: wanted)
    }

    /// Reads the folder of ``folder(in:from:)``.
    ///
    /// The examples beside the policies are long, and only `policy test` and `policy explain` need them. Whoever knows which
    /// policies are `wanted` need not wait for the others.
    static func read(
        in world: World,
        from option: String?,
        withExamples: Bool = false,
        wanted: Set<String>? = nil
    ) throws -> PolicyShelf {
        let folder = try folder(in: world, from: option)
        var files: [PolicyLibrary.File] = []
        for part in ["", "calendars", "overlays", "extensions"] + (withExamples ? ["tests"] : []) {
            let path = part.isEmpty ? folder : "\(folder)/\(part)"
            // Rules of its own only some municipality has.
            if part == "extensions", !FileAccess.exists(path) { continue }
            for name in try FileAccess.names(in: path) where name.hasSuffix(".yaml") {
                files.append(
                    PolicyLibrary.File(
                        name: part.isEmpty ? name : "\(part)/\(name)",
                        bytes: try FileAccess.read("\(path)/\(name)", atMost: 16 << 20)
                    )
                )
            }
        }
        return PolicyShelf(library: try PolicyLibrary(files: files, wanted: wanted), folder: folder)
    }

    /// Where the policies lie: the folder named by an option, else the first of the usual places.
    static func folder(in world: World, from option: String?) throws -> String {
        guard let folder = world.places.policies(option), FileAccess.exists(folder) else {
            throw ProgramError.noPolicies(path: world.places.policies(option) ?? "./policies")
        }
        return folder
    }

    func policy(_ id: String) throws -> Policy {
        guard let found = library.policy(id) else {
            throw ProgramError.policyUnknown(id, known: library.policies.map(\.id))
        }
        return found
    }

    /// The policy that was named, or the one chosen from a list.
    func chosen(_ id: String?, in world: World) throws -> Policy {
        if let id { return try policy(id) }
        return try world.dialogue.choose(
            world.language == .russian ? "Какой порядок?" : "Which regulation?",
            option: "POLICY",
            from: library.policies.sorted { $0.id < $1.id }.map { Choice($0.act.short.said(in: world.language), $0) }
        )
    }
}
