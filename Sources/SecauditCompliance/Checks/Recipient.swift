import SecauditRegister

/// Whom an act wants something to be told; `nil` in a policy: anybody.
struct Recipient {
    private let name: String?
    private let normalised: NormalisedName?

    init(_ name: String?) {
        self.name = name
        normalised = name.map { NormalisedName($0) }
    }

    /// Whether an event went there, by the recipient that it names; one that names nobody is taken at its word.
    func isAddressed(by actual: String?) -> Bool {
        guard let normalised, let actual, actual != name else { return true }
        return NormalisedName(actual) == normalised
    }
}
