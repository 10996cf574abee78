/// A fact that a check looks at.
package enum NeededFact: String, Hashable, Sendable, CaseIterable {
    case accounts
    case organs
    case prohibitedList = "prohibited-list"
    case credentials
    case custody
    case grants
    case secretChanges = "secret-changes"
    case passwordStandings = "password-standings"
    case obligations
    case twoFactor = "two-factor"
    case managersSeen = "managers-seen"
    case persons
    case absences
    case confirmation
    case coordinators
    case appointments
    case events
    case previousAddresses = "previous-addresses"
    case publications
    case links
    case gospubliki
    case answer
    case posts
    case pageFields = "page-fields"

    package enum Source: String, Hashable, Sendable, CaseIterable {
        /// Follows from keys and signatures; nobody types it.
        case vault
        /// Written into the register by an officer.
        case register
        /// Somebody's word, with day and author.
        case statement
        /// Stands in the folder of policies.
        case policies
    }

    package var source: Source {
        switch self {
        case .grants, .secretChanges, .passwordStandings, .obligations, .custody: .vault
        case .accounts, .organs, .credentials, .persons, .absences, .coordinators, .appointments, .previousAddresses:
            .register
        case .twoFactor, .managersSeen, .confirmation, .events, .publications, .links, .gospubliki, .answer, .posts,
            .pageFields:
            .statement
        case .prohibitedList: .policies
        }
    }
}

extension Kind {
    /// What the check needs to know, the weightiest first.
    package var neededFacts: [NeededFact] {
        switch self {
        case .accountRequired, .exemptOrgan, .allowedNetworks, .oneAccountPerNetwork: [.accounts]
        case .prohibitedNetworks: [.accounts, .prohibitedList]
        case .twoFactorEnabled: [.credentials, .twoFactor]
        case .maxHolders: [.grants, .managersSeen, .persons, .coordinators]
        case .credentialRecorded: [.credentials, .custody, .answer]
        case .holdersAuthorised: [.grants, .managersSeen, .persons, .appointments]
        case .rotatedAfterDeparture: [.grants, .secretChanges, .obligations, .persons]
        case .passwordAge: [.credentials, .secretChanges]
        case .passwordReuse, .passwordStrength: [.passwordStandings, .credentials]
        case .securityMeasures, .publicPart, .localAct: [.answer]
        case .responsibleAppointed: [.appointments, .persons]
        case .responsibleCurrent: [.appointments, .persons, .absences, .confirmation]
        case .registerExists: [.accounts, .credentials, .answer]
        case .registerFields: [.accounts, .appointments, .persons]
        case .addressHistory: [.events, .previousAddresses]
        case .deadlineAfterEvent: [.accounts, .events]
        case .notifyOnChange: [.events]
        case .registerPublished: [.publications, .answer]
        case .siteLink: [.links, .previousAddresses, .answer]
        case .officialPage: [.gospubliki, .answer]
        case .actPublished: [.publications, .answer]
        case .minPosts: [.posts, .accounts]
        case .pageDescription: [.pageFields, .organs]
        case .pageDesign: [.pageFields]
        case .contentPlan, .moderation, .style, .toolsRecommended, .attestation: [.answer]
        case .contentKinds: []
        }
    }

    /// How a rule of this kind comes to its verdict.
    package var decision: Decision {
        switch self {
        case .securityMeasures, .publicPart, .localAct: .answer
        case .contentKinds: .information
        default: asksPeriodically ? .answer : .facts
        }
    }

    package enum Decision: String, Hashable, Sendable, CaseIterable {
        /// From dated facts of the register and the vault.
        case facts
        /// From a person's written answer alone.
        case answer
        /// Told for information: nothing in it can be broken.
        case information
    }
}
