/// A social network or messenger, by its short word: `vk`, `ok`, `telegram`, `max` …; the list is data.
package typealias NetworkID = Identifier<Network>

/// The kind of thing a ``NetworkID`` names.
package enum Network {}

/// One official page of an organ in a network; it is not a login, which is a ``Credential``.
package struct Account: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Account>

    package var id: ID
    package var network: NetworkID
    /// The normalised address, for example `vk.com/obrazcovsk`.
    package var address: String
    /// The network's own number of the page, which outlives a change of address.
    package var nativeID: String?
    package var category: Category?
    package var created: CalendarDay?
    /// The last day it was active.
    package var closed: CalendarDay?
    /// Days on which it was kept but not run.
    package var suspensions: [Suspension]?
    package var previousAddresses: [PreviousAddress]?
    package var followers: Int?
    /// The day it was connected to Госпаблики.
    package var gospublikiSince: CalendarDay?
    /// The day the «Госорганизация» mark was seen.
    package var markSeen: CalendarDay?
    /// The organ that created it, where another one keeps it now; `nil`: the one that keeps it.
    package var creator: Organ.ID?
    /// Organs that kept it before the one that keeps it now, each with its last day.
    package var formerKeepers: [FormerKeeper]?
    /// `nil`: not known; empty: nobody appointed.
    package var appointments: [Appointment]?
    /// `nil`: nobody has looked.
    package var managersSeen: [ManagersSeen]?
    package var events: [Event]?
    /// `nil`: nobody has counted.
    package var posts: [PostCount]?
    /// `nil`: nobody has looked.
    package var pageSeen: [PageSeen]?

    package enum Category: String, Hashable, Sendable, Codable, CaseIterable {
        case flagship
        case active
        case card
    }

    package init(
        id: ID,
        network: NetworkID,
        address: String,
        nativeID: String? = nil,
        category: Category? = nil,
        created: CalendarDay? = nil,
        closed: CalendarDay? = nil,
        suspensions: [Suspension]? = nil,
        previousAddresses: [PreviousAddress]? = nil,
        followers: Int? = nil,
        gospublikiSince: CalendarDay? = nil,
        markSeen: CalendarDay? = nil,
        creator: Organ.ID? = nil,
        formerKeepers: [FormerKeeper]? = nil,
        appointments: [Appointment]? = nil,
        managersSeen: [ManagersSeen]? = nil,
        events: [Event]? = nil,
        posts: [PostCount]? = nil,
        pageSeen: [PageSeen]? = nil
    ) {
        self.id = id
        self.network = network
        self.address = address
        self.nativeID = nativeID
        self.category = category
        self.created = created
        self.closed = closed
        self.suspensions = suspensions
        self.previousAddresses = previousAddresses
        self.followers = followers
        self.gospublikiSince = gospublikiSince
        self.markSeen = markSeen
        self.creator = creator
        self.formerKeepers = formerKeepers
        self.appointments = appointments
        self.managersSeen = managersSeen
        self.events = events
        self.posts = posts
        self.pageSeen = pageSeen
    }

    /// Whether the page exists on `day`: created by then and not closed before.
    package func exists(on day: CalendarDay) -> Bool {
        day.lies(from: created, to: closed)
    }

    package func isSuspended(on day: CalendarDay) -> Bool {
        suspensions?.contains { day.lies(from: $0.from, to: $0.to) } ?? false
    }

    /// Exists and is run on `day`.
    package func isActive(on day: CalendarDay) -> Bool {
        exists(on: day) && !isSuspended(on: day)
    }
}

/// A time in which a page was kept but not run, both days included.
package struct Suspension: Hashable, Sendable, Codable {
    package var from: CalendarDay
    package var to: CalendarDay?

    package init(from: CalendarDay, to: CalendarDay? = nil) {
        self.from = from
        self.to = to
    }
}

/// An address that a page had until `changedOn`.
package struct PreviousAddress: Hashable, Sendable, Codable {
    package var address: String
    package var changedOn: CalendarDay

    package init(address: String, changedOn: CalendarDay) {
        self.address = address
        self.changedOn = changedOn
    }
}

/// An organ that kept a page until it was handed to another, the last day included.
package struct FormerKeeper: Hashable, Sendable, Codable {
    package var organ: Organ.ID
    package var lastDay: CalendarDay

    package init(organ: Organ.ID, lastDay: CalendarDay) {
        self.organ = organ
        self.lastDay = lastDay
    }
}

extension Account {
    /// The organ that kept it on `day`, where that was not the present one.
    package func formerKeeper(on day: CalendarDay) -> Organ.ID? {
        (formerKeepers ?? []).filter { day <= $0.lastDay }.min { ($0.lastDay, $0.organ) < ($1.lastDay, $1.organ) }?
            .organ
    }
}
