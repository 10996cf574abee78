internal import SecauditCompliance
internal import SecauditCrypto
internal import SecauditExchange
internal import SecauditRegister

/// One file of a folder of papers, by its path inside.
package struct PaperFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]
}

/// All papers of one check, as files: common ones, those of each organ, and forms to fill in by hand.
package struct QuarterFolder {
    private let dossier: CheckDossier
    private let answers: CorrectionAnswers
    private var files: [PaperFile] = []
    /// What to fill in, by paper, in the order of the folder.
    private var toFill: [(paper: String, items: [String])] = []

    /// The list of all files with their sums, in the form that `sha256sum --check` reads.
    package static let sums = "SHA256SUMS"

    /// The files, in the order of their paths; `step` is called for each organ.
    package static func files(
        _ dossier: CheckDossier,
        answers: CorrectionAnswers = CorrectionAnswers(),
        step: (Int, Int) -> Void = { _, _ in }
    ) -> [PaperFile] {
        var folder = QuarterFolder(dossier: dossier, answers: answers)
        folder.addCommon()
        for (place, part) in dossier.parts.enumerated() {
            folder.add(part, number: place + 1)
            step(place + 1, dossier.parts.count)
        }
        folder.addForms()
        folder.addList()
        return folder.summed
    }

    private init(dossier: CheckDossier, answers: CorrectionAnswers) {
        self.dossier = dossier
        self.answers = answers
    }

    private func word(_ russian: String, _ english: String) -> String { dossier.words(russian, english) }

    private mutating func addCommon() {
        let summary = SummaryPaper(dossier)
        add(summary.paper, word("1-сводная-справка", "1-summary"))
        add(summary.table, word("1-сводная-таблица", "1-summary-table"))
        let register = OpenRegisterPaper(dossier)
        add(register.paper, word("2-реестр-открытая-часть", "2-register-open-part"))
        add(register.table, word("2-реестр-открытая-часть", "2-register-open-part"))
        let report = TextReport(language: dossier.language).bytes(dossier.assessment)
        files.append(PaperFile(path: word("3-проверка.txt", "3-check.txt"), bytes: report))
        let json = JSONReport.render([dossier.assessment])
        files.append(PaperFile(path: word("3-проверка.json", "3-check.json"), bytes: json))
    }

    private mutating func add(_ part: Assessment, number: Int) {
        guard let organ = part.organs.first?.organ, let act = CheckActPaper(dossier, part: part),
            let plan = CorrectionPlanPaper(dossier, part: part, answers: answers)
        else { return }
        let folder = "\(word("органы", "organs"))/\(number.padded(to: 3))-\(PaperFileName.safe(act.organ.name))"
        add(act.paper, "\(folder)/\(word("1-акт-проверки", "1-act-of-check"))")
        add(plan.paper, "\(folder)/\(word("2-план-устранения", "2-plan-of-correction"))")
        add(plan.table, "\(folder)/\(word("2-план-устранения", "2-plan-of-correction"))")
        if let sheet = QuestionnairePaper(dossier, organ: organ), !act.accounts.isEmpty {
            add(sheet.paper, "\(folder)/\(word("3-опросный-лист", "3-questionnaire"))")
        }
        let notices = part.findings.compactMap { ChangeNoticePaper(dossier, $0) }
        for (place, notice) in notices.enumerated() {
            add(notice.paper, "\(folder)/\(word("4-сообщение", "4-notice"))-\(place + 1)")
        }
    }

    private mutating func addForms() {
        let forms = BlankForms(language: dossier.language, issuer: dossier.administration)
        let folder = word("бланки", "forms")
        add(forms.refusal, "\(folder)/\(word("акт-об-отказе-от-подписи", "refusal-to-sign"))")
        add(forms.envelope, "\(folder)/\(word("акт-вскрытия-конверта", "opening-an-envelope"))")
        add(forms.appointment, "\(folder)/\(word("распоряжение-о-назначении", "order-of-appointment"))")
    }

    private mutating func add(_ paper: Paper, _ path: String) {
        files.append(PaperFile(path: "\(path).html", bytes: HTMLPaper.render(paper)))
        files.append(PaperFile(path: "\(path).docx", bytes: DOCXPaper.render(paper)))
        let items = paper.toFill
        if !items.isEmpty { toFill.append((paper.name, items)) }
    }

    private mutating func add(_ table: PaperTable, _ path: String) {
        let plain = table.plain
        files.append(PaperFile(path: "\(path).csv", bytes: CSVWriter.bytes(header: plain.header, rows: plain.rows)))
    }

    /// What nobody but people can fill in, paper by paper.
    private mutating func addList() {
        var lines = TextLines(width: 80)
        lines.add(word("ЗАПОЛНИТЬ ДО ПОДПИСАНИЯ", "TO FILL IN BEFORE SIGNING"))
        lines.wrap(
            word(
                "Во всех документах: дата и номер — при подписании и регистрации; подписи.",
                "In all papers: date and number, when signed and registered; signatures."
            )
        )
        for entry in toFill {
            lines.add("")
            lines.wrap(entry.paper)
            for item in entry.items { lines.wrap(item, lead: "  □ ") }
        }
        files.append(PaperFile(path: word("0-заполнить-до-подписания.txt", "0-to-fill-in.txt"), bytes: lines.bytes))
    }

    private var summed: [PaperFile] {
        let sorted = files.sorted { $0.path < $1.path }
        let list = sorted.map { "\(FileDigest(of: $0.bytes).hexadecimal)  \($0.path)\n" }.joined()
        return sorted + [PaperFile(path: Self.sums, bytes: Array(list.utf8))]
    }
}

/// A name of a file made of a name of an organ.
enum PaperFileName {
    /// Letters and digits of any script, a hyphen for the rest; short enough for every file system.
    static func safe(_ name: String) -> String {
        var output = ""
        for character in name.printable {
            if character.isLetter || character.isNumber {
                output.append(character)
            } else if !output.hasSuffix("-"), !output.isEmpty {
                output.append("-")
            }
            if output.utf8.count > 100 { break }
        }
        while output.hasSuffix("-") { output.removeLast() }
        return output
    }
}
