package import SecauditRegister

/// What was found about something that has a term.
package enum TermFact: Hashable, Sendable {
    /// Nobody has listed what happened.
    case eventsNotKnown
    case creationDayNotKnown
    case nothingHappened
    /// It happened before the act was in force, so no term ran.
    case beforeAct(CalendarDay)
    case done(Action, on: CalendarDay)
    case notDone(Action, since: CalendarDay)

    /// What had to be done.
    package enum Action: String, Hashable, Sendable, CaseIterable {
        case reported
        case registered
        case linkPublished = "link-published"
        case notified
        case registerPublished = "register-published"
        case secretChanged = "secret-changed"
        case accountCreated = "account-created"
    }

    var record: FactRecord {
        switch self {
        case .eventsNotKnown: FactRecord("events-not-known")
        case .creationDayNotKnown: FactRecord("creation-day-not-known")
        case .nothingHappened: FactRecord("nothing-happened")
        case .beforeAct(let day): FactRecord("before-act", ["on": .day(day)])
        case .done(let action, let day): FactRecord("done", ["action": .text(action.rawValue), "on": .day(day)])
        case .notDone(let action, let since):
            FactRecord("not-done", ["action": .text(action.rawValue), "since": .day(since)])
        }
    }
}
