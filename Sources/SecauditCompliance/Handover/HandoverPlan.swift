package import SecauditRegister

/// Everything that a leaving person touches, and what stands in the way of leaving.
///
/// It passes when nothing stands in the way; what must be done afterwards is listed, not judged.
package struct HandoverPlan: Hashable, Sendable {
    package let person: Person
    package let municipality: String
    /// The day of the plan.
    package let day: CalendarDay
    /// The last working day: the recorded one, else the planned one, else the day of the plan.
    package let lastDay: CalendarDay
    package let hasLeft: Bool
    package let responsibilities: [Responsibility]
    package let access: [Access]
    package let roles: [Role]
    package let obstacles: [Obstacle]
    /// What must be changed once the access has ended, by credential.
    package let obligations: [Due]
    /// Every credential that the person can open or has lost, settled ones too: what the act is about.
    package let credentials: [Credential.ID]
    package let terms: [Notice]
    /// Devices, cards, bots, stand-ins: what else is handed over.
    package let means: HandoverMeans

    package var passes: Bool { obstacles.isEmpty }

    package struct Responsibility: Hashable, Sendable {
        package let account: Account.ID
        package let role: Appointment.Role
        package let act: ActReference?
    }

    package struct Access: Hashable, Sendable {
        package let credential: Credential.ID
        package let since: CalendarDay
        package let basis: Grant.Basis
        /// How many others can open it.
        package let others: Int
    }

    /// A role that a network showed for one of the person's profiles.
    package struct Role: Hashable, Sendable {
        package let account: Account.ID
        package let role: ManagersSeen.Role
        package let on: CalendarDay
    }

    package enum Obstacle: Hashable, Sendable {
        /// Nobody else can open it: give somebody access first.
        case soleHolder(Credential.ID)
        /// The creator's role passes to nobody but by the creator himself.
        case creator(Account.ID)
        /// Codes come to a telephone that leaves with the person.
        case personalPhone(Credential.ID, TwoFactorEvidence.Method?)
        /// The page is run from the person's own profile, and no other way in is on record.
        case personalProfile(Account.ID)
        /// Nobody else answers for the page, not even as a deputy.
        case noSuccessor(Account.ID)
        /// The last day has passed, and the person can still open it.
        case accessAfterLeaving(Credential.ID)
        /// The last day has passed, and this is still unchanged.
        case unchangedAfterLeaving(Credential.ID, Obligation.Kind)
    }

    package struct Due: Hashable, Sendable {
        package let credential: Credential.ID
        package let kinds: [Obligation.Kind]
    }

    /// Somebody has to be told of the change.
    package struct Notice: Hashable, Sendable {
        package let rule: String
        package let clause: Clause
        package let action: String
        package let recipient: String?
        /// `nil` where the act gives no term.
        package let due: CalendarDay?
        package let days: Int
        package let isWorkingDays: Bool
    }
}
