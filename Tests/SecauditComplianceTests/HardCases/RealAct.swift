import SecauditRegister
import SecauditTestSupport

@testable import SecauditCompliance

/// One of the shipped acts as a town binds it, asked about a register built in code.
struct RealAct {
    let policy: Policy
    let parameters: [String: String]
    /// Readings fixed by the town, by the id of the rule.
    var readings: [String: String] = [:]

    /// Read once: five files and eight calendars take longer than all the cases together.
    private static let policies = Dictionary(
        uniqueKeysWithValues: PoliciesFolder.acts.map { id in (id, Result { try PoliciesFolder.policy(id) }) }
    )
    private static let years = Result { try PoliciesFolder.calendar() }

    /// Days that the texts leave open, early enough for every case.
    private static let openDays = [
        "novoaltaysk-608": ["publication-day": "2023-04-05"],
        "novokuznetsk-59": ["publication-day": "2020-03-20"],
        "kozhevnikovo-2020": ["signing-day": "2020-06-01"],
        "khasyn-2022": ["effective-day": "2022-12-15"],
    ]

    private enum Absent: Error { case policy(String) }

    init(_ id: String) throws {
        guard let found = Self.policies[id] else { throw Absent.policy(id) }
        policy = try found.get()
        parameters = Self.openDays[id] ?? [:]
    }

    private init(_ policy: Policy, _ parameters: [String: String], _ readings: [String: String]) {
        self.policy = policy
        self.parameters = parameters
        self.readings = readings
    }

    /// The act with the bans of the federation on top, as they stand on a day.
    func withFederalNorms(on asOf: CalendarDay) throws -> RealAct {
        let federal = try PoliciesFolder.extensionFile("federal")
        return RealAct(try federal.applied(to: policy, on: asOf), parameters, readings)
    }

    /// The same town under a policy with something on top.
    func replacing(_ policy: Policy) -> RealAct { RealAct(policy, parameters, readings) }

    func fixing(_ rule: String, _ choice: String) -> RealAct {
        var copy = self
        copy.readings[rule] = choice
        return copy
    }

    func stating(_ name: String, _ value: String) -> RealAct {
        RealAct(policy, parameters.merging([name: value]) { _, new in new }, readings)
    }

    static func calendar() throws -> WorkingCalendar { try years.get() }

    func inForce() throws -> PolicyInForce {
        let fixed = readings.mapValues { FixedReading(choice: $0, basis: "письмо от 09.01.2025 № 1") }
        let binding = PolicyBinding(policy: policy.id, parameters: parameters, readings: fixed)
        return PolicyInForce(try BoundPolicy(policy: policy, binding: binding))
    }

    func assess(
        _ town: Municipality,
        _ scope: CheckScope,
        keeping detail: FindingDetail = .everything
    ) throws -> Assessment {
        try Assessor.assess(
            town,
            under: try inForce(),
            scope: scope,
            calendar: Self.calendar(),
            keeping: detail
        )
    }

    func findings(_ rule: String, _ town: Municipality, asOf: CalendarDay = sampleDay) throws -> [Finding] {
        try assessedBothWays { try assess(town, CheckScope(asOf: asOf), keeping: $0) }.findings
            .filter { $0.rule.id == rule }
    }

    /// The verdicts of a rule, each with the id of its subject: `page fail`.
    func verdicts(_ rule: String, _ town: Municipality, asOf: CalendarDay = sampleDay) throws -> [String] {
        try findings(rule, town, asOf: asOf).map { "\($0.subject.name) \($0.verdict.rawValue)" }
    }

    /// What each open reading says: `organ pass`.
    func figures(_ rule: String, _ town: Municipality, asOf: CalendarDay = sampleDay) throws -> [String] {
        try findings(rule, town, asOf: asOf).flatMap { finding in
            finding.readings.map { "\($0.reading.id) \($0.outcome.verdict.rawValue)" }
        }
    }
}

extension Subject {
    /// The id of what it is, or the word for the whole town.
    var name: String {
        switch self {
        case .municipality: "town"
        case .organ(let id): id.text
        case .account(let id, of: _): id.text
        case .credential(let id, of: _): id.text
        }
    }
}
