package import SecauditRegister

/// One rule as it was applied: with its effective strength and the values it was judged by.
///
/// A class, because thousands of findings share one; it never changes.
package final class AppliedRule: Sendable {
    package let rule: Rule
    /// The strength for the subject: a duty may be only recommended to some organs.
    package let strength: Strength
    /// The values of every open reading, or the only ones.
    package let parameters: [ParameterUsed]
    /// The reading fixed by the municipality, with its written ground.
    package let fixedReading: FixedReading?

    package init(rule: Rule, strength: Strength, parameters: [ParameterUsed], fixedReading: FixedReading?) {
        self.rule = rule
        self.strength = strength
        self.parameters = parameters
        self.fixedReading = fixedReading
    }
}

extension AppliedRule: Equatable {
    package static func == (left: AppliedRule, right: AppliedRule) -> Bool {
        left === right
            || left.rule == right.rule && left.strength == right.strength && left.parameters == right.parameters
                && left.fixedReading == right.fixedReading
    }
}

/// A value that a rule was judged by, and where it came from.
package struct ParameterUsed: Hashable, Sendable {
    package let name: String
    package let value: ParameterValue
    package let origin: Origin

    package enum Origin: Hashable, Sendable {
        /// The rule of the policy says it.
        case rule
        /// The standard value of the kind.
        case standard
        /// Stated when the act was bound.
        case binding
        /// A reading of the clause, by its id.
        case reading(String)
        /// Local rules on top of the act changed it; the extension's id.
        case `extension`(String)
    }

    package init(name: String, value: ParameterValue, origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}
