internal import SecauditCompliance
internal import SecauditRegister

/// Organs by requirements as coloured squares with signs, and the failures of the checks so far.
///
/// A sign stands in each square: the picture says the same without colour.
struct SummaryPicture {
    private let dossier: CheckDossier
    private let lines: [OrganSummary]
    private let cell = 22
    private let left = 330
    private let top = 34

    init(_ dossier: CheckDossier, lines: [OrganSummary]) {
        self.dossier = dossier
        self.lines = lines
    }

    /// The rules that speak of anything here, in the order of the act.
    private var rules: [Rule] {
        var seen: Set<String> = []
        return dossier.assessment.findings.filter { $0.subject != .municipality }.map(\.rule)
            .filter { seen.insert($0.id).inserted }
            .sorted { order($0) < order($1) }
    }

    private func order(_ rule: Rule) -> Int {
        dossier.assessment.policy.rules.firstIndex { $0.id == rule.id } ?? .max
    }

    var picture: PaperPicture {
        let rules = rules
        var body = ""
        for (column, _) in rules.enumerated() {
            body += text(left + column * cell + cell / 2, top - 8, "\(column + 1)", anchor: "middle")
        }
        for (row, line) in lines.enumerated() {
            body += organ(row, line, rules)
        }
        var bottom = top + lines.count * cell + 18
        for (place, rule) in rules.enumerated() {
            let label = "\(place + 1) — \(dossier.wording.say(rule.title))"
            body += text(8, bottom, short(label, 108), anchor: "start")
            bottom += 16
        }
        let trend = trend(from: bottom + 8)
        body += trend.body
        let width = max(720, left + rules.count * cell + 16)
        let height = trend.bottom
        return PaperPicture(
            svg: """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
                font-family="inherit" font-size="12">
                \(body)</svg>
                """,
            description: dossier.words(
                "Органы и требования: ✓ выполнено, ! с нарушением срока или замечание, ✗ не выполнено, ? не подтверждено",
                "Organs and requirements: ✓ met, ! late or remark, ✗ not met, ? not confirmed"
            )
        )
    }

    private func organ(_ row: Int, _ line: OrganSummary, _ rules: [Rule]) -> String {
        let y = top + row * cell
        let name = short(dossier.wording.name(line.organ), 46)
        var body = text(left - 8, y + 15, name, anchor: "end")
        let worst = worstVerdicts(of: line.organ)
        for (column, rule) in rules.enumerated() {
            let verdict = worst[rule.id] ?? .notApplicable
            let x = left + column * cell
            body += "<rect x=\"\(x + 1)\" y=\"\(y + 1)\" width=\"\(cell - 2)\" height=\"\(cell - 2)\" rx=\"3\" "
            body += "style=\"fill:\(colour(verdict))\"/>\n"
            body += text(
                x + cell / 2,
                y + 15,
                verdict == .passLate ? "!" : Mark.of(verdict),
                anchor: "middle",
                style: "fill:#fff;font-weight:bold"
            )
        }
        return body
    }

    private func worstVerdicts(of organ: Organ.ID) -> [String: Verdict] {
        var worst: [String: RollUp] = [:]
        for part in dossier.parts where part.organs.first?.organ == organ {
            for finding in part.findings {
                worst[finding.rule.id, default: RollUp()].add(finding.verdict, strength: finding.strength)
            }
        }
        return worst.mapValues(\.verdict)
    }

    private func colour(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass: "var(--good,#2f7d4f)"
        case .fail, .error: "var(--bad,#b3261e)"
        case .passLate, .remark: "var(--late,#b26a00)"
        case .unknown, .pending: "var(--open,#6b6f76)"
        case .notApplicable: "var(--none,#9aa0a8)"
        }
    }

    /// A bar of failures and unconfirmed requirements for each of the last checks.
    private func trend(from top: Int) -> (body: String, bottom: Int) {
        let checks = dossier.past.filter { $0.asOf < dossier.asOf }.suffix(7) + [dossier.record]
        guard checks.count > 1 else { return ("", top) }
        let most = max(1, checks.map { $0.count(.fail) + $0.count(.unknown) }.max() ?? 1)
        var body = text(
            8,
            top + 12,
            dossier.words("Не выполнено и не подтверждено по проверкам", "Not met and not confirmed, by check"),
            anchor: "start",
            style: "font-weight:bold"
        )
        for (place, check) in checks.enumerated() {
            let y = top + 22 + place * 20
            let failed = check.count(.fail) * 460 / most
            let open = check.count(.unknown) * 460 / most
            body += text(8, y + 12, dossier.day(check.asOf), anchor: "start")
            body += "<rect x=\"100\" y=\"\(y)\" width=\"\(failed)\" height=\"14\" style=\"fill:var(--bad,#b3261e)\"/>\n"
            body +=
                "<rect x=\"\(100 + failed)\" y=\"\(y)\" width=\"\(open)\" height=\"14\" style=\"fill:var(--open,#6b6f76)\"/>\n"
            body += text(
                108 + failed + open,
                y + 12,
                "✗ \(check.count(.fail))  ? \(check.count(.unknown))",
                anchor: "start"
            )
        }
        return (body, top + 30 + checks.count * 20)
    }

    private func text(_ x: Int, _ y: Int, _ words: String, anchor: String, style: String = "fill:currentColor")
        -> String
    {
        let style = style.contains("fill:") ? style : "fill:currentColor;\(style)"
        return
            "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\" style=\"\(style)\">\(Markup.escaped(words.printable))</text>\n"
    }

    private func short(_ text: String, _ count: Int) -> String {
        text.count <= count ? text : text.prefix(count - 1) + "…"
    }
}
