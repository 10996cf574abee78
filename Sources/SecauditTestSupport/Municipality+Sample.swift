package import SecauditRegister

extension Municipality {
    /// A town with what is given; two plainly made-up persons unless others are.
    package static func sample(
        organs: [Organ],
        persons: [Person] = [.anna, .pyotr, .tamara],
        credentials: [Credential] = [],
        events: [Event]? = nil,
        attestations: [Attestation]? = nil,
        waivers: [Waiver]? = nil,
        coordinators: [Person.ID]? = nil
    ) -> Municipality {
        Municipality(
            id: "town",
            name: "Город Образцовск",
            zone: ZoneOffset(minutes: 420) ?? .utc,
            organs: organs,
            persons: persons,
            credentials: credentials,
            events: events,
            attestations: attestations,
            waivers: waivers,
            coordinators: coordinators
        )
    }
}

extension Organ {
    package static func sample(
        _ id: Organ.ID = "org",
        name: String = "Администрация города",
        kind: Kind = .administration,
        closed: CalendarDay? = nil,
        accounts: [Account] = [],
        attestations: [Attestation]? = nil
    ) -> Organ {
        Organ(id: id, name: name, kind: kind, closed: closed, accounts: accounts, attestations: attestations)
    }
}

extension Account {
    package static func sample(
        _ id: Account.ID = "page",
        network: NetworkID = "vk",
        created: CalendarDay? = day("2024-02-01"),
        closed: CalendarDay? = nil,
        suspensions: [Suspension]? = nil,
        appointments: [Appointment]? = nil,
        managersSeen: [ManagersSeen]? = nil,
        events: [Event]? = nil
    ) -> Account {
        Account(
            id: id,
            network: network,
            address: "\(network).example/\(id)",
            created: created,
            closed: closed,
            suspensions: suspensions,
            appointments: appointments,
            managersSeen: managersSeen,
            events: events
        )
    }
}

extension Person {
    package static let anna = Person(
        id: "anna",
        surname: "Образцова",
        given: "Анна",
        patronymic: "Ивановна",
        position: "пресс-секретарь",
        unit: "Отдел информации",
        phone: "+7 385 000-00-01",
        email: "anna@town.example",
        networkIDs: [NetworkIdentity(network: "vk", user: "1001")]
    )
    package static let pyotr = Person(
        id: "pyotr",
        surname: "Примеров",
        given: "Пётр",
        networkIDs: [NetworkIdentity(network: "vk", user: "1002")]
    )
    package static let tamara = Person(
        id: "tamara",
        surname: "Тестова",
        given: "Тамара",
        networkIDs: [NetworkIdentity(network: "vk", user: "1003")]
    )

    /// The same person with this last working day.
    package func left(_ lastDay: CalendarDay) -> Person {
        var copy = self
        copy.employedTo = lastDay
        return copy
    }

    package func absent(from: CalendarDay, to: CalendarDay?, kind: Absence.Kind = .vacation) -> Person {
        var copy = self
        copy.absences = [Absence(from: from, to: to, kind: kind)]
        return copy
    }
}
