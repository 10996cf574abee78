internal import SecauditCompliance
internal import SecauditRegister

/// Section 2: one line for each organ.
extension SummaryPaper {
    package var table: PaperTable {
        PaperTable(
            dossier.columns([
                ("№", "No.", 22), ("орган (организация)", "organ", 140), ("аккаунтов", "accounts", 67),
                ("второй фактор включён", "second factor on", 66),
                ("лиц с доступом (наибольшее / норма)", "persons with access (greatest / limit)", 81),
                ("ответственный назначен", "responsible appointed", 92),
                ("пароль сменён после выбытия", "password changed after leaving", 65),
                ("сведения в Реестр в срок", "reported in time", 74), ("сайт, Реестр", "site, register", 72),
                ("нарушений", "violations", 72), ("устранено", "remedied", 67),
                ("не подтверждено", "not confirmed", 84), ("вывод", "conclusion", 98),
            ]),
            rows: lines.enumerated().map { .cells(row($0 + 1, $1)) } + [.total(total)]
        )
    }

    private func row(_ number: Int, _ line: OrganSummary) -> [PaperText] {
        [
            "\(number)", PaperText(dossier.wording.name(line.organ)), "\(line.accounts)", of(line.secondFactor),
            line.holders.map { "\($0.count) / \($0.limit)" } ?? "—", text(line.responsible),
            line.rotated == .idle ? dossier.say("не было выбытия", "nobody left") : text(line.rotated),
            text(line.inTime), text(line.published), "\(line.failed)", "\(line.late)", "\(line.unconfirmed)",
            PaperText(dossier.wording.text(line.conclusion)),
        ]
    }

    private var total: [PaperText] {
        let appointed = lines.count { $0.responsible == .yes }
        let whole = SecondFactorCount(dossier.assessment)
        func sum(_ value: (OrganSummary) -> Int) -> Int { lines.reduce(0) { $0 + value($1) } }
        return [
            "", dossier.say("Итого", "Total"), "\(sum(\.accounts))", of(whole), "",
            dossier.say("\(appointed) из \(lines.count)", "\(appointed) of \(lines.count)"), "", "", "",
            "\(sum(\.failed))", "\(sum(\.late))", "\(sum(\.unconfirmed))", "",
        ]
    }

    private func of(_ count: SecondFactorCount) -> PaperText {
        count.asked == 0 ? "—" : dossier.say("\(count.on) из \(count.asked)", "\(count.on) of \(count.asked)")
    }

    private func text(_ state: OrganSummary.State) -> PaperText {
        switch state {
        case .yes: dossier.say("да", "yes")
        case .no: dossier.say("нет", "no")
        case .unknown: dossier.say("не под­тверждено", "not con­firmed")
        case .idle: dossier.say("не при­меняется", "not applic­able")
        }
    }

    /// Organs that need no accounts, and those that have some all the same.
    var exempt: PaperBlock {
        var exempt: [String] = []
        var withAccounts: [String] = []
        for finding in dossier.assessment.findings {
            guard let organ = finding.subject.organ else { continue }
            for fact in finding.facts {
                switch fact {
                case .scope(.exempt):
                    exempt.append("\(dossier.wording.name(organ)) (\(dossier.citation(finding.rule)))")
                case .scope(.exemptOrganHasAccount): withAccounts.append(dossier.wording.name(organ))
                default: break
                }
            }
        }
        let first = Set(exempt).sorted().joined(separator: "; ").ifEmpty(dossier.words("нет", "none"))
        let second = Set(withAccounts).sorted().joined(separator: "; ").ifEmpty(dossier.words("нет", "none"))
        return .paragraph(
            dossier.say(
                "Освобождены от ведения аккаунтов: \(first). Орган освобождён, но аккаунт ведёт: \(second).",
                "Exempt from having accounts: \(first). Exempt, but with an account: \(second)."
            )
        )
    }
}
