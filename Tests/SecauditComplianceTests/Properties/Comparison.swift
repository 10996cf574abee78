import SecauditRegister
import SecauditTestSupport

@testable import SecauditCompliance

extension RealAct {
    /// The acts with what differs between towns read one way, where a property is about one organ.
    func readPerOrgan() -> RealAct {
        var act = self
        for rule in policy.rules where rule.id == "max-holders" { act = act.fixing(rule.id, "account") }
        for rule in policy.rules where rule.id == "one-account-per-network" { act = act.fixing(rule.id, "organ") }
        return act
    }
}

extension Finding {
    /// What is judged, apart from what was found: a rule, a subject and an occurrence.
    var question: String {
        "\(rule.id) \(subject.name) \(occurrence?.description ?? "-")"
    }

    /// Everything that a reader sees of it.
    var content: String {
        let figures = readings.map { "\($0.reading.id) \($0.outcome.verdict.rawValue) \($0.outcome.facts)" }
        let term = due.map { "\($0.day) \($0.from)" } ?? "-"
        return "\(question) \(verdict.rawValue) \(strength.rawValue) \(term) \(facts) \(evidence) \(figures)"
    }
}

extension Assessment {
    /// The findings and results that differ from another's; empty where both say the same.
    func differences(from other: Assessment) -> [String] {
        var found: [String] = []
        if findings != other.findings {
            for (own, foreign) in zip(findings, other.findings) where own != foreign {
                found.append("\(own.content)\n  ≠ \(foreign.content)")
            }
            if findings.count != other.findings.count { found.append("\(findings.count) ≠ \(other.findings.count)") }
        }
        if apart != other.apart { found.append("apart") }
        if organs != other.organs { found.append("organs") }
        if total != other.total { found.append("total") }
        if waivers != other.waivers { found.append("waivers") }
        if provenance != other.provenance { found.append("provenance") }
        return found
    }
}
