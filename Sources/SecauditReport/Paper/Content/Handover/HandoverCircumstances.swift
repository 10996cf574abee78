package import SecauditRegister

/// Why and how access is handed over, as far as nobody but whoever makes the act knows it.
package struct HandoverCircumstances: Hashable, Sendable {
    /// `nil`: not named; the paper then leaves it to the order it is grounded on.
    package var reason: Reason?
    /// The last day of a handover for a time; `nil`: for good.
    package var until: CalendarDay?
    /// Who takes the access over when the person is absent or refuses; empty: the person hands it over.
    package var commission: [Person]
    /// The order that appoints the successor, before it is on record.
    package var order: ActReference?

    package enum Reason: String, Hashable, Sendable, CaseIterable {
        case dismissal
        case transfer
        case absence
        case reorganisation

        /// Whether the person leaves the municipality's service by it.
        package var endsEmployment: Bool { self == .dismissal }
    }

    package init(
        reason: Reason? = nil,
        until: CalendarDay? = nil,
        commission: [Person] = [],
        order: ActReference? = nil
    ) {
        self.reason = reason
        self.until = until
        self.commission = commission
        self.order = order
    }
}

extension HandoverCircumstances.Reason {
    /// As it stands after «в связи с» or “because of”.
    func words(in language: Language) -> String {
        switch (self, language) {
        case (.dismissal, .russian): "увольнением"
        case (.transfer, .russian): "переводом"
        case (.absence, .russian): "длительным отсутствием"
        case (.reorganisation, .russian): "реорганизацией органа (организации)"
        case (.dismissal, .english): "dismissal"
        case (.transfer, .english): "transfer"
        case (.absence, .english): "long absence"
        case (.reorganisation, .english): "reorganisation of the organ"
        }
    }
}
