internal import SecauditCompliance
internal import SecauditCrypto
package import SecauditRegister
package import SecauditWorkspace

/// The journal of passwords of one organ, or an extract of it (documents.ru.md, 5): no password and no login stands in it.
package struct JournalPaper: BilingualPaper {
    let municipality: Municipality
    let organ: Organ
    let period: Period
    /// On which day the register is looked at: what is to be changed, who answers.
    let asOf: CalendarDay
    /// Those of the organ that were in use in the period, with their numbers on this paper.
    let credentials: [Credential]
    let numbers: [Credential.ID: Int]
    /// What the ledger says of them in the period.
    let lines: [JournalLine]
    /// The same from the first entry on: a receipt may come later.
    let allLines: [JournalLine]
    /// The day of the first entry about a credential of the organ, whichever the period; `nil`: there is none.
    let begun: CalendarDay?
    /// The last day for changing what is to be changed; `nil`: the regulation was not asked.
    let terms: [Credential.ID: CalendarDay]?
    let language: Language
    let wording: Wording
    let isDemonstration: Bool
    /// The ledger's last entry that was verified.
    let head: PaperOrigin.Entry?
    let mark: String

    /// `nil` where the organ has no credential on record in the period.
    package init?(
        of organ: Organ,
        in municipality: Municipality,
        period: Period,
        asOf: CalendarDay,
        journal: [JournalLine],
        terms: [Credential.ID: CalendarDay]? = nil,
        language: Language,
        isDemonstration: Bool,
        head: PaperOrigin.Entry?,
        mark: String
    ) {
        let everyOwn = municipality.credentials.filter { $0.organ == organ.id }
        let own = everyOwn.filter { $0.opened.map { $0 <= period.last } ?? true }
            .filter { $0.closed.map { period.first <= $0 } ?? true }.sorted { $0.id < $1.id }
        guard !own.isEmpty else { return nil }
        self.municipality = municipality
        self.organ = organ
        self.period = period
        self.asOf = asOf
        credentials = own
        let numbers = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($0.element.id, $0.offset + 1) })
        self.numbers = numbers
        let lines = journal.filter { numbers[$0.credential] != nil }
        allLines = lines
        let zone = municipality.zone
        let ids = Set(everyOwn.map(\.id))
        begun = journal.first { ids.contains($0.credential) }?.time.day(in: zone)
        self.lines = lines.filter { period.contains($0.time.day(in: zone)) }
        self.terms = terms
        self.language = language
        wording = Wording(language, names: Names(municipality))
        self.isDemonstration = isDemonstration
        self.head = head
        self.mark = mark
    }

    /// The extract that goes with the papers of a check.
    init?(_ dossier: CheckDossier, part: Assessment, journal: [JournalLine]) {
        guard let organ = part.organs.first.flatMap({ dossier.organs[$0.organ] }) else { return nil }
        var terms: [Credential.ID: CalendarDay] = [:]
        for finding in part.findings where finding.rule.kind == .rotatedAfterDeparture {
            guard case .credential(let id, of: _) = finding.subject, let due = finding.due?.day else { continue }
            terms[id] = min(terms[id] ?? due, due)
        }
        self.init(
            of: organ,
            in: dossier.municipality,
            period: dossier.assessment.scope.period,
            asOf: dossier.asOf,
            journal: journal,
            terms: terms,
            language: dossier.language,
            isDemonstration: dossier.assessment.isDemonstration,
            head: dossier.origin.entry,
            mark: dossier.mark
        )
    }

    package var paper: Paper {
        Paper(
            name: "\(words("Журнал учёта выдачи и смены паролей", "Journal of passwords")): \(organ.name)",
            language: language,
            sheets: [
                PaperSheet(
                    orientation: .landscape,
                    blocks: heading + tables.flatMap(section) + closing
                )
            ],
            mark: mark
        )
    }

    /// The five parts, in their order.
    package var tables: [JournalPart] { [recorded, access, changes, owed, envelopes] }

    private func section(_ part: JournalPart) -> [PaperBlock] {
        let note = part.note.map { [PaperBlock.paragraph($0)] } ?? []
        let empty = part.empty ?? say("Записей за период нет.", "No entries in the period.")
        return [.heading(part.title), part.table.rows.isEmpty ? .paragraph(empty) : .table(part.table)] + note
    }

    /// Its number on this paper.
    func number(_ id: Credential.ID) -> PaperText { numbers[id].map { "\($0)" } ?? "—" }

    func moment(_ line: JournalLine) -> PaperText { PaperText(language.minute(line.time, in: municipality.zone)) }

    /// Surname, initials and post where the register knows the person, else the name that belongs to the key.
    func nameAndPost(_ party: JournalLine.Party) -> String {
        guard let person = party.person.flatMap({ id in municipality.persons.first { $0.id == id } }) else {
            return party.name
        }
        return [person.shortName, person.position].compactMap(\.self).joined(separator: ", ")
    }
}

/// One part of the journal: its heading, its table, and what the ledger cannot know of it.
package struct JournalPart: Hashable, Sendable {
    package let title: PaperText
    /// For the tab of a workbook.
    package let name: String
    package let table: PaperTable
    package let note: PaperText?
    /// What stands in the place of an empty table; `nil`: that the period has no entries.
    var empty: PaperText?
}
