/// The one spelling of a page's address, by which two mentions of the page are seen to be the same.
package struct NormalisedAddress: Hashable, Sendable {
    package let network: NetworkID
    package let address: String
    /// The network's own number of the page, where the address shows it.
    package let nativeID: String?
    /// A profile of a human being, which an official page should not be.
    package let isProfile: Bool

    package init(network: NetworkID, address: String, nativeID: String? = nil, isProfile: Bool = false) {
        self.network = network
        self.address = address
        self.nativeID = nativeID
        self.isProfile = isProfile
    }
}

/// Brings the many spellings of one address to one, by the rules of a catalogue.
package struct AddressNormaliser: Sendable {
    private let byHost: [String: NetworkDescription]
    private let rejected: [String: (NetworkID, AddressRejection)]
    private let handles: NetworkDescription?

    package init(_ catalogue: NetworkCatalogue) {
        var byHost: [String: NetworkDescription] = [:]
        var rejected: [String: (NetworkID, AddressRejection)] = [:]
        for network in catalogue.networks {
            for host in network.hosts where byHost[host] == nil { byHost[host] = network }
            for host in network.rejectedHosts where rejected[host.host] == nil {
                rejected[host.host] = (network.id, host.reason)
            }
        }
        self.byHost = byHost
        self.rejected = rejected
        handles = catalogue.networks.first(where: \.ownsHandles)
    }

    package func normalise(_ text: String) throws(AddressError) -> NormalisedAddress {
        let parts = try AddressParts(text, handles: handles?.hosts.first) { byHost[$0] != nil }
        if let (network, reason) = rejected[parts.host] { throw .rejected(network, reason) }
        guard let network = byHost[parts.host] else {
            throw parts.isInternationalHost ? .internationalHost(parts.host) : .unknownHost(parts.host)
        }
        for rule in network.rules {
            guard let captured = rule.pattern.match(path: parts.path, parameters: parts.parameters) else { continue }
            switch rule.outcome {
            case .rejected(let reason): throw .rejected(network.id, reason)
            case .page(let address, let nativeID, let isProfile):
                return NormalisedAddress(
                    network: network.id,
                    address: Self.fill(address, captured),
                    nativeID: nativeID.map { Self.fill($0, captured) },
                    isProfile: isProfile
                )
            }
        }
        throw parts.path.isEmpty ? .noPage(network.id) : .unknownShape(network.id, path: parts.path)
    }

    private static func fill(_ template: String, _ captured: [String: String]) -> String {
        var text = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += captured[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}
