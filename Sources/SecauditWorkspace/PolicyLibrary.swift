package import SecauditCompliance
internal import SecauditCrypto
package import SecauditRegister

/// The policy files at hand as values: regulations, working calendar, networks.
package struct PolicyLibrary: Sendable {
    /// Sorted by id.
    package let policies: [Policy]
    package let files: [String: PolicyFile]
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

    /// Reads `networks.yaml`, `calendars/*.yaml`, and every other `*.yaml` as a policy.
    package init(files: [File]) throws(PolicyFileError) {
        var read: [String: PolicyFile] = [:]
        var years: [CalendarYear] = []
        var networks = NetworkCatalogue(networks: [])
        for file in files {
            if file.name.hasPrefix("calendars/") {
                years.append(try CalendarFile.year(from: file.bytes, name: file.name))
            } else if file.name == "networks.yaml" {
                networks = try NetworkFile.catalogue(from: file.bytes, name: file.name)
            } else if !Self.otherFiles.contains(file.name) {
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
    }

    /// Files in the folder that are no regulations.
    private static let otherFiles: Set<String> = ["baseline.yaml"]

    package func policy(_ id: String) -> Policy? {
        files[id]?.policy
    }
}
