package import SecauditRegister

/// Whether those who check also hold what is checked.
package enum DutySeparation: Hashable, Sendable {
    /// Nobody has said who keeps the register.
    case notKnown
    case separate
    /// These people keep the register and can open credentials of it, in order.
    case none([Person.ID])

    init(_ municipality: Municipality, on day: CalendarDay) {
        guard let coordinators = municipality.coordinators else {
            self = .notKnown
            return
        }
        let wanted = Set(coordinators)
        var both: Set<Person.ID> = []
        let grants = municipality.credentials.lazy.compactMap(\.grants).joined()
        if !wanted.isEmpty {
            for grant in grants where grant.isOpen(on: day) {
                if let person = grant.person, wanted.contains(person) { both.insert(person) }
            }
        }
        self = both.isEmpty ? .separate : .none(coordinators.filter(both.contains).sorted())
    }
}
