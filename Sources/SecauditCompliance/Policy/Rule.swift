package import SecauditRegister

/// One requirement of an act, bound to the kind of check that decides it.
///
/// A class, because thousands of findings share one; it never changes.
package final class Rule: Sendable {
    /// Kebab-case, unique within the policy.
    package let id: String
    package let kind: Kind
    package let group: RuleGroup
    /// The clause cited first, then any others that say the same.
    package let clauses: [Clause]
    package let strength: Strength
    package let appliesTo: Applicability
    package let parameters: RuleParameters
    /// Where the clause can be read in several ways: each with the parameters that it changes.
    package let readings: [Reading]
    package let title: Bilingual
    package let remedy: Bilingual
    /// Which reading of the text stands behind the rule, and why, where that is not plain.
    package let interpretation: Bilingual?
    /// The list of measures in the clause is open («и др.», «в том числе»).
    package let openList: Bool
    /// What people are asked, clause by clause, in the words of the act; empty: the title is the question.
    package let questions: [RuleQuestion]
    package let origin: RuleOrigin
    /// The parameters that an extension changed, each with the extension's id.
    package let changedBy: [String: String]

    package init(
        id: String,
        kind: Kind,
        group: RuleGroup,
        clauses: [Clause],
        strength: Strength,
        appliesTo: Applicability = .everything,
        parameters: RuleParameters = RuleParameters([:]),
        readings: [Reading] = [],
        title: Bilingual,
        remedy: Bilingual,
        interpretation: Bilingual? = nil,
        openList: Bool = false,
        questions: [RuleQuestion] = [],
        origin: RuleOrigin = .act,
        changedBy: [String: String] = [:]
    ) {
        self.id = id
        self.kind = kind
        self.group = group
        self.clauses = clauses
        self.strength = strength
        self.appliesTo = appliesTo
        self.parameters = parameters
        self.readings = readings
        self.title = title
        self.remedy = remedy
        self.interpretation = interpretation
        self.openList = openList
        self.questions = questions
        self.origin = origin
        self.changedBy = changedBy
    }
}

extension Rule: Hashable {
    package static func == (left: Rule, right: Rule) -> Bool {
        left === right
            || left.id == right.id && left.kind == right.kind && left.group == right.group
                && left.clauses == right.clauses && left.strength == right.strength
                && left.appliesTo == right.appliesTo && left.parameters == right.parameters
                && left.readings == right.readings && left.title == right.title && left.remedy == right.remedy
                && left.interpretation == right.interpretation && left.openList == right.openList
                && left.questions == right.questions && left.origin == right.origin
                && left.changedBy == right.changedBy
    }

    /// By the id: rules of one policy differ in it.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}

/// What a person is asked about one clause.
package struct RuleQuestion: Hashable, Sendable {
    /// The number of the clause.
    package let clause: String
    package let text: Bilingual

    package init(clause: String, text: Bilingual) {
        self.clause = clause
        self.text = text
    }
}

/// Where a rule stands.
package enum RuleOrigin: Hashable, Sendable {
    /// In the act itself.
    case act
    /// In an extension, by its id.
    case added(by: String, PolicyExtension.Layer)

    /// Whether the municipality asked it of itself and may therefore waive it.
    package var canBeWaived: Bool {
        if case .added(by: _, .local) = self { true } else { false }
    }
}

/// Which organs a rule speaks of.
package struct Applicability: Hashable, Sendable {
    /// `nil`: all that the act binds.
    package let kinds: [Organ.Kind]?
    /// Organs for which the rule is only recommended (other bodies, in 000 Р.4).
    package let recommendedFor: [Organ.Kind]

    package init(kinds: [Organ.Kind]?, recommendedFor: [Organ.Kind] = []) {
        self.kinds = kinds
        self.recommendedFor = recommendedFor
    }

    package static let everything = Applicability(kinds: nil)
}

/// One way to read an ambiguous clause; a class for the same reason as ``Rule``.
package final class Reading: Sendable {
    /// Unique within the rule; a municipality fixes one by this word.
    package let id: String
    package let title: Bilingual
    package let parameters: RuleParameters

    package init(id: String, title: Bilingual, parameters: RuleParameters) {
        self.id = id
        self.title = title
        self.parameters = parameters
    }
}

extension Reading: Hashable {
    package static func == (left: Reading, right: Reading) -> Bool {
        left === right || left.id == right.id && left.title == right.title && left.parameters == right.parameters
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
    }
}
