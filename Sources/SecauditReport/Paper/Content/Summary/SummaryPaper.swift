internal import SecauditCompliance
internal import SecauditRegister

/// The summary for the head of the municipality (documents.ru.md, 3): not more than two pages and a table.
package struct SummaryPaper {
    let dossier: CheckDossier
    let lines: [OrganSummary]

    package init(_ dossier: CheckDossier) {
        self.dossier = dossier
        lines = dossier.parts.compactMap { part in
            part.organs.first.map { OrganSummary(part, organ: $0) }
        }
    }

    package var paper: Paper {
        var first: [PaperBlock] = []
        if dossier.assessment.isDemonstration { first.append(.issuer([dossier.demonstration])) }
        first += heading + essence
        let wide: [PaperBlock] = [
            .heading(dossier.say("2. Результаты по органам", "2. Results by organ")), .table(table), exempt,
            .picture(SummaryPicture(dossier, lines: lines).picture),
        ]
        return Paper(
            name: dossier.words("Сводная справка", "Summary"),
            language: dossier.language,
            sheets: [
                PaperSheet(orientation: .portrait, blocks: first),
                PaperSheet(orientation: .landscape, blocks: wide),
                PaperSheet(orientation: .portrait, blocks: terms + change + actRemarks + extensions + closing),
            ],
            mark: dossier.mark
        )
    }

    private var heading: [PaperBlock] {
        [
            .issuer([PaperText(dossier.administration.uppercased()), PaperText(dossier.coordinator)]),
            .kind(dossier.say("СПРАВКА", "SUMMARY")), .edges(dossier.handDate, dossier.handNumber),
            .addressee([
                PaperText(
                    .missing(
                        dossier.words(
                            "адресат справки: должность и фамилия (кому)",
                            "to whom the summary goes: post and name"
                        ),
                        26
                    )
                )
            ]),
            .title([
                dossier.say(
                    "о состоянии защищённости аккаунтов органов и организаций в социальных сетях за \(dossier.period)",
                    "on the security of the organs' social network accounts, \(dossier.period)"
                ),
                PaperText(dossier.municipality.name, .bold),
            ]),
        ]
    }

    private var essence: [PaperBlock] {
        let results = lines.map(\.conclusion)
        func count(_ wanted: (Conclusion) -> Bool) -> Int { results.count { $0.map(wanted) ?? false } }
        let clean = count { if case .noViolations = $0 { true } else { false } }
        let open = count { if case .noViolationsUnconfirmed = $0 { true } else { false } }
        let remedied = count { if case .remedied = $0 { true } else { false } }
        let violations = count { if case .violations = $0 { true } else { false } }
        let outside = results.count { $0 == nil }
        return [
            .heading(dossier.say("1. Главное", "1. In short")),
            .paragraph(
                dossier.say(
                    "Проверено органов и организаций — \(lines.count), аккаунтов — \(dossier.record.accounts) (\(networks)), по состоянию на \(dossier.day(dossier.asOf)).",
                    "Checked: \(lines.count) organs, \(dossier.record.accounts) accounts (\(networks)), as of \(dossier.day(dossier.asOf))."
                )
            ),
            .paragraph(
                dossier.say(
                    "Без нарушений — \(clean); без нарушений, но с неподтверждёнными требованиями — \(open); с нарушениями, устранёнными до проверки, — \(remedied); с нарушениями — \(violations)\(outside > 0 ? "; Порядок не применяется — \(outside)" : "").",
                    "No violations: \(clean); none, but with requirements not confirmed: \(open); violations remedied before the check: \(remedied); violations: \(violations)\(outside > 0 ? "; the act does not apply: \(outside)" : "")."
                )
            ),
        ]
            + decisions
    }

    private var networks: String {
        var counts: [NetworkID: Int] = [:]
        for part in dossier.parts {
            for account in dossier.accounts(of: part) { counts[account.network, default: 0] += 1 }
        }
        return counts.sorted { $0.key < $1.key }
            .map { "\(dossier.wording.name($0.key)) — \($0.value)" }.joined(separator: ", ")
            .ifEmpty(dossier.words("сетей нет", "no networks"))
    }

    /// The three rules that fail at most organs: what only the head can set in motion.
    private var decisions: [PaperBlock] {
        var organs: [String: Set<Organ.ID>] = [:]
        var rules: [String: Rule] = [:]
        for finding in dossier.assessment.findings where finding.verdict == .fail && finding.strength.obliges {
            rules[finding.rule.id] = finding.rule
            if let organ = finding.subject.organ { organs[finding.rule.id, default: []].insert(organ) }
        }
        let worst = rules.values.sorted {
            (organs[$1.id]?.count ?? 0, $0.id) < (organs[$0.id]?.count ?? 0, $1.id)
        }.prefix(3)
        let title = dossier.say("Требуют решения руководителя:", "For the head to decide:")
        guard !worst.isEmpty else { return [.paragraph(title + dossier.say(" не имеется.", " nothing."))] }
        return [.paragraph(title)]
            + worst.map { rule in
                let count = organs[rule.id]?.count ?? 0
                let extent = dossier.words(
                    "органов с нарушением — \(count)",
                    "\(count.english("organ", "organs")) in breach"
                )
                return .item(
                    dossier.say(
                        "— \(dossier.wording.say(rule.title)) (\(extent)): \(dossier.remedy(rule)).",
                        "— \(dossier.wording.say(rule.title)) (\(extent)): \(dossier.remedy(rule))."
                    )
                )
            }
    }
}
