package import SecauditCompliance
internal import SecauditCrypto
package import SecauditRegister

/// The policy files at hand as values: regulations, working calendar, networks.
package struct PolicyLibrary: Sendable {
    /// Sorted by id.
    package let policies: [Policy]
    package let files: [String: PolicyFile]
    /// Federal norms and local rules that can stand on top of a policy, by their ids.
    package let extensions: [String: PolicyExtension]
    /// The examples of policies and extensions, by the name of their file without its ending.
    package let examples: [String: PolicyTestFile]
    package let calendar: WorkingCalendar
    package let networks: NetworkCatalogue

    /// A file by its path below the folder of policies.
    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// Reads `networks.yaml`, `calendars/*.yaml`, `overlays/*.yaml`, `extensions/*.yaml` and `baseline.yaml`, `tests/*.yaml`,
    /// and every other `*.yaml` as a policy.
    ///
    /// Whoever knows which policies are `wanted` gets these alone, as long as each lies in a file of its name; else all.
    package init(files: [File], wanted: Set<String>? = nil) throws(PolicyFileError) {
        if let wanted {
            let library = try PolicyLibrary(
                files: files.filter { file in file.policyName.map(wanted.contains) ?? true },
                wanted: nil
            )
            if wanted.allSatisfy({ library.files[$0] != nil }) {
                self = library
                return
            }
        }
        var read: [String: PolicyFile] = [:]
        var years: [CalendarYear] = []
        var networks = NetworkCatalogue(networks: [])
        var extensions: [String: PolicyExtension] = [:]
        var examples: [String: PolicyTestFile] = [:]
        for file in files {
            if file.name.hasPrefix("calendars/") {
                years.append(try CalendarFile.year(from: file.bytes, name: file.name))
            } else if file.name == "networks.yaml" {
                networks = try NetworkFile.catalogue(from: file.bytes, name: file.name)
            } else if file.isExtension {
                let read = try PolicyExtensionFile.read(
                    from: file.bytes,
                    name: file.name,
                    digest: FileDigest(of: file.bytes).hexadecimal
                )
                extensions[read.id] = read
            } else if file.name.hasPrefix("tests/") {
                let name = file.name.dropFirst("tests/".count).dropLast(".yaml".count)
                examples[String(name)] = try PolicyTestFile(bytes: file.bytes, name: file.name)
            } else {
                let policy = try PolicyFile(
                    bytes: file.bytes,
                    name: file.name,
                    digest: FileDigest(of: file.bytes).hexadecimal
                )
                read[policy.policy.id] = policy
            }
        }
        self.files = read
        self.policies = read.values.map(\.policy).sorted { $0.id < $1.id }
        self.calendar = WorkingCalendar(years: years)
        self.networks = networks
        self.extensions = extensions
        self.examples = examples
    }

    package func policy(_ id: String) -> Policy? {
        files[id]?.policy
    }

    /// The policy with extensions on top, as they stand on `day`: those of the federation, then the ones named.
    package func policy(
        _ id: String,
        with local: [String] = [],
        on day: CalendarDay
    ) throws(ExtensionError) -> Policy? {
        guard var policy = policy(id) else { return nil }
        let federal = extensions.values.filter { $0.layer == .federal }.sorted { $0.id < $1.id }
        for ext in federal + local.compactMap({ extensions[$0] }) where ext.extends.map({ $0 == id }) ?? true {
            policy = try ext.applied(to: policy, on: day)
        }
        return policy
    }
}

extension PolicyLibrary.File {
    fileprivate var isExtension: Bool {
        name.hasPrefix("overlays/") || name.hasPrefix("extensions/") || name == "baseline.yaml"
    }

    /// By which name a policy is looked for in this file; `nil`: it is another kind of file.
    fileprivate var policyName: String? {
        isExtension || name == "networks.yaml" || name.hasPrefix("calendars/") || name.hasPrefix("tests/")
            ? nil : String(name.dropLast(".yaml".count))
    }
}
