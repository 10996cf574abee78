package import SecauditRegister

/// Rules laid on top of an act: those of the federation, or a municipality's own.
///
/// It may add rules and tighten those of the act. Whatever it loosens needs a written ground and a last day.
package struct PolicyExtension: Hashable, Sendable {
    package let id: String
    /// SHA-256 of the file, in hexadecimal.
    package let digest: String
    package let layer: Layer
    package let title: Bilingual
    /// The policy it belongs to; `nil`: any.
    package let extends: String?
    package let parameters: [ParameterDeclaration]
    /// The norms and sources that its rules cite.
    package let clauses: [Clause]
    package let rules: [Rule]
    package let changes: [RuleChange]
    package let networks: [NetworkBan]

    /// Who stands behind the rules.
    package enum Layer: String, Hashable, Sendable, CaseIterable {
        /// Norms above the act; nobody in a town can waive them.
        case federal
        /// The municipality's own practice; it may waive what it asked of itself.
        case local
    }
}

/// What an extension changes in one rule of the act.
package struct RuleChange: Hashable, Sendable {
    package let rule: String
    package let kind: Kind
    package let strength: Strength?
    package let parameters: RuleParameters
    package let ground: LooseningGround?
}

/// Why and until when a rule may be looser than in the act.
package struct LooseningGround: Hashable, Sendable {
    package let basis: String
    /// Included.
    package let lastDay: CalendarDay
}

/// A requirement made looser than in the act, to be printed in every report.
package struct Loosening: Hashable, Sendable {
    package let rule: String
    package let fact: Fact
    package let ground: LooseningGround
    /// The last day is over: the act's own requirement stands again.
    package let hasLapsed: Bool

    package enum Fact: Hashable, Sendable {
        case strength(from: Strength, to: Strength)
        case parameter(String, from: ParameterValue?, to: ParameterValue)
    }
}

/// An extension that stands on top of a policy.
package struct AppliedExtension: Hashable, Sendable {
    package let id: String
    package let digest: String
    package let layer: PolicyExtension.Layer
    package let title: Bilingual
    /// In the order of the file.
    package let loosenings: [Loosening]
    package let networks: [NetworkBan]
}

/// A network that a norm above the act bans or restricts.
package struct NetworkBan: Hashable, Sendable {
    package let network: NetworkID
    package let status: ProhibitedNetwork.Status
    package let since: Since
    package let basis: Bilingual
    package let source: String
    package let confidence: Confidence

    package enum Since: Hashable, Sendable {
        case day(CalendarDay)
        /// The coordinator states the day, under this name; until then nothing is banned.
        case parameter(String)
    }

    package enum Confidence: String, Hashable, Sendable, CaseIterable {
        /// Read in the document itself or in several sources that agree.
        case verified
        /// Told by one source; never printed as a fact.
        case reported
    }
}
