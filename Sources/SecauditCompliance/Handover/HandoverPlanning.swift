package import SecauditRegister

extension HandoverPlan {
    /// Looks at everything on record on `day` for a person of a municipality.
    ///
    /// A `planned` last day gives way to one on record. Throws where a term runs into a year without a working calendar.
    package init(
        for person: Person,
        in municipality: Municipality,
        policy: Policy?,
        calendar: WorkingCalendar,
        on day: CalendarDay,
        planned: CalendarDay? = nil
    ) throws(CalendarError) {
        let accounts = municipality.organs.flatMap(\.accounts).filter { $0.exists(on: day) }
        let credentials = municipality.credentials.filter { $0.exists(on: day) }
        let last = person.employedTo ?? planned ?? day
        let left = person.employedTo.map { $0 < day } ?? false

        self.person = person
        self.municipality = municipality.name
        lastDay = last
        self.day = day
        hasLeft = left
        responsibilities = Self.responsibilities(of: person.id, accounts: accounts, on: min(day, last))
        let held = Self.access(of: person.id, credentials: credentials, on: day)
        access = held
        roles = Self.roles(of: person, accounts: accounts, on: day)
        obligations = Self.obligations(of: person.id, credentials: credentials, on: day)
        let touched = credentials.filter { credential in
            held.contains { $0.credential == credential.id }
                || (credential.obligations ?? []).contains { $0.cause == person.id }
        }
        .sorted { $0.id < $1.id }
        self.credentials = touched.map(\.id)
        terms =
            responsibilities.contains { $0.role == .responsible }
            ? try Self.notices(policy, from: last, calendar: calendar) : []
        means = Self.means(
            of: person.id,
            credentials: touched,
            accounts: accounts,
            answersFor: Set(responsibilities.map(\.account)).union(roles.map(\.account)),
            in: municipality,
            on: day
        )
        obstacles = Self.obstacles(
            person: person,
            left: left,
            accounts: accounts,
            credentials: credentials,
            access: access,
            roles: roles,
            responsibilities: responsibilities,
            lastDay: last,
            on: day
        )
    }

    private static func responsibilities(
        of person: Person.ID,
        accounts: [Account],
        on day: CalendarDay
    ) -> [Responsibility] {
        accounts.flatMap { account in
            (account.appointments ?? []).filter { $0.person == person && $0.isInForce(on: day) }
                .map { Responsibility(account: account.id, role: $0.role, act: $0.act) }
        }
    }

    private static func access(of person: Person.ID, credentials: [Credential], on day: CalendarDay) -> [Access] {
        credentials.compactMap { credential in
            let open = (credential.grants ?? []).filter { $0.isOpen(on: day) }
            guard
                let own = open.filter({ $0.person == person }).min(by: {
                    ($0.from, $0.basis.rawValue) < ($1.from, $1.basis.rawValue)
                })
            else { return nil }
            return Access(
                credential: credential.id,
                since: own.from,
                basis: own.basis,
                others: open.filter { $0.person != person }.count
            )
        }
    }

    private static func roles(of person: Person, accounts: [Account], on day: CalendarDay) -> [Role] {
        let profiles = person.networkIDs ?? []
        return accounts.flatMap { account -> [Role] in
            guard let seen = account.latestManagers(on: day) else { return [] }
            return seen.managers
                .filter { manager in
                    profiles.contains { $0.network == account.network && $0.user == manager.user }
                }
                .map { Role(account: account.id, role: $0.role, on: seen.on) }
        }
    }

    /// All kinds for what the person can open; what is still open for what he could.
    private static func obligations(of person: Person.ID, credentials: [Credential], on day: CalendarDay) -> [Due] {
        credentials.compactMap { credential in
            let holds = (credential.grants ?? []).contains { $0.person == person && $0.isOpen(on: day) }
            let open = credential.openObligations(on: day).filter { $0.cause == person }.map(\.kind)
            let kinds = holds ? Obligation.Kind.allCases : open
            return kinds.isEmpty ? nil : Due(credential: credential.id, kinds: kinds)
        }
    }

