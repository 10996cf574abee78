/// Why an extension cannot stand on top of a policy.
package enum ExtensionError: Error, Hashable, Sendable {
    /// It belongs to another policy.
    case otherPolicy(extends: String, found: String)
    /// It changes a rule that the policy does not have.
    case ruleUnknown(String, nearest: String?)
    /// A rule of its own has the name of one of the policy's.
    case ruleTaken(String)
    case parameterTaken(String)
    case kindDiffers(rule: String, kind: Kind, found: Kind)
    /// Each reading of the rule gives the parameter itself: a change of the rule would be without effect.
    case givenByReadings(rule: String, parameter: String)
    /// Looser than the act, without a ground and a last day.
    case loosens(rule: String, Loosening.Fact)
    /// A duty cannot become a ban, nor a ban a duty.
    case reversesStrength(rule: String)
}
