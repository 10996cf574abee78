package import SecauditRegister

/// Why a policy and a municipality's binding do not fit together.
package enum BindingError: Error, Hashable, Sendable {
    /// The binding names another policy.
    case otherPolicy(bound: String, found: String)
    /// The file is not the one that was bound.
    case digestMismatch(pinned: String, found: String)
    /// Rules that the municipality laid on top of its act are not among the policies at hand.
    case extensionMissing(String)
    /// The file of these rules is not the one that was bound.
    case extensionDigestMismatch(String, pinned: String, found: String)
    /// An act cannot bind before it is in force itself.
    case boundBeforeInForce(policy: String, from: CalendarDay, effective: CalendarDay)
    case missingParameter(String, type: ParameterType)
    case unknownParameter(String, nearest: String?)
    case malformedParameter(String, value: String, type: ParameterType)
    /// No rule of this id has readings to choose from.
    case unknownReading(rule: String, nearest: String?)
    case unknownChoice(rule: String, choice: String, allowed: [String])
    /// A reading may be fixed only with a written ground.
    case basisMissing(rule: String)
}
