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
        let holders = Set(
            municipality.credentials.flatMap { ($0.grants ?? []).filter { $0.isOpen(on: day) }.compactMap(\.person) }
        )
        let both = coordinators.filter(holders.contains).sorted()
        self = both.isEmpty ? .separate : .none(both)
    }
}
