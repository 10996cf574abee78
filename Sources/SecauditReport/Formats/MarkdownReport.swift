import SecauditCompliance
import SecauditRegister

/// The result of a check as Markdown (CommonMark with tables): for a wiki or a message.
struct MarkdownReport {
    let options: ReportOptions

    init(_ options: ReportOptions) {
        self.options = options
    }

    func write(_ assessments: [Assessment], to sink: inout ByteSink) {
        for (place, assessment) in assessments.enumerated() {
            if place > 0 { sink.write("\n") }
            let words = FindingWords(assessment, language: options.language)
            heading(words, to: &sink)
            counts(words, to: &sink)
            organs(words, to: &sink)
            findings(words, to: &sink)
        }
    }

    private func heading(_ words: FindingWords, to sink: inout ByteSink) {
        let wording = words.wording
        let assessment = words.assessment
        let asOf = wording.text(assessment.scope.asOf)
        sink.write("# \(MarkdownText.escaped(assessment.names.municipality))\n\n")
        if assessment.isDemonstration {
            let made = wording.say(
                "ДЕМОНСТРАЦИЯ: все сведения вымышлены.",
                "DEMONSTRATION: everything here is made up."
            )
            sink.write("\(made)\n\n")
        }
        let title = wording.say(
            "Внутренняя проверка за \(words.period) (по состоянию на \(asOf))",
            "Internal check, \(words.period) (as of \(asOf))"
        )
        let conclusion = wording.text(assessment.total.conclusion)
        sink.write("\(MarkdownText.escaped(title))  \n")
        sink.write("\(MarkdownText.escaped(wording.say("Порядок: \(words.act)", "Act: \(words.act)")))  \n")
        sink.write("\(wording.say("Вывод", "Conclusion")): **\(MarkdownText.escaped(conclusion))**\n\n")
    }

    private func counts(_ words: FindingWords, to sink: inout ByteSink) {
        let wording = words.wording
        let apart = VerdictCounts(of: words.assessment.apart)
        table([wording.say("Результат", "Result"), wording.say("Число", "Count"), "—"], to: &sink)
        for verdict in Verdict.allCases {
            let count = String(words.assessment.counts[verdict])
            row([wording.text(verdict), count, "`\(verdict.rawValue)`"], raw: 2, to: &sink)
        }
        if !words.assessment.apart.isEmpty {
            for verdict in Verdict.allCases where apart[verdict] > 0 {
                let name = wording.say("отдельно: \(wording.text(verdict))", "apart: \(wording.text(verdict))")
                row([name, String(apart[verdict]), "`apart \(verdict.rawValue)`"], raw: 2, to: &sink)
            }
        }
        sink.write("\n")
    }

    private func organs(_ words: FindingWords, to sink: inout ByteSink) {
        let wording = words.wording
        table([wording.say("Орган", "Organ"), wording.say("Вывод", "Conclusion")], to: &sink)
        for organ in words.assessment.organs {
            row([wording.name(organ.organ), wording.text(organ.conclusion)], to: &sink)
        }
        sink.write("\n")
    }

    private func findings(_ words: FindingWords, to sink: inout ByteSink) {
        let wording = words.wording
        var last: String?
        for finding in words.listed(everything: options.everything) {
            let place =
                (finding.rule.group.makesResult ? "" : wording.say("Отдельно. ", "Apart. "))
                + words.subject(finding.subject)
            if place != last {
                sink.write("\(last == nil ? "" : "\n")## \(MarkdownText.escaped(place))\n\n")
                table(
                    [
                        wording.say("Пункт", "Clause"), wording.say("Требование", "Requirement"),
                        wording.say("Результат", "Result"), wording.say("Установлено", "Found"),
                        wording.say("Как устранить", "Remedy"),
                    ],
                    to: &sink
                )
            }
            last = place
            row(
                [
                    words.clause(finding.rule), words.title(finding), wording.text(finding.verdict),
                    words.message(finding), finding.verdict.asksForAttention ? words.remedy(finding) : "",
                ],
                to: &sink
            )
        }
    }

    private func table(_ header: [String], to sink: inout ByteSink) {
        row(header, to: &sink)
        sink.write("|" + String(repeating: " --- |", count: header.count) + "\n")
    }

    /// A row; the cell numbered `raw` is Markdown already.
    private func row(_ cells: [String], raw: Int? = nil, to sink: inout ByteSink) {
        sink.append { bytes in
            bytes.append(UInt8(ascii: "|"))
            for (place, cell) in cells.enumerated() {
                bytes.append(UInt8(ascii: " "))
                if place == raw { bytes += cell.utf8 } else { MarkdownText.append(cell, to: &bytes) }
                bytes += " |".utf8
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}
