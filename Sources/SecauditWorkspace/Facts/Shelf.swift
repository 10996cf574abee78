internal import SecauditVault

/// The compartment in which a fact lies, in the order in which a book of facts is read: the workspace's first, then
/// those of the municipalities and of the organs, of each kind the oldest first.
struct Shelf: Hashable, Comparable, Sendable {
    let kind: Compartment.Kind
    private let founded: UInt64
    private let compartment: CompartmentID

    /// The kinds of compartments in which facts lie.
    static let kinds: [Compartment.Kind] = [.workspace, .municipality, .organ]

    /// `nil`: no facts are read there.
    init?(of compartment: CompartmentID, _ state: LedgerState.CompartmentState) {
        guard Self.kinds.contains(state.kind) else { return nil }
        kind = state.kind
        founded = state.manifests[0].entry
        self.compartment = compartment
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.kind.rawValue, left.founded, left.compartment) < (right.kind.rawValue, right.founded, right.compartment)
    }
}
