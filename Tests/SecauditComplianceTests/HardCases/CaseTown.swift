import SecauditRegister
import SecauditTestSupport

/// A small town in which everything is in order, for a case to spoil one thing.
enum CaseTown {
    static let people: [Person] = [
        complete(.anna), complete(.pyotr), complete(.tamara), complete(oleg), complete(vera),
    ]
    static let oleg = Person(id: "oleg", surname: "Образцов", given: "Олег")
    static let vera = Person(id: "vera", surname: "Примерова", given: "Вера")

    private static func complete(_ person: Person) -> Person {
        var copy = person
        copy.position = person.position ?? "специалист"
        copy.phone = person.phone ?? "+7 385 000-00-09"
        copy.email = person.email ?? "\(person.id)@town.example"
        return copy
    }

    /// One page of one organ, run with one login by those named.
    static func with(
        holders: [Person.ID] = ["anna"],
        network: NetworkID = "vk",
        created: CalendarDay? = day("2025-02-03"),
        change: (inout Municipality) -> Void = { _ in }
    ) -> Municipality {
        var town = Municipality.sample(
            organs: [
                .sample(
                    "admin",
                    accounts: [.sample("page", network: network, created: created, appointments: [.sample("anna")])]
                )
            ],
            persons: people,
            credentials: [
                .sample(
                    "login",
                    manages: ["page"],
                    grants: holders.map { .key($0) },
                    secretChanges: [SecretChange(on: day("2025-02-03"), differs: .first)],
                    twoFactor: [TwoFactorEvidence(state: .on, method: .app, on: day("2026-09-01"))]
                )
            ]
        )
        town.organs[0].accounts[0].events = []
        town.credentials[0].network = network
        change(&town)
        return town
    }

    /// A second organ with a page and a login of its own.
    static func addCulture(to town: inout Municipality, network: NetworkID = "vk", holder: Person.ID = "anna") {
        town.organs.append(
            .sample(
                "culture",
                name: "Отдел культуры",
                kind: .body,
                accounts: [.sample("culture-page", network: network, appointments: [.sample(holder)])]
            )
        )
        town.credentials.append(.sample("culture-login", manages: ["culture-page"], grants: [.key(holder)]))
    }
}

extension Municipality {
    /// The one page of a case.
    var page: Account {
        get { organs[0].accounts[0] }
        set { organs[0].accounts[0] = newValue }
    }

    /// The one login of a case.
    var login: Credential {
        get { credentials[0] }
        set { credentials[0] = newValue }
    }

    mutating func change(_ person: Person.ID, _ body: (inout Person) -> Void) {
        for place in persons.indices where persons[place].id == person { body(&persons[place]) }
    }
}
