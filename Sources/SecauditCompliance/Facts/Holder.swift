package import SecauditRegister

/// One person who has access, with everything that shows it.
package struct Holder: Hashable, Sendable {
    package let bearer: Bearer
    /// In a fixed order, without repetition.
    package let sources: [Source]

    package init(bearer: Bearer, sources: [Source]) {
        self.bearer = bearer
        self.sources = sources
    }

    /// What shows that somebody has access.
    package enum Source: Hashable, Sendable, Comparable {
        /// A cryptographic grant.
        case key
        /// The grant ended, but the key has not been changed yet.
        case keyChangeOwed
        /// A person says so.
        case stated
        /// The network showed a profile of the person.
        case seen(ManagersSeen.Role, on: CalendarDay)
        /// The network showed a service profile that the person can use.
        case serviceProfileSeen(ManagersSeen.Role, on: CalendarDay)

        /// `key`, `seen:editor@2026-09-12`: one text for output.
        package var text: String {
            switch self {
            case .key: "key"
            case .keyChangeOwed: "key-change-owed"
            case .stated: "stated"
            case .seen(let role, let day): "seen:\(role.rawValue)@\(day)"
            case .serviceProfileSeen(let role, let day): "service-profile-seen:\(role.rawValue)@\(day)"
            }
        }

        private var rank: Int {
            switch self {
            case .key: 0
            case .keyChangeOwed: 1
            case .stated: 2
            case .seen: 3
            case .serviceProfileSeen: 4
            }
        }

        package static func < (left: Source, right: Source) -> Bool {
            left.rank == right.rank ? left.text < right.text : left.rank < right.rank
        }
    }
}
