package import SecauditCompliance
internal import SecauditCrypto
package import SecauditRegister
package import SecauditWorkspace

/// The act of handover (documents.ru.md, 2): a draft before, with empty columns, and the act after; no passwords.
package struct HandoverActPaper: BilingualPaper {
    let plan: HandoverPlan
    let municipality: Municipality
    let policy: Policy?
    let successor: Person?
    let circumstances: HandoverCircumstances
    /// What the ledger says of the town's credentials, in its order.
    let journal: [JournalLine]
    let language: Language
    let origin: PaperOrigin
    let wording: Wording

    package init(
        _ plan: HandoverPlan,
        in municipality: Municipality,
        policy: Policy?,
        successor: Person?,
        circumstances: HandoverCircumstances = HandoverCircumstances(),
        journal: [JournalLine] = [],
        language: Language,
        version: String,
        entry: PaperOrigin.Entry?
    ) {
        self.plan = plan
        self.municipality = municipality
        self.policy = policy
        self.successor = successor
        self.circumstances = circumstances
        self.journal = journal
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
            asOf: plan.day,
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

    /// Before anything is done: the departure or the absence is not on record, or the person still holds the access.
    private var isDraft: Bool {
        if let until = circumstances.until {
            return !(plan.person.absences ?? []).contains { $0.to.map { until <= $0 } ?? true }
        }
        // Whoever moves to another post stays employed: what ends is the access and the appointments.
        if circumstances.reason?.endsEmployment == false { return !plan.access.isEmpty || isAppointedAfterwards }
        return plan.person.employedTo == nil || (!plan.hasLeft && !plan.access.isEmpty)
    }

    private var isAppointedAfterwards: Bool {
        let first = plan.lastDay.adding(days: 1)
        return municipality.organs.flatMap(\.accounts).flatMap { $0.appointments ?? [] }.contains {
            $0.person == plan.person.id && $0.role != .credentialKeeper && $0.isInForce(on: first)
        }
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
            .issuer([issuer]), .kind(isDraft ? say("АКТ (проект)", "ACT (draft)") : say("АКТ", "ACT")),
            .edges(.handDate(language), .handNumber(language)),
            .item(PaperText(.missing(words("место составления акта", "where the act is made"), 24))),
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

    private var appointed: PaperText {
        if let order {
            return say(
                "; назначен(а): \(wording.text(order.act)) с \(wording.text(order.from)).",
                "; appointed by \(wording.text(order.act)) from \(wording.text(order.from))."
            )
        }
        return say(
            "; назначен(а): \(.missing("распоряжение о назначении принимающего: дата, №", 20)).",
            "; appointed by \(.missing("the order that appoints the successor: date, number", 20))."
        )
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
                    + appointed
            ),
            .paragraph(
                say(
                    "\(bold: "В присутствии:") \(.missing("уполномоченное лицо, в присутствии которого передано: должность, фамилия", 30)).",
                    "\(bold: "In the presence of:") \(.missing("who was present: post, name", 30))."
                )
            ),
        ] + kind
    }
}
