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
        let catalogue = try? NetworkFile.catalogue(from: shipped("networks.yaml"), name: "networks.yaml")
        return AddressNormaliser(catalogue ?? NetworkCatalogue(networks: []))
    }()

    /// The columns of the regions' tables, as the project ships them.
    static let layout = try? TableLayoutFile.layout(from: shipped("tables/gospabliki.yaml"), name: "gospabliki.yaml")

    /// A file of the policies' folder; empty where it is missing.
    private static func shipped(_ path: String) -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return [UInt8]((try? Data(contentsOf: root.appending(path: "policies/\(path)"))) ?? Data())
    }
}
