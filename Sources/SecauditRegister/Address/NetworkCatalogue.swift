/// The networks that the product knows, with what their addresses look like; the list is data.
package struct NetworkCatalogue: Hashable, Sendable {
    /// In the order of the file.
    package let networks: [NetworkDescription]

    package init(networks: [NetworkDescription]) {
        self.networks = networks
    }

    package subscript(id: NetworkID) -> NetworkDescription? {
        networks.first { $0.id == id }
    }
}

/// One network: its names and the shapes of its addresses.
package struct NetworkDescription: Hashable, Sendable {
    package let id: NetworkID
    package let russianName: String
    package let englishName: String
    /// Lower-case hosts under which its pages are reached, old and mobile ones included.
    package let hosts: [String]
    /// Hosts that belong to it and never show a page.
    package let rejectedHosts: [RejectedHost]
    /// `@name` alone means a page of this network.
    package let ownsHandles: Bool
    /// Tried in order; the first that matches decides.
    package let rules: [AddressRule]
    /// What it says of passwords, where that is known.
    package let password: PasswordRule?

    package init(
        id: NetworkID,
        russianName: String,
        englishName: String,
        hosts: [String],
        rejectedHosts: [RejectedHost] = [],
        ownsHandles: Bool = false,
        rules: [AddressRule],
        password: PasswordRule? = nil
    ) {
        self.id = id
        self.russianName = russianName
        self.englishName = englishName
        self.hosts = hosts
        self.rejectedHosts = rejectedHosts
        self.ownsHandles = ownsHandles
        self.rules = rules
        self.password = password
    }
}

/// A host of a network that leads to no page, for example one of a link shortener.
package struct RejectedHost: Hashable, Sendable {
    package let host: String
    package let reason: AddressRejection

    package init(host: String, reason: AddressRejection) {
        self.host = host
        self.reason = reason
    }
}

/// What to make of addresses of one shape.
package struct AddressRule: Hashable, Sendable {
    package let pattern: AddressPattern
    package let outcome: Outcome

    package enum Outcome: Hashable, Sendable {
        /// A page; the templates are filled with what the pattern captured.
        case page(address: String, nativeID: String?, isProfile: Bool)
        case rejected(AddressRejection)
    }

    package init(pattern: AddressPattern, outcome: Outcome) {
        self.pattern = pattern
        self.outcome = outcome
    }
}
