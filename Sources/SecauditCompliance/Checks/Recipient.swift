import SecauditRegister

/// Whom an act wants something to be told; `nil` in a policy: anybody.
struct Recipient {
    private let name: String?
    private let normalised: NormalisedName?

    init(_ name: String?) {
        self.name = name
        normalised = name.map { NormalisedName($0) }
    }

    /// Whether the event went there; one that names nobody is taken at its word.
    func isAddressed(by event: Event) -> Bool {
        guard let normalised, let actual = event.recipient, actual != name else { return true }
        return NormalisedName(actual) == normalised
    }
}
