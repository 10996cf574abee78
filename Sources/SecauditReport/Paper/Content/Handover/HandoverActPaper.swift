package import SecauditCompliance
internal import SecauditCrypto
package import SecauditRegister

/// The act of handover (documents.ru.md, 2): a draft before, with empty columns, and the act after; no passwords.
package struct HandoverActPaper: BilingualPaper {
    let plan: HandoverPlan
    let municipality: Municipality
    let policy: Policy?
    let successor: Person?
    let circumstances: HandoverCircumstances
    let language: Language
    let origin: PaperOrigin
    let wording: Wording

    package init(
        _ plan: HandoverPlan,
        in municipality: Municipality,
        policy: Policy?,
        successor: Person?,
        circumstances: HandoverCircumstances = HandoverCircumstances(),
        language: Language,
        version: String,
        entry: PaperOrigin.Entry?
    ) {
        self.plan = plan
        self.municipality = municipality
        self.policy = policy
        self.successor = successor
        self.circumstances = circumstances
        self.language = language
        origin = PaperOrigin(
            version: version,
            entry: entry,
            checksum: FileDigest(of: HandoverJSON.render(plan)).hexadecimal
        )
        wording = Wording(language, names: Names(municipality))
    }

    var mark: String {
        origin.mark(
            asOf: plan.lastDay,
            rules: policy.map { "\($0.id) (\($0.digest.prefix(16)))" } ?? words("не указаны", "not named"),
            zone: municipality.zone,
            in: language
        )
    }

    package var paper: Paper {
        Paper(
            name: words(
                "Акт приёма-передачи реквизитов доступа: \(plan.person.shortName)",
                "Act of handover: \(plan.person.shortName)"
            ),
            language: language,
            sheets: [
                PaperSheet(orientation: .portrait, blocks: heading + parties + accounts),
                PaperSheet(orientation: .landscape, blocks: credentials),
                PaperSheet(orientation: .portrait, blocks: other + open + notices + statements + signatures),
            ],
            mark: mark
        )
    }

    var organ: Organ? {
        let id =
            plan.person.organ
            ?? municipality.organs.first { organ in
                organ.accounts.contains { account in plan.responsibilities.contains { $0.account == account.id } }
            }?.id
        return municipality.organs.first { $0.id == id }
    }

    private var heading: [PaperBlock] {
        let issuer =
            organ.map { PaperText($0.name.uppercased()) }
            ?? PaperText(.missing(words("наименование органа (организации)", "name of the organ"), 40))
        var blocks: [PaperBlock] = [
            .approvals(
                left: [],
                right: [
                    say("УТВЕРЖДАЮ", "APPROVED"), say("руководитель органа (организации)", "head of the organ"),
                    .signatureLine(language), .handDate(language),
                ]
            ),
            .issuer([issuer]), .kind(plan.hasLeft ? say("АКТ", "ACT") : say("АКТ (проект)", "ACT (draft)")),
            .edges(.handDate(language), .handNumber(language)),
            .title(
                [
                    say(
                        "приёма-передачи реквизитов доступа к аккаунтам в социальных сетях",
                        "on handing over access to social network accounts"
                    ),
                    organ.map { say("Орган (организация): \($0.name)", "Organ: \($0.name)") } ?? PaperText(),
                ].filter { !$0.isEmpty }
            ),
        ]
        let rule = policy?.rules.first { $0.kind == .rotatedAfterDeparture }?.clauses.first
        let citation = rule.map { $0.citation ?? $0.number }.map { "; \($0)" } ?? ""
        blocks.append(
            .paragraph(
                say(
                    "\(bold: "Основание:") \(.missing("распоряжение (приказ) об увольнении, переводе, отпуске, назначении: вид, дата, №", 30))\(citation).",
                    "\(bold: "Ground:") \(.missing("the order of dismissal, transfer, leave or appointment: kind, date, number", 30))\(citation)."
                )
            )
        )
        return blocks
    }

    private var parties: [PaperBlock] {
        func name(_ person: Person, _ russian: String, _ english: String) -> PaperText {
            guard let position = person.position else {
                return PaperText(person.fullName) + ", " + PaperText(.missing(words(russian, english), 16))
            }
            return PaperText("\(person.fullName), \(position)")
        }
        let taker =
            successor.map { name($0, "должность принимающего", "the successor's post") }
            ?? PaperText(
                .missing(words("принимающий: фамилия, имя, отчество, должность", "the successor: name, post"), 34)
            )
        return [
            .paragraph(
                say("\(bold: "Сдал:") ", "\(bold: "Handed over by:") ")
                    + name(plan.person, "должность сдающего", "post of whoever hands over")
                    + say(
                        "; последний день исполнения обязанностей — \(wording.text(plan.lastDay)).",
                        "; last day in office: \(wording.text(plan.lastDay))."
                    )
            ),
            .paragraph(
                say("\(bold: "Принял:") ", "\(bold: "Taken over by:") ") + taker
                    + say(
                        "; назначен(а) ответственным(ой): \(.missing("распоряжение о назначении принимающего: дата, №", 20)).",
                        "; appointed by \(.missing("the order that appoints the successor: date, number", 20))."
                    )
            ),
            .paragraph(
                say(
                    "\(bold: "В присутствии:") \(.missing("уполномоченное лицо, в присутствии которого передано: должность, фамилия", 30)).",
                    "\(bold: "In the presence of:") \(.missing("who was present: post, name", 30))."
                )
            ),
        ] + kind
    }

    /// The pages that the leaving person answers for, can enter or is shown on.
    var pages: [Account] {
        var wanted = Set(plan.responsibilities.map(\.account)).union(plan.roles.map(\.account))
        let held = Set(plan.access.map(\.credential)).union(plan.obligations.map(\.credential))
        for credential in municipality.credentials where held.contains(credential.id) {
            wanted.formUnion(credential.manages)
        }
        return municipality.organs.flatMap(\.accounts).filter { wanted.contains($0.id) }
            .sorted { ($0.network.text, $0.address) < ($1.network.text, $1.address) }
    }

    private var accounts: [PaperBlock] {
        let rows = pages.enumerated().map { place, account in
            let shown = plan.roles.first { $0.account == account.id }.map { wording.name($0.role) }
            let taker = successor.flatMap { role(of: $0, on: account) }
            return PaperTable.Row.cells([
                "\(place + 1)", PaperText("\(wording.name(account.network)), \(account.address)"),
                PaperText(shown ?? words("не показана сетью", "not shown by the network")),
                taker.map { PaperText($0) } ?? PaperText(.hand(8)),
                PaperText(creator(of: account)), PaperText(.hand(8)),
            ])
        }
        return [
            .heading(
                say("1. Аккаунты, доступ к которым передаётся", "1. Accounts to which access is handed over")
            ),
            rows.isEmpty
                ? .paragraph(say("Не имеется.", "None."))
                : .table(
                    PaperTable(
                        columns([
                            ("№", "No.", 5), ("социальная сеть, адрес", "network, address", 26),
                            ("роль сдающего", "role of whoever hands over", 16),
                            ("роль принимающего", "role of the successor", 16),
                            ("создатель (владелец) страницы", "creator of the page", 20),
                            ("проверено входом принимающего (дата)", "entry tried by the successor (day)", 17),
                        ]),
                        rows: rows
                    )
                ),
        ]
    }

    private func role(of person: Person, on account: Account) -> String? {
        let profiles = (person.networkIDs ?? []).filter { $0.network == account.network }.map(\.user)
        let latest = (account.managersSeen ?? []).max { $0.on < $1.on }
        return latest?.managers.first { profiles.contains($0.user) }.map { wording.name($0.role) }
    }

    private func creator(of account: Account) -> String {
        let latest = (account.managersSeen ?? []).max { $0.on < $1.on }
        guard let creator = latest?.managers.first(where: { $0.role == .creator }) else {
            return words("не установлен", "not identified")
        }
        let identity = NetworkIdentity(network: account.network, user: creator.user)
        let person = municipality.persons.filter { $0.networkIDs?.contains(identity) == true }.min { $0.id < $1.id }
        if let person { return person.shortName.printable }
        let isService = municipality.credentials.contains {
            $0.network == account.network && $0.profile == creator.user && $0.owner == .service
        }
        return isService ? words("служебный профиль", "service profile") : words("не установлен", "not identified")
    }
}
