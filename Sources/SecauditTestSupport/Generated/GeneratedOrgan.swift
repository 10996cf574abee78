package import SecauditRegister

/// One organ of a generated town with its people, its accounts and the credentials that manage them.
package struct GeneratedOrgan: Sendable {
    package let number: Int
    package private(set) var organ: Organ
    package private(set) var persons: [Person] = []
    package private(set) var credentials: [Credential] = []
    private var random: SplitMix64

    /// People in each organ.
    private static let staff = 4

    package init(number: Int, of town: GeneratedTown) {
        self.number = number
        random = SplitMix64(seed: town.seed &+ UInt64(number) &* 0x1000_0001)
        organ = Organ(
            id: Organ.ID("o\(number)"),
            name: number == 0 ? "Администрация города" : "Орган № \(number)",
            kind: number == 0 ? .administration : .body,
            site: "https://organ\(number).example",
            sitePage: "https://city.example/organ\(number)",
            established: day("2015-01-01"),
            events: []
        )
        persons = (0..<Self.staff).map { person($0) }
        let first = number * GeneratedTown.accountsPerOrgan
        for index in first..<max(first, min(first + GeneratedTown.accountsPerOrgan, town.accounts)) {
            add(account: index)
        }
    }

    private static let surnames = ["Образцова", "Примерова", "Тестова", "Условная"]

    private mutating func person(_ index: Int) -> Person {
        Person(
            id: Person.ID("p\(number)-\(index)"),
            surname: Self.surnames[index % Self.surnames.count],
            given: "Анна",
            patronymic: "Ивановна",
            position: "специалист",
            unit: "отдел \(number)",
            organ: organ.id,
            phone: "+7 385 000-\(10 + number % 90)-\(10 + index)",
            email: "p\(number)-\(index)@city.example",
            employedFrom: day("2022-02-01"),
            employedTo: index == Self.staff - 1 && random.once(in: 4) ? day("2026-07-31") : nil,
            absences: [],
            networkIDs: [NetworkIdentity(network: "vk", user: "\(1_000_000 + number * Self.staff + index)")],
            confirmedOn: day("2026-07-01").adding(days: random.number(below: 60))
        )
    }

    static let networks: [NetworkID] = ["vk", "ok", "telegram"]

    private mutating func add(account index: Int) {
        let network = Self.networks[index % Self.networks.count]
        let created = day("2024-01-15").adding(days: random.number(below: 300))
        let responsible = persons[random.number(below: Self.staff - 1)].id
        let address: String =
            switch network {
            case "vk": "vk.com/page\(index)"
            case "ok": "ok.ru/page\(index)"
            default: "t.me/page\(index)"
            }
        let account = Account(
            id: Account.ID("a\(index)"),
            network: network,
            address: address,
            nativeID: "\(200_000 + index)",
            category: .active,
            created: created,
            suspensions: [],
            previousAddresses: [],
            followers: random.number(below: 20_000),
            appointments: random.once(in: 20) ? [] : [appointment(of: responsible, to: index, from: created)],
            managersSeen: nil,
            events: [
                Event(kind: .created, on: created),
                Event(kind: .reported, on: created.adding(days: 1), answers: created),
                Event(
                    kind: .linkPublished,
                    on: created.adding(days: 2),
                    place: "https://organ\(number).example",
                    answers: created
                ),
                Event(
                    kind: .linkPublished,
                    on: created.adding(days: 2),
                    place: "https://city.example/organ\(number)",
                    answers: created
                ),
            ]
        )
        organ.accounts.append(account)
        credentials.append(credential(index, network: network, from: created, responsible: responsible))
    }

    private mutating func appointment(of person: Person.ID, to index: Int, from day: CalendarDay) -> Appointment {
        Appointment(
            id: Appointment.ID("n\(index)"),
            person: person,
            role: .responsible,
            act: ActReference(kind: "распоряжение", number: "\(1 + index % 300)-р", date: day),
            from: day
        )
    }

    private mutating func credential(
        _ index: Int,
        network: NetworkID,
        from opened: CalendarDay,
        responsible: Person.ID
    ) -> Credential {
        let last = persons[Self.staff - 1]
        var grants = [Grant(person: responsible, from: opened, basis: .claimed)]
        if random.once(in: 10) {
            grants.append(
                Grant(person: last.id, from: opened, to: last.employedTo.map { $0.adding(days: 1) }, basis: .claimed)
            )
        }
        return Credential(
            id: Credential.ID("c\(index)"),
            organ: organ.id,
            network: network,
            manages: [Account.ID("a\(index)")],
            label: "страница \(index)",
            opened: opened,
            custody: .vault,
            grants: grants,
            secretChanges: [
                SecretChange(on: opened, differs: .first),
                SecretChange(on: day("2026-08-03").adding(days: random.number(below: 30)), differs: .stated),
            ],
            twoFactor: [
                TwoFactorEvidence(
                    state: random.once(in: 20) ? .off : .on,
                    method: .app,
                    phone: .organ,
                    on: day("2026-07-20").adding(days: random.number(below: 60))
                )
            ],
            obligations: [],
            recoveryPhone: .organ
        )
    }
}
