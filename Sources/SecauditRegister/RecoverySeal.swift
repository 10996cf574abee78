/// How recovery of the credentials of a municipality is arranged, as a report says it.
package struct RecoverySeal: Hashable, Sendable {
    /// One key on paper in the place of two trustees.
    package let isPaper: Bool
    /// Since when the trustees have accepted.
    package let since: CalendarDay
    package let sealed: Int
    package let credentials: Int
    /// Each time that something was opened, oldest first.
    package let openings: [Opening]

    package struct Opening: Hashable, Sendable {
        package let on: CalendarDay
        /// Who has access by it.
        package let recipient: String
        package let credentials: Int

        package init(on: CalendarDay, recipient: String, credentials: Int) {
            self.on = on
            self.recipient = recipient
            self.credentials = credentials
        }
    }

    package init(isPaper: Bool, since: CalendarDay, sealed: Int, credentials: Int, openings: [Opening]) {
        self.isPaper = isPaper
        self.since = since
        self.sealed = sealed
        self.credentials = credentials
        self.openings = openings
    }
}
