/// The managers of a page as a network showed them on a day.
package struct ManagersSeen: Hashable, Sendable, Codable {
    package var on: CalendarDay
    package var managers: [Manager]
    /// How it was seen: `stated` by hand, or the method of an interface.
    package var source: String
    package var attribution: Attribution?

    package struct Manager: Hashable, Sendable, Codable {
        /// The profile's number or name in the network.
        package var user: String
        package var role: Role
        package var isBot: Bool?

        package init(user: String, role: Role, isBot: Bool? = nil) {
            self.user = user
            self.role = role
            self.isBot = isBot
        }
    }

    package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case creator
        case administrator
        case editor
        /// May not publish; not counted as a holder.
        case moderator
        case advertiser
        /// The administrator account of Госпаблики or Роскомнадзор; listed apart.
        case service

        /// Whether the role lets its bearer create and keep the page's content.
        package var publishes: Bool {
            switch self {
            case .creator, .administrator, .editor: true
            case .moderator, .advertiser, .service: false
            }
        }
    }

    package init(on: CalendarDay, managers: [Manager], source: String, attribution: Attribution? = nil) {
        self.on = on
        self.managers = managers
        self.source = source
        self.attribution = attribution
    }
}
