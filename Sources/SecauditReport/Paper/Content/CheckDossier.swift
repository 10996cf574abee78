package import SecauditCompliance
internal import SecauditCrypto
package import SecauditRegister

/// Everything that the papers of one check are made of.
package struct CheckDossier: Sendable {
    /// The register as the check saw it.
    package let municipality: Municipality
    package let assessment: Assessment
    /// Earlier checks, the oldest first.
    package let past: [CheckRecord]
    /// Who checked as a commission, the chair first; empty: the coordinators did.
    package let commission: [Person.ID]
    let calendar: WorkingCalendar
    package let record: CheckRecord
    package let language: Language
    package let origin: PaperOrigin
    let wording: Wording
    let organs: [Organ.ID: Organ]
    let persons: [Person.ID: Person]
    /// Each organ's part, in the order of the check.
    package let parts: [Assessment]
    /// Persons by the profiles by which a network shows them; of two who claim one, the first by id.
    let people: [NetworkIdentity: Person.ID]
    let serviceProfiles: Set<NetworkIdentity>
    private let credentialsByAccount: [Account.ID: [Credential]]

    package init(
        _ municipality: Municipality,
        assessment: Assessment,
        past: [CheckRecord],
        commission: [Person.ID] = [],
        calendar: WorkingCalendar,
        language: Language,
        version: String,
        entry: PaperOrigin.Entry?
    ) {
        let seen = municipality.seen(in: assessment.scope)
        self.municipality = seen
        self.assessment = assessment
        self.past = past.sorted { ($0.asOf, $0.first) < ($1.asOf, $1.first) }
        self.language = language
        self.commission = commission
        self.calendar = calendar
        record = CheckRecord(assessment)
        origin = PaperOrigin(
            version: version,
            entry: entry,
            checksum: FileDigest(of: JSONReport.render([assessment])).hexadecimal
        )
        wording = Wording(language, names: assessment.names)
        organs = Dictionary(seen.organs.map { ($0.id, $0) }) { first, _ in first }
        persons = Dictionary(seen.persons.map { ($0.id, $0) }) { first, _ in first }
        parts = assessment.byOrgan
        var managing: [Account.ID: [Credential]] = [:]
        for credential in seen.credentials.sorted(by: { $0.id < $1.id }) {
            for account in credential.manages { managing[account, default: []].append(credential) }
        }
        credentialsByAccount = managing
        var people: [NetworkIdentity: Person.ID] = [:]
        for person in seen.persons {
            for identity in person.networkIDs ?? [] {
                people[identity] = min(people[identity] ?? person.id, person.id)
            }
        }
        self.people = people
        serviceProfiles = Set(
            seen.credentials.compactMap { one in
                one.profile.map { NetworkIdentity(network: one.network, user: $0) }
            }
        )
    }

    var asOf: CalendarDay { assessment.scope.asOf }

    /// The last check before this one's day.
    var previous: CheckRecord? { past.last { $0.asOf < asOf } }

    func credentials(of account: Account.ID) -> [Credential] { credentialsByAccount[account] ?? [] }

    func accounts(of part: Assessment) -> [Account] {
        guard let result = part.organs.first, let organ = organs[result.organ] else { return [] }
        let checked = Set(result.accounts.map(\.account))
        return organ.accounts.filter { checked.contains($0.id) }
            .sorted { ($0.network.text, $0.address, $0.id) < ($1.network.text, $1.address, $1.id) }
    }

    var mark: String {
        let policy = ([assessment.policy.id] + assessment.policy.extensions.map(\.id)).joined(separator: ", ")
        return origin.mark(
            asOf: asOf,
            rules: "\(policy) (\(assessment.policy.digest.prefix(16)))",
            zone: municipality.zone,
            in: language
        )
    }
}

extension CheckDossier: BilingualPaper {
    /// The value, or a blank that goes on the list of things to fill in.
    func known(_ value: String?, _ russian: String, _ english: String) -> PaperText {
        if let value, !value.printable.isEmpty { return PaperText(value) }
        return PaperText(.missing(words(russian, english)))
    }

    /// «III квартал 2026 г.» or the days.
    var period: String {
        assessment.scope.quarter.map { wording.text($0) } ?? wording.text(assessment.scope.period)
    }
}