    private static func means(
        of person: Person.ID,
        credentials: [Credential],
        accounts: [Account],
        answersFor own: Set<Account.ID>,
        in municipality: Municipality,
        on day: CalendarDay
    ) -> HandoverMeans {
        let reached = own.union(credentials.flatMap(\.manages))
        return HandoverMeans(
            of: person,
            credentials: credentials,
            accounts: accounts.filter { reached.contains($0.id) },
            answersFor: own,
            in: municipality,
            on: day
        )
    }

    private static func notices(
        _ policy: Policy?,
        from day: CalendarDay,
        calendar: WorkingCalendar
    ) throws(CalendarError) -> [Notice] {
        var notices: [Notice] = []
        for rule in policy?.rules ?? [] {
            guard let clause = rule.clauses.first else { continue }
            if rule.kind == .deadlineAfterEvent, rule.parameters.word("event") == "changed" {
                let count = rule.parameters.integer("n") ?? 1
                let working = rule.parameters.word("unit") != "calendar-day"
                notices.append(
                    Notice(
                        rule: rule.id,
                        clause: clause,
                        action: rule.parameters.word("action") ?? "reported",
                        recipient: rule.parameters.word("recipient"),
                        due: working
                            ? try calendar.day(count, workingDaysAfter: day) : day.adding(days: count),
                        days: count,
                        isWorkingDays: working
                    )
                )
            }
            if rule.kind == .notifyOnChange {
                notices.append(
                    Notice(
                        rule: rule.id,
                        clause: clause,
                        action: "notified",
                        recipient: rule.parameters.word("recipient"),
                        due: nil,
                        days: rule.parameters.integer("sla") ?? 3,
                        isWorkingDays: true
                    )
                )
            }
        }
        return notices
    }

    private static func obstacles(
        person: Person,
        left: Bool,
        accounts: [Account],
        credentials: [Credential],
        access: [Access],
        roles: [Role],
        responsibilities: [Responsibility],
        lastDay last: CalendarDay,
        on day: CalendarDay
    ) -> [Obstacle] {
        var obstacles: [Obstacle] = access.filter { $0.others == 0 }.map { .soleHolder($0.credential) }
        if left { obstacles += access.map { .accessAfterLeaving($0.credential) } }
        // Access that ended before the last day leaves the same things to change.
        for credential in credentials {
            let open = credential.openObligations(on: day).filter { $0.cause == person.id }
            obstacles += open.map { .unchangedAfterLeaving(credential.id, $0.kind) }
        }
        obstacles += roles.filter { $0.role == .creator }.map { .creator($0.account) }
        for credential in credentials {
            guard let latest = (credential.twoFactor ?? []).filter({ $0.on <= day }).max(by: { $0.precedes($1) }),
                latest.state == .on, latest.phone == .personal, latest.phoneOf == person.id
            else { continue }
            obstacles.append(.personalPhone(credential.id, latest.method))
        }
        for account in accounts {
            let ways = credentials.filter { $0.manages.contains(account.id) }
            let holds = ways.contains { way in access.contains { $0.credential == way.id } }
            if holds, !ways.isEmpty, ways.allSatisfy({ $0.owner == .personal }) {
                obstacles.append(.personalProfile(account.id))
            }
            // Whoever is appointed from the day after the last one on is a successor already.
            let answers = (account.appointments ?? []).filter { appointment in
                appointment.isInForce(on: max(day, last.adding(days: 1))) && appointment.role != .credentialKeeper
            }
            if responsibilities.contains(where: { $0.account == account.id && $0.role == .responsible }),
                !answers.contains(where: { $0.person != person.id })
            {
                obstacles.append(.noSuccessor(account.id))
            }
        }
        return obstacles
    }
}
