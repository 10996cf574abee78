import SecauditRegister

extension RandomTown {
    /// One of few days, so that facts meet; some years back for a few of them.
    mutating func someDay() -> CalendarDay {
        if random.once(in: 10) { return day("2022-11-01").adding(days: random.number(below: 800)) }
        return day("2026-06-01").adding(days: random.number(below: 22) * 7)
    }

    /// Who recorded it, and when.
    mutating func attribution() -> Attribution? {
        if random.once(in: 4) { return nil }
        let recorded = Instant(seconds: Int64(someDay().number) * 86_400 + Int64(random.number(below: 2) * 43_200))
        let name = random.element(of: ["Образцова А.", "Примеров П."])
        return Attribution(name: name, basis: random.once(in: 2) ? .signed : .claimed, recorded: recorded)
    }

    /// Nothing known, or a list that may be empty.
    mutating func list<Element>(below count: Int, _ element: (inout RandomTown) -> Element) -> [Element]? {
        if random.once(in: 5) { return nil }
        return (0..<random.number(below: count)).map { _ in element(&self) }
    }

    mutating func account(_ id: Account.ID, of people: [Person.ID]) -> Account {
        let networks: [NetworkID] = ["vk", "vk", "ok", "telegram", "instagram"]
        return Account(
            id: id,
            network: random.element(of: networks) ?? "vk",
            address: "page.example/\(id)",
            created: random.once(in: 6) ? nil : someDay(),
            closed: random.once(in: 8) ? someDay() : nil,
            suspensions: random.once(in: 6) ? [Suspension(from: someDay())] : nil,
            previousAddresses: list(below: 3) { town in
                PreviousAddress(address: "page.example/old\(town.random.number(below: 3))", changedOn: town.someDay())
            },
            gospublikiSince: random.once(in: 2) ? someDay() : nil,
            appointments: list(below: 4) { town in town.appointment(to: id, of: people) },
            managersSeen: list(below: 3) { town in
                ManagersSeen(
                    on: town.someDay(),
                    managers: (0..<town.random.number(below: 5)).map { _ in town.manager() },
                    source: "stated",
                    attribution: town.attribution()
                )
            },
            events: list(below: 8) { town in town.event() }
        )
    }

    private mutating func appointment(to account: Account.ID, of people: [Person.ID]) -> Appointment {
        let from = someDay()
        return Appointment(
            id: Appointment.ID("\(account)-n\(random.number(below: 1_000_000))"),
            person: random.element(of: people) ?? "",
            role: random.element(of: Appointment.Role.allCases) ?? .responsible,
            act: random.once(in: 3) ? nil : ActReference(kind: "приказ", number: "1", date: from),
            from: from,
            to: random.once(in: 4) ? from.adding(days: random.number(below: 90)) : nil,
            attribution: attribution()
        )
    }

    private mutating func manager() -> ManagersSeen.Manager {
        ManagersSeen.Manager(
            user: "\(prefix)\(random.once(in: 3) ? "s" : "0")\(random.number(below: 3))",
            role: random.element(of: ManagersSeen.Role.allCases) ?? .editor,
            isBot: random.once(in: 8) ? true : nil
        )
    }

    private mutating func event() -> Event {
        Event(
            kind: random.element(of: Event.Kind.allCases) ?? .changed,
            field: random.element(of: ["responsible", "phone", "address", nil]) ?? nil,
            on: someDay(),
            recipient: random.element(of: ["ЦУР", "отдел информатизации", nil]) ?? nil,
            place: random.element(of: ["city-page", "own-site", "https://city.example/x", nil]) ?? nil,
            answers: random.once(in: 3) ? someDay() : nil,
            attribution: attribution()
        )
    }

    mutating func addCredentials(to account: Account, of organ: Organ.ID) {
        let people = municipality.persons.map(\.id)
        for number in 0..<random.number(below: 3) {
            let others = municipality.credentials.flatMap(\.manages)
            let second = random.once(in: 5) ? random.element(of: others).map { [$0] } ?? [] : []
            add(
                Credential(
                    id: Credential.ID("\(account.id)-c\(number)"),
                    organ: organ,
                    network: account.network,
                    manages: [account.id] + second.filter { $0 != account.id },
                    owner: random.once(in: 5) ? .personal : .service,
                    closed: random.once(in: 10) ? someDay() : nil,
                    custody: random.element(of: [.vault, .journal, Credential.Custody.none, nil]) ?? nil,
                    grants: list(below: 5) { town in town.grant(to: people) },
                    secretChanges: list(below: 4) { town in
                        SecretChange(
                            on: town.someDay(),
                            differs: town.random.element(of: SecretChange.Difference.allCases) ?? .unknown,
                            attribution: town.attribution()
                        )
                    },
                    twoFactor: list(below: 5) { town in town.twoFactor(of: people) },
                    obligations: random.once(in: 2) ? nil : list(below: 3) { town in town.obligation(of: people) },
                    recoveryPhone: random.element(of: [.organ, .personal, nil]) ?? nil,
                    profile: random.once(in: 2) ? "\(prefix)s\(municipality.credentials.count)" : nil,
                    passwordStanding: number == 0 ? PasswordStanding(on: day("2026-06-01"), equalTo: []) : nil
                )
            )
        }
    }

    private mutating func grant(to people: [Person.ID]) -> Grant {
        let from = someDay()
        let to = random.once(in: 3) ? from.adding(days: random.number(below: 90)) : nil
        return Grant(
            person: random.once(in: 8) ? nil : random.element(of: people),
            member: random.once(in: 2) ? "0f1e" : nil,
            from: from,
            to: to,
            basis: random.once(in: 2) ? .proved : .claimed,
            rekeyOwed: to != nil && random.once(in: 4) ? true : nil
        )
    }

    private mutating func twoFactor(of people: [Person.ID]) -> TwoFactorEvidence {
        TwoFactorEvidence(
            state: random.once(in: 2) ? .on : random.element(of: TwoFactorEvidence.State.allCases) ?? .unknown,
            method: random.element(of: TwoFactorEvidence.Method.allCases),
            phone: random.element(of: PhoneOwner.allCases),
            phoneOf: random.once(in: 2) ? random.element(of: people) : nil,
            on: someDay(),
            selfStated: random.once(in: 3) ? true : nil,
            attribution: attribution()
        )
    }

    private mutating func obligation(of people: [Person.ID]) -> Obligation {
        let raised = someDay()
        return Obligation(
            kind: random.once(in: 2) ? .password : .sessions,
            raised: raised,
            cause: random.once(in: 3) ? nil : random.element(of: people),
            entryChanged: random.once(in: 3) ? raised.adding(days: random.number(below: 20)) : nil,
            statedChanged: random.once(in: 3) ? raised.adding(days: random.number(below: 20)) : nil,
            attribution: attribution()
        )
    }
}
