import SecauditRegister
import SecauditTestSupport

@testable import SecauditCompliance

/// An assessment that has led other programs' formats astray.
enum FormatCase: String, CaseIterable, Sendable {
    case everyVerdict = "every-verdict"
    case nothingFailing = "nothing-failing"
    case onlyNotApplicable = "only-not-applicable"
    case nothingAtAll = "nothing-at-all"
    case dataErrors = "data-errors"
    case extendedTerms = "extended-terms"
    case longNames = "long-names"
    case controlCharacters = "control-characters"
    case apart
    case tooManyForOneRun = "too-many-for-one-run"

    private static let nasty =
        "\u{0}\u{1}\u{7}\u{1b}[31m\t\r\n]]>&<script>\"'\u{202e}\u{fffe}\u{7f}|*_`=1+1"

    func assessment() throws -> Assessment {
        let sample = try SampleTown.assessment()
        switch self {
        case .everyVerdict: return sample
        case .nothingFailing: return sample.with(sample.findings.map { $0.with(.pass) })
        case .onlyNotApplicable: return sample.with(sample.findings.map { $0.with(.notApplicable) })
        case .nothingAtAll: return sample.with([])
        case .dataErrors:
            return sample.with(sample.findings.enumerated().map { $0 % 3 == 0 ? $1.with(.error) : $1 })
        case .extendedTerms:
            return sample.with(
                sample.findings.map { finding in
                    var finding = finding.with(.fail)
                    finding.waiver = SampleTown.municipality.waivers?.first
                    return finding
                }
            )
        case .longNames: return try named(String(repeating: "Я", count: 10_000))
        case .controlCharacters: return try named(Self.nasty)
        case .apart: return try Self.withConduct()
        case .tooManyForOneRun:
            guard var failing = sample.findings.first(where: { $0.verdict == .fail }) else {
                throw SampleMistake.findings(0)
            }
            failing.facts = []
            failing.evidence = []
            return sample.with(Array(repeatElement(failing, count: 25_001)))
        }
    }

    private static func withConduct() throws -> Assessment {
        guard let quarter = Quarter(year: 2026, number: 3) else { throw SampleMistake.findings(0) }
        return try Assessor.assess(
            SampleTown.municipality,
            under: .sample(
                [
                    .sample(.accountRequired, group: .register),
                    .sample(.twoFactorEnabled, id: "conduct-a", group: .conduct),
                    .sample(.rotatedAfterDeparture, id: "conduct-b", group: .conduct),
                ],
                networks: ["vk", "ok"]
            ),
            scope: CheckScope(quarter: quarter, groups: Set(RuleGroup.allCases)),
            calendar: .sample
        )
    }

    private func named(_ name: String) throws -> Assessment {
        var town = SampleTown.municipality
        town.name = name
        for place in town.organs.indices { town.organs[place].name = "\(name)\(place)" }
        for place in town.persons.indices { town.persons[place].surname = name }
        guard let quarter = Quarter(year: 2026, number: 3) else { throw SampleMistake.findings(0) }
        return try Assessor.assess(
            town,
            under: SampleTown.policy,
            scope: CheckScope(quarter: quarter),
            calendar: .sample
        )
    }
}

extension Finding {
    fileprivate func with(_ verdict: Verdict) -> Finding {
        var finding = self
        finding.verdict = verdict
        if verdict != .fail { finding.waiver = nil }
        return finding
    }
}

extension Assessment {
    fileprivate func with(_ findings: [Finding], apart: [Finding] = []) -> Assessment {
        var total = RollUp()
        for finding in findings { total.add(finding.verdict, strength: finding.strength) }
        return Assessment(
            policy: policy,
            municipality: municipality,
            zone: zone,
            scope: scope,
            findings: findings,
            apart: apart,
            ruleCount: ruleCount,
            organs: organs,
            total: total,
            waivers: waivers,
            provenance: provenance,
            duties: duties,
            names: names,
            replacedAfter: replacedAfter
        )
    }
}
