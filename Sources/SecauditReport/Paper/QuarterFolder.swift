internal import SecauditCompliance
package import SecauditExchange
internal import SecauditRegister
package import SecauditWorkspace

/// All papers of one check, as files: common ones, those of each organ, and forms to fill in by hand.
package struct QuarterFolder {
    private let dossier: CheckDossier
    private let answers: CorrectionAnswers
    private let journal: [JournalLine]?
    private var files: [PaperFile] = []
    /// What to fill in, by paper, in the order of the folder.
    private var toFill: [(paper: String, items: [String])] = []

    /// The list of all files with their sums, in the form that `sha256sum --check` reads.
    package static let sums = "SHA256SUMS"

    /// The files, in the order of their paths; `journal` is the vault's, and `step` is called for each organ.
    package static func files(
        _ dossier: CheckDossier,
        answers: CorrectionAnswers = CorrectionAnswers(),
        journal: [JournalLine]? = nil,
        step: (Int, Int) -> Void = { _, _ in }
    ) throws(Workbook.WritingError) -> [PaperFile] {
        var folder = QuarterFolder(dossier: dossier, answers: answers, journal: journal)
        try folder.addCommon()
        for (place, part) in dossier.parts.enumerated() {
            try folder.add(part, number: place + 1)
            step(place + 1, dossier.parts.count)
        }
        folder.addForms()
        folder.files.add(toFill: folder.toFill, dossier.language)
        return folder.files.summed
    }

    private init(dossier: CheckDossier, answers: CorrectionAnswers, journal: [JournalLine]?) {
        self.journal = journal
        self.dossier = dossier
        self.answers = answers
    }

    private func word(_ russian: String, _ english: String) -> String { dossier.words(russian, english) }

    private mutating func addCommon() throws(Workbook.WritingError) {
        let summary = SummaryPaper(dossier)
        add(summary.paper, word("1-сводная-справка", "1-summary"))
        let results = summary.table.sheet(named: word("Сводная таблица", "Summary"), numbers: true)
        try add(summary.table, results, word("1-сводная-таблица", "1-summary-table"))
        let register = OpenRegisterPaper(dossier)
        add(register.paper, word("2-реестр-открытая-часть", "2-register-open-part"))
        let open = register.table.sheet(named: word("Реестр", "Register"))
        try add(register.table, open, word("2-реестр-открытая-часть", "2-register-open-part"))
        let report = TextReport(language: dossier.language).bytes(dossier.assessment)
        files.append(PaperFile(path: word("3-проверка.txt", "3-check.txt"), bytes: report))
        let json = JSONReport.render([dossier.assessment])
        files.append(PaperFile(path: word("3-проверка.json", "3-check.json"), bytes: json))
    }

    private mutating func add(_ part: Assessment, number: Int) throws(Workbook.WritingError) {
        guard let organ = part.organs.first?.organ, let act = CheckActPaper(dossier, part: part),
            let plan = CorrectionPlanPaper(dossier, part: part, answers: answers)
        else { return }
        let folder = "\(word("органы", "organs"))/\(number.padded(to: 3))-\(PaperFileName.safe(act.organ.name))"
        add(act.paper, "\(folder)/\(word("1-акт-проверки", "1-act-of-check"))")
        add(plan.paper, "\(folder)/\(word("2-план-устранения", "2-plan-of-correction"))")
        let sheet = plan.table.sheet(named: word("План", "Plan"), answers: CorrectionAnswers.columns)
        try add(plan.table, sheet, "\(folder)/\(word("2-план-устранения", "2-plan-of-correction"))")
        if let questions = QuestionnairePaper(dossier, organ: organ), !act.accounts.isEmpty {
            add(questions.paper, "\(folder)/\(word("3-опросный-лист", "3-questionnaire"))")
        }
        let notices = part.findings.compactMap { ChangeNoticePaper(dossier, $0) }
        for (place, notice) in notices.enumerated() {
            add(notice.paper, "\(folder)/\(word("4-сообщение", "4-notice"))-\(place + 1)")
        }
        addJournal(part, folder)
    }

    /// The journal is of the vault: a register file has none.
    private mutating func addJournal(_ part: Assessment, _ folder: String) {
        guard let journal, let paper = JournalPaper(dossier, part: part, journal: journal)?.paper else { return }
        add(paper, "\(folder)/\(word("5-журнал-паролей-выписка", "5-journal-of-passwords"))")
    }

    private mutating func addForms() {
        let forms = BlankForms(language: dossier.language, issuer: dossier.administration)
        let folder = word("бланки", "forms")
        add(forms.refusal, "\(folder)/\(word("акт-об-отказе-от-подписи", "refusal-to-sign"))")
        add(forms.envelope, "\(folder)/\(word("акт-вскрытия-конверта", "opening-an-envelope"))")
        add(forms.appointment, "\(folder)/\(word("распоряжение-о-назначении", "order-of-appointment"))")
    }

    private mutating func add(_ paper: Paper, _ path: String) {
        files.add(paper, path)
        let items = paper.toFill
        if !items.isEmpty { toFill.append((paper.name, items)) }
    }

    private mutating func add(_ table: PaperTable, _ sheet: Sheet, _ path: String) throws(Workbook.WritingError) {
        let plain = table.plain
        files.append(PaperFile(path: "\(path).csv", bytes: CSVWriter.bytes(header: plain.header, rows: plain.rows)))
        files.append(PaperFile(path: "\(path).xlsx", bytes: try Workbook(sheets: [sheet]).xlsx()))
    }
}

/// A name of a file made of a name of an organ.
package enum PaperFileName {
    /// Letters and digits of any script, a hyphen for the rest; short enough for every file system.
    package static func safe(_ name: String) -> String {
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
