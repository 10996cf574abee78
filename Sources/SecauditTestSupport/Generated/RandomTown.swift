package import SecauditRegister

/// A made-up town in which anything may be missing, doubled, late or at odds; for properties that hold of every town.
///
/// Days are drawn from few, so that several facts fall on one day. Facts are often recorded after they happened.
package struct RandomTown {
    /// Goes before every id, so that two towns can be put into one.
    let prefix: String
    var random: SplitMix64
    package private(set) var municipality: Municipality

    /// The last day on which anything happens.
    package static let lastDay = day("2026-10-31")

    package init(seed: UInt64, prefix: String = "") {
        self.prefix = prefix
        random = SplitMix64(seed: seed)
        municipality = Municipality(id: "town", name: "Город Образцовск", zone: ZoneOffset(minutes: 420) ?? .utc)
        for number in 0..<(2 + random.number(below: 2)) { addOrgan(number) }
        addCommonFacts()
    }

    private mutating func addOrgan(_ number: Int) {
        let id = Organ.ID("\(prefix)o\(number)")
        let kinds: [Organ.Kind] = [.administration, .body, .institution, .head, .body]
        let people = (0..<3).map { person($0, of: number, in: id) }
        municipality.persons += people
        var organ = Organ(
            id: id,
            name: "Орган № \(number)",
            kind: number == 0 ? .administration : random.element(of: kinds) ?? .body,
            site: random.once(in: 3) ? nil : "https://organ\(number).example",
            sitePage: random.once(in: 3) ? nil : "https://city.example/organ\(number)",
            closed: random.once(in: 15) ? someDay() : nil
        )
        if random.once(in: 8) { organ.name = "Комитет финансов Хасынского муниципального округа Магаданской области" }
        for page in 0..<random.number(below: 4) {
            let account = account(Account.ID("\(prefix)a\(number)-\(page)"), of: people.map(\.id))
            organ.accounts.append(account)
            addCredentials(to: account, of: id)
        }
        organ.attestations = attestations(for: organ.accounts.first?.id)
        municipality.organs.append(organ)
    }

    private mutating func person(_ index: Int, of number: Int, in organ: Organ.ID) -> Person {
        let surname = random.element(of: ["Образцова", "Примерова", "Тестова"]) ?? ""
        return Person(
            id: Person.ID("\(prefix)p\(number)-\(index)"),
            surname: surname,
            given: random.once(in: 10) ? "А." : "Анна",
            patronymic: random.once(in: 3) ? nil : "Ивановна",
            position: random.once(in: 6) ? nil : "специалист",
            unit: random.once(in: 2) ? "информационный отдел" : nil,
            organ: organ,
            phone: random.once(in: 6) ? nil : "+7 385 000-00-0\(index)",
            email: random.once(in: 6) ? nil : "p\(index)@city.example",
            employedTo: random.once(in: 4) ? someDay() : nil,
            absences: list(below: 3) { town in
                let from = town.someDay()
                let to = town.random.once(in: 3) ? nil : from.adding(days: town.random.number(below: 60))
                return Absence(from: from, to: to, kind: town.random.element(of: Absence.Kind.allCases) ?? .other)
            },
            networkIDs: [NetworkIdentity(network: "vk", user: "\(prefix)\(number)\(index)")]
        )
    }

    private mutating func addCommonFacts() {
        let all = municipality.persons.map(\.id)
        let places = ["https://www.admnkr.ru/register", "https://city.example/register"]
        municipality.events = list(below: 4) { town in
            Event(
                kind: .registerPublished,
                on: town.someDay(),
                place: town.random.element(of: places),
                attribution: town.attribution()
            )
        }
        municipality.attestations = attestations(for: nil)
        municipality.coordinators = random.once(in: 2) ? nil : random.element(of: all).map { [$0] }
        let organs = municipality.organs.map(\.id)
        municipality.waivers = list(below: 3) { town in
            let first = town.someDay()
            return Waiver(
                id: Waiver.ID("\(town.prefix)w\(town.random.number(below: 1_000_000))"),
                rule: town.random.element(of: Self.rules) ?? "",
                organ: town.random.element(of: organs) ?? "",
                approver: "глава",
                basis: "письмо",
                first: first,
                last: first.adding(days: 60)
            )
        }
    }

    /// Rules of the acts that a written answer or an extended term may name.
    private static let rules = [
        "security-measures", "local-act", "public-part", "act-published", "credential-recorded", "site-link",
        "two-factor-enabled", "max-holders", "register-published",
    ]

    private mutating func attestations(for account: Account.ID?) -> [Attestation]? {
        list(below: 5) { town in
            let on = town.someDay()
            return Attestation(
                rule: town.random.element(of: Self.rules) ?? "",
                account: town.random.once(in: 3) ? account : nil,
                answer: town.random.element(of: Attestation.Answer.allCases) ?? .yes,
                on: on,
                through: town.random.once(in: 2) ? on.adding(days: 92) : nil,
                byCoordinator: town.random.once(in: 4) ? true : nil,
                attribution: town.attribution()
            )
        }
    }

    /// `municipality` with another town's organs, people and credentials in it.
    package func joined(with other: RandomTown) -> Municipality {
        var both = municipality
        both.organs.insert(contentsOf: other.municipality.organs, at: 0)
        both.persons += other.municipality.persons
        both.credentials.insert(contentsOf: other.municipality.credentials, at: 0)
        return both
    }

    mutating func add(_ credential: Credential) {
        municipality.credentials.append(credential)
    }
}
