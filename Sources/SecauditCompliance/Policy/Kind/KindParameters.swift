/// A parameter that a kind understands.
package struct ParameterDefinition: Hashable, Sendable {
    package let name: String
    package let type: ParameterType
    /// Used where a rule says nothing; `nil`: the rule must say it or goes without.
    package let standard: ParameterValue?
    package let mandatory: Bool

    init(_ name: String, _ type: ParameterType, standard: ParameterValue? = nil, mandatory: Bool = false) {
        self.name = name
        self.type = type
        self.standard = standard
        self.mandatory = mandatory
    }
}

extension Kind {
    /// The parameters of this kind, in the order of the documentation.
    package var parameters: [ParameterDefinition] {
        switch self {
        case .accountRequired:
            [
                ParameterDefinition("networks", .networks),
                ParameterDefinition("mode", .choice(["any", "all"]), standard: .word("any")),
                // `other-act`: another act sets the day, and until the parameter of the policy named
                // `account-due` gives it there is no term.
                ParameterDefinition("due", .choice(["none", "other-act"]), standard: .word("none")),
            ]
        case .exemptOrgan:
            [
                ParameterDefinition("organs", .texts, mandatory: true),
                ParameterDefinition("if-account-exists", .choice(["remark", "ignore"]), standard: .word("remark")),
            ]
        case .allowedNetworks:
            [
                ParameterDefinition("networks", .networks, mandatory: true),
                // An act that regulates some networks does not thereby forbid the others.
                ParameterDefinition("otherwise", .choice(["outside", "fail"]), standard: .word("outside")),
            ]
        case .prohibitedNetworks:
            [ParameterDefinition("severity", .choice(["remark", "fail"]), standard: .word("remark"))]
        case .oneAccountPerNetwork:
            [
                ParameterDefinition("scope", .choice(["organ", "municipality"]), standard: .word("organ")),
                ParameterDefinition("count-suspended", .boolean, standard: .boolean(true)),
            ]
        case .twoFactorEnabled:
            [
                ParameterDefinition("max-evidence-age", .integer(1...366), standard: .integer(92)),
                ParameterDefinition(
                    "methods",
                    .choices(["app", "key", "sms", "call", "password"]),
                    standard: .words(["app", "key", "sms", "call", "password"])
                ),
                ParameterDefinition("independent", .boolean, standard: .boolean(false)),
            ]
        case .maxHolders:
            [
                ParameterDefinition("n", .integer(1...1000), mandatory: true),
                ParameterDefinition("per", .choice(["account", "organ", "all"]), standard: .word("account")),
                ParameterDefinition("count-coordinator", .boolean, standard: .boolean(true)),
                ParameterDefinition("window", .choice(["as-of", "period-max"]), standard: .word("as-of")),
            ]
        case .credentialRecorded:
            []
        case .holdersAuthorised:
            [ParameterDefinition("require-act", .boolean, standard: .boolean(false))]
        case .rotatedAfterDeparture:
            [
                ParameterDefinition("grace-working-days", .integer(0...30), standard: .integer(0))
            ]
        case .passwordAge:
            [ParameterDefinition("days", .integer(1...3650), mandatory: true)]
        case .passwordReuse:
            []
        case .passwordStrength:
            [ParameterDefinition("min", .choice(["weak", "fair", "strong"]), standard: .word("fair"))]
        case .securityMeasures:
            [ParameterDefinition("measures", .texts)]
        case .responsibleAppointed:
            [
                ParameterDefinition("min", .integer(1...10), standard: .integer(1)),
                ParameterDefinition("require-act", .boolean, standard: .boolean(true)),
                ParameterDefinition("unit", .text),
                ParameterDefinition("position", .text),
                ParameterDefinition("named-person", .text),
                ParameterDefinition("deputy", .choice(["ignore", "remark", "required"]), standard: .word("ignore")),
            ]
        case .responsibleCurrent:
            [
                ParameterDefinition("long-absence-days", .integer(1...366), standard: .integer(30)),
                ParameterDefinition("confirm-age-days", .integer(1...3650)),
            ]
        case .registerExists:
            []
        case .registerFields:
            [
                ParameterDefinition(
                    "fields",
                    .choices([
                        "organ", "address", "created", "creator", "responsible", "position", "phone", "email",
                    ]),
                    mandatory: true
                )
            ]
        case .addressHistory:
            []
        case .deadlineAfterEvent:
            [
                ParameterDefinition("event", .choice(["created", "changed", "received"]), mandatory: true),
                ParameterDefinition(
                    "action",
                    .choice(["reported", "registered", "link-published"]),
                    mandatory: true
                ),
                ParameterDefinition("n", .integer(1...366), mandatory: true),
                ParameterDefinition("unit", .choice(["working-day", "calendar-day"]), standard: .word("working-day")),
                ParameterDefinition("counting", .choice(["next-day", "same-day"]), standard: .word("next-day")),
                ParameterDefinition("recipient", .text),
                ParameterDefinition("places", .choices(["city-page", "own-site"])),
            ]
        case .notifyOnChange:
            [
                ParameterDefinition("event", .choice(["changed:responsible"]), mandatory: true),
                ParameterDefinition("recipient", .text),
                ParameterDefinition("sla", .integer(1...366), standard: .integer(3)),
            ]
        case .registerPublished:
            [
                ParameterDefinition("hosts", .texts),
                ParameterDefinition("schedule", .choice(["none", "quarterly"]), standard: .word("none")),
                ParameterDefinition("current", .boolean, standard: .boolean(false)),
                ParameterDefinition("day", .integer(1...28), standard: .integer(25)),
                ParameterDefinition("months-after-quarter", .integer(1...3), standard: .integer(1)),
                ParameterDefinition(
                    "shift",
                    .choice(["none", "previous-working-day", "next-working-day"]),
                    standard: .word("none")
                ),
            ]
        case .publicPart:
            [ParameterDefinition("exclude-fields", .texts, mandatory: true)]
        case .siteLink:
            [ParameterDefinition("places", .choices(["city-page", "own-site"]), mandatory: true)]
        case .minPosts:
            [
                ParameterDefinition("n", .integer(1...1000), mandatory: true),
                // For a page of a category its own number stands in the place of `n`; 0: none is asked of it.
                ParameterDefinition("n-flagship", .integer(0...1000)),
                ParameterDefinition("n-active", .integer(0...1000)),
                ParameterDefinition("n-card", .integer(0...1000)),
                ParameterDefinition("per", .choice(["account", "organ"]), standard: .word("account")),
                // Posts of the page's own always count; a pinned post of an earlier week only where it is named.
                ParameterDefinition(
                    "count",
                    .choices(["repost", "advert", "pinned"]),
                    standard: .words(["repost", "advert"])
                ),
                ParameterDefinition("partial-weeks", .choice(["skip", "prorate"]), standard: .word("skip")),
                ParameterDefinition("allowed-missed-weeks", .integer(0...53), standard: .integer(0)),
                // The act limits what the posts are about: their number alone proves nothing.
                ParameterDefinition("topic-limited", .boolean, standard: .boolean(false)),
            ]
        case .contentPlan:
            [Self.period(.month)]
        case .pageDescription:
            [
                ParameterDefinition("fields", .choices(PageField.allCases.map(\.rawValue))),
                ParameterDefinition("if-any", .choices(PageField.allCases.map(\.rawValue))),
                ParameterDefinition("max-evidence-age", .integer(1...366), standard: .integer(92)),
            ]
        case .pageDesign:
            [
                ParameterDefinition("picture", .boolean, standard: .boolean(true)),
                ParameterDefinition("cover", .boolean, standard: .boolean(true)),
                ParameterDefinition("max-evidence-age", .integer(1...366), standard: .integer(92)),
            ]
        case .officialPage:
            [
                ParameterDefinition("connected", .boolean, standard: .boolean(true)),
                ParameterDefinition("mark", .boolean, standard: .boolean(false)),
            ]
        case .localAct:
            []
        case .moderation:
            [
                ParameterDefinition("delete-categories", .texts),
                ParameterDefinition("restrict", .choice(["must", "may", "silent"]), standard: .word("silent")),
                Self.period(.quarter),
            ]
        case .style:
            [
                ParameterDefinition(
                    "press-release",
                    .choice(["must-not", "recommended-not"]),
                    standard: .word("recommended-not")
                ),
                Self.period(.quarter),
            ]
        case .toolsRecommended:
            [ParameterDefinition("kinds", .texts), Self.period(.quarter)]
        case .contentKinds:
            [ParameterDefinition("kinds", .texts)]
        case .actPublished:
            [ParameterDefinition("places", .texts)]
        case .attestation:
            [Self.period(.quarter)]
        }
    }

    /// For how long one answer of a person speaks.
    private static func period(_ standard: AnswerPeriod.Length) -> ParameterDefinition {
        ParameterDefinition(
            "period",
            .choice(AnswerPeriod.Length.allCases.map(\.rawValue)),
            standard: .word(standard.rawValue)
        )
    }
}
