package import SecauditCompliance
internal import SecauditRegister

/// What changed between two checks, in words.
package struct ComparisonText {
    private let wording: Wording
    private let titles: [String: Bilingual]
    private let width: Int

    /// `policy` gives the requirements their names; one that it does not have is shown by its id.
    package init(_ language: Language, names: Names, policy: Policy?, width: Int = 80) {
        wording = Wording(language, names: names)
        titles = Dictionary((policy?.rules ?? []).map { ($0.id, $0.title) }) { first, _ in first }
        self.width = width
    }

    package func render(_ change: CheckComparison, from earlier: CheckRecord, to later: CheckRecord) -> [UInt8] {
        var lines = TextLines(width: width)
        lines.wrap(wording.names.municipality.printable)
        lines.wrap(
            wording.say(
                "Проверка по состоянию на \(wording.text(later.asOf)) в сравнении с проверкой на \(wording.text(earlier.asOf))",
                "The check as of \(wording.text(later.asOf)), compared with that of \(wording.text(earlier.asOf))"
            )
        )
        if change.policyChanged {
            lines.wrap(
                wording.say(
                    "! Правила проверки между ними изменились: разница может быть от этого.",
                    "! The rules changed in between: a difference may come from that."
                )
            )
        }
        section(wording.say("Новые нарушения", "New violations"), "✗", change.new, &lines)
        section(wording.say("Устранено", "Remedied"), "✓", change.remedied, &lines)
        section(wording.say("Не устранено", "Still failing"), "✗", change.stillFailing, &lines)
        section(wording.say("Изменились сведения", "Evidence changed"), "·", change.evidenceChanged, &lines)
        return lines.bytes
    }

    private func section(_ title: String, _ mark: String, _ findings: [OpenFinding], _ lines: inout TextLines) {
        lines.add(["", "\(title): \(findings.count)"])
        for finding in findings {
            let rule = titles[finding.rule].map { wording.say($0) } ?? finding.rule.printable
            lines.wrap("\(place(finding)): \(rule)", lead: "  \(mark) ")
        }
    }

    private func place(_ finding: OpenFinding) -> String {
        let parts = [finding.organ.map { wording.name($0) }, finding.account.map { wording.name($0) }]
        let known = parts.compactMap(\.self)
        return known.isEmpty ? wording.names.municipality.printable : known.joined(separator: ", ")
    }
}
