import FoundationEssentials
import SecauditCompliance
import SecauditRegister

// YAML: the rules, and the data that they stand on.
extension Parser {
    static let policies = [
        Parser("policy", examples: ["policies/novoaltaysk-608.yaml", "policies/khasyn-2022.yaml"]) { input in
            let file = try PolicyFile(bytes: input, name: "policy", digest: "")
            _ = PolicyLint(file)
        },
        Parser("extension", examples: ["policies/overlays/federal.yaml", "policies/baseline.yaml"]) { input in
            _ = try PolicyExtensionFile.read(from: input, name: "extension", digest: "")
        },
        Parser("networks", examples: ["policies/networks.yaml"]) { input in
            let catalogue = try NetworkFile.catalogue(from: input, name: "networks")
            _ = try? AddressNormaliser(catalogue).normalise("https://vk.com/club1")
        },
        Parser("calendar", examples: ["policies/calendars/ru-2026.yaml"]) { input in
            let year = try CalendarFile.year(from: input, name: "calendar")
            _ = WorkingCalendar(years: [year])
        },
        Parser("policy-tests", examples: ["policies/tests/khasyn-2022.yaml"]) { input in
            _ = try PolicyTestFile(bytes: input, name: "tests")
        },
    ]

    /// The networks as the project ships them; without the file every address is unknown.
    static let normaliser: AddressNormaliser = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let bytes = (try? Data(contentsOf: root.appending(path: "policies/networks.yaml"))) ?? Data()
        let catalogue = try? NetworkFile.catalogue(from: [UInt8](bytes), name: "networks.yaml")
        return AddressNormaliser(catalogue ?? NetworkCatalogue(networks: []))
    }()
}
