package import SecauditRegister

/// What opens a page besides a password, and who could stand in, as far as the register knows.
///
/// That a list is empty proves nothing: whoever leaves has to be asked, and the papers say so.
package struct HandoverMeans: Hashable, Sendable {
    /// The second factor of each credential that is handed over, where it was last seen to be on.
    package let factors: [Factor]
    /// Whose telephone restores the access, for each credential that is handed over.
    package let recovery: [Recovery]
    /// Managers that no person of the register is: bots, services for later publication, profiles of strangers.
    package let strangers: [Stranger]
    /// Pages connected to Госпаблики; the register does not know who is whose employee there.
    package let connected: [Connection]
    /// Others who answer for a page of the leaving person, as a deputy too.
    package let standIns: [StandIn]

    package struct Factor: Hashable, Sendable {
        package let credential: Credential.ID
        package let method: TwoFactorEvidence.Method?
        package let phone: PhoneOwner?
        /// The telephone is the leaving person's own.
        package let isOwn: Bool
        package let on: CalendarDay

        /// Codes come to a number, so there is a SIM card.
        package var needsCard: Bool { method == .sms || method == .call }
    }

    package struct Recovery: Hashable, Sendable {
        package let credential: Credential.ID
        /// `nil`: nobody has said.
        package let phone: PhoneOwner?
    }

    package struct Stranger: Hashable, Sendable {
        package let account: Account.ID
        package let user: String
        package let role: ManagersSeen.Role
        package let isBot: Bool
        package let on: CalendarDay
    }

    package struct Connection: Hashable, Sendable {
        package let account: Account.ID
        package let since: CalendarDay
    }

    package struct StandIn: Hashable, Sendable {
        package let account: Account.ID
        package let person: Person.ID
        package let role: Appointment.Role
    }
}

extension HandoverMeans {
    /// Of the credentials handed over and of the pages that they or the leaving person's appointments reach.
    init(
        of person: Person.ID,
        credentials: [Credential],
        accounts: [Account],
        answersFor own: Set<Account.ID>,
        in municipality: Municipality,
        on day: CalendarDay
    ) {
        factors = credentials.compactMap { credential in
            guard
                let seen = (credential.twoFactor ?? []).filter({ $0.on <= day }).max(by: { $0.precedes($1) }),
                seen.state == .on
            else { return nil }
            return Factor(
                credential: credential.id,
                method: seen.method,
                phone: seen.phone,
                isOwn: seen.phoneOf == person,
                on: seen.on
            )
        }
        recovery = credentials.map { Recovery(credential: $0.id, phone: $0.recoveryPhone) }
        strangers = accounts.flatMap { Self.strangers(on: $0, in: municipality, on: day) }
        connected = accounts.compactMap { account in
            account.gospublikiSince.flatMap { $0 <= day ? Connection(account: account.id, since: $0) : nil }
        }
        standIns = accounts.filter { own.contains($0.id) }.flatMap { account in
            (account.appointments ?? []).filter {
                $0.person != person && $0.role != .credentialKeeper && $0.isInForce(on: day)
            }
            .sorted { ($0.role.rawValue, $0.person) < ($1.role.rawValue, $1.person) }
            .map { StandIn(account: account.id, person: $0.person, role: $0.role) }
        }
    }

    private static func strangers(
        on account: Account,
        in municipality: Municipality,
        on day: CalendarDay
    ) -> [Stranger] {
        guard let seen = account.latestManagers(on: day) else { return [] }
        return seen.managers.filter { manager in
            let identity = NetworkIdentity(network: account.network, user: manager.user)
            let isNamed = municipality.persons.contains { $0.networkIDs?.contains(identity) == true }
            // The profile of an office login is handed over with the login itself.
            let isOffice = municipality.credentials.contains {
                $0.network == account.network && $0.profile == manager.user
            }
            return !isNamed && !isOffice
        }
        .sorted { ($0.user, $0.role.rawValue) < ($1.user, $1.role.rawValue) }
        .map {
            Stranger(account: account.id, user: $0.user, role: $0.role, isBot: $0.isBot == true, on: seen.on)
        }
    }
}
