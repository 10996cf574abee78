import SecauditCompliance
import SecauditExchange
import SecauditRegister

/// The findings as a table: a row each, and a row with a number for each kind of finding that is not listed.
///
/// The sums of the column «Число» (`Count`) by verdict are the counts of the check, whatever is listed.
struct CSVReport {
    let options: ReportOptions

    init(_ options: ReportOptions) {
        self.options = options
    }

    func write(_ assessments: [Assessment], to sink: inout ByteSink) {
        let separator = options.separator
        sink.append { bytes in
            bytes += [0xEF, 0xBB, 0xBF]
            CSVWriter.append(header, separator: separator.byte, to: &bytes)
        }
        for assessment in assessments {
            let words = FindingWords(assessment, language: options.language)
            for finding in words.listed(everything: options.everything) {
                let row = row(finding, words)
                sink.append { CSVWriter.append(row, separator: separator.byte, to: &$0) }
            }
            for row in rest(words) { sink.append { CSVWriter.append(row, separator: separator.byte, to: &$0) } }
        }
    }

    private var header: [String] {
        let russian = [
            "Муниципальное образование", "Орган", "Страница или учётная запись", "Группа", "Пункт", "Требование",
            "Обязательность", "Результат", "Установлено", "Срок", "Подтверждения", "Продление", "Как устранить",
            "По состоянию на", "Число", "Правило", "Код результата", "Отпечаток",
        ]
        let english = [
            "Municipality", "Organ", "Page or credential", "Group", "Clause", "Requirement", "Strength", "Result",
            "Found", "Due", "Evidence", "Extension", "Remedy", "As of", "Count", "Rule", "Verdict", "Fingerprint",
        ]
        return options.language == .russian ? russian : english
    }

    private func row(_ finding: Finding, _ words: FindingWords) -> [String] {
        let quiet = !finding.verdict.asksForAttention
        return [
            words.assessment.names.municipality.printable, words.organ(finding.subject), words.item(finding.subject),
            finding.rule.group.rawValue, words.clause(finding.rule), words.title(finding),
            words.strength(finding.strength), words.wording.text(finding.verdict), words.message(finding),
            finding.due.map { words.wording.text($0.day) } ?? "",
            words.evidence(finding).joined(separator: "; "), words.waiver(finding),
            quiet ? "" : words.remedy(finding), words.wording.text(words.assessment.scope.asOf), "1",
            finding.rule.id, finding.verdict.rawValue, finding.fingerprint,
        ]
    }

    /// What is not listed, counted for each organ and verdict.
    private func rest(_ words: FindingWords) -> [[String]] {
        if options.everything { return [] }
        let quiet = Verdict.allCases.filter { !$0.asksForAttention }
        var rows: [[String]] = []
        for (findings, groups) in [
            (words.assessment.findings, "security, register"), (words.assessment.apart, RuleGroup.conduct.rawValue),
        ] {
            var counts: [Organ.ID?: VerdictCounts] = [:]
            for finding in findings where !finding.verdict.asksForAttention {
                counts[finding.subject.organ, default: VerdictCounts()][finding.verdict] += 1
            }
            for organ in [nil] + words.assessment.organs.map({ Optional($0.organ) }) {
                guard let found = counts[organ] else { continue }
                for verdict in quiet where found[verdict] > 0 {
                    rows.append(self.rest(of: organ, groups, verdict, count: found[verdict], words))
                }
            }
        }
        return rows
    }

    private func rest(
        of organ: Organ.ID?,
        _ groups: String,
        _ verdict: Verdict,
        count: Int,
        _ words: FindingWords
    ) -> [String] {
        let municipality = words.assessment.names.municipality.printable
        var row = [municipality, organ.map { words.wording.name($0) } ?? municipality, "", groups]
        row += ["", words.wording.say("остальные требования", "other requirements"), ""]
        row += [words.wording.text(verdict), "", "", "", "", "", words.wording.text(words.assessment.scope.asOf)]
        row += [String(count), "", verdict.rawValue, ""]
        return row
    }
}
