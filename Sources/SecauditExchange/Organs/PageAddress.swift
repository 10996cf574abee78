package import SecauditRegister

/// A page as the link to it tells: the answer of whoever reads addresses during an import.
package struct PageAddress: Hashable, Sendable {
    package let network: NetworkID
    /// The one spelling of the address.
    package let address: String
    package let nativeID: String?
    /// A human being's own profile, not a page.
    package let isProfile: Bool

    package init(network: NetworkID, address: String, nativeID: String? = nil, isProfile: Bool = false) {
        self.network = network
        self.address = address
        self.nativeID = nativeID
        self.isProfile = isProfile
    }
}
