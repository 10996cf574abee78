import SecauditRegister

/// A plan in the making: what the register has, what the rows so far have added.
struct ImportDraft<Fault: Error & Hashable & Sendable> {
    private(set) var plan = ImportPlan<Fault>()
    private let subject: TableLayout.Subject
    private let columns: OrganColumns
    private let read: (String) throws(Fault) -> PageAddress
    private var organs: KnownOrgans
    private var pages: KnownPages

    init(
        organs: [Organ],
        subject: TableLayout.Subject,
        columns: OrganColumns,
        read: @escaping (String) throws(Fault) -> PageAddress
    ) {
        self.organs = KnownOrgans(organs)
        self.subject = subject
        self.pages = KnownPages(organs)
        self.columns = columns
        self.read = read
    }

    mutating func take(_ row: Table.Row) {
        plan.rowsRead += 1
        guard let organ = organ(of: row) else {
            plan.rowsSkipped += 1
            return
        }
        plan.rowsImported += 1
        let exemption = columns.text(.exemption, of: row)
        if !exemption.isEmpty { report(.exemptionStated(exemption), row, columns[.exemption]) }
        let category = category(of: row)
        for link in columns.links { takePages(link, of: organ, category: category, row: row) }
    }

    private mutating func report(_ reason: ImportIssue<Fault>.Reason, _ row: Table.Row, _ column: Int?) {
        plan.issues.append(ImportIssue(line: row.line, column: column.map { columns.header[$0] }, reason: reason))
    }

    /// The organ that a row is about, added to the plan if it is new; `nil` when the row is skipped.
    private mutating func organ(of row: Table.Row) -> Organ.ID? {
        guard row.cells.contains(where: { !Blanks.trimmed($0).isEmpty }) else {
            report(.rowBlank, row, nil)
            return nil
        }
        guard !columns.isHeading(row) else {
            report(.headingRepeated, row, nil)
            return nil
        }
        let nameColumn = columns[nameField]
        let name = columns.text(nameField, of: row)
        guard !name.isEmpty else {
            report(.nameMissing, row, nameColumn)
            return nil
        }
        guard !CellFault.matches(name) else {
            report(.cellFault(name), row, nil)
            return nil
        }
        let number = number(of: row)
        switch organs.find(number: number, name: name) {
        case .ambiguous(let candidates):
            report(.nameAmbiguous(candidates), row, nameColumn)
            return nil
        case .known(let known):
            if let line = known.line {
                // A table of pages names an organ once for each of them.
                if subject == .organs {
                    report(.organRepeated(firstLine: line), row, number == nil ? nameColumn : columns[.ogrn])
                }
            } else if organs.note(known.id, line: row.line) {
                plan.unchangedOrgans.append(known.id)
            }
            if known.key != Spelling.key(name) { report(.nameDiffers(known.id), row, nameColumn) }
            return known.id
        case .unknown where subject != .organs:
            report(.organUnknown(name), row, nameColumn)
            return nil
        case .unknown(let id):
            guard organs.add(id, number: number, name: name, line: row.line) else {
                report(.identifierTaken(id.text), row, nil)
                return nil
            }
            plan.newOrgans.append(newOrgan(id, name: name, number: number, row: row))
            return id
        }
    }

    private var nameField: TableLayout.Field { subject == .organs ? .name : .organ }

    private func newOrgan(_ id: Organ.ID, name: String, number: String?, row: Table.Row) -> Organ {
        Organ(
            id: id,
            name: name,
            shortName: columns.stated(.shortName, of: row),
            kind: Organ.Kind(name: name),
            ogrn: number,
            inn: columns.stated(.inn, of: row),
            postalAddress: columns.stated(.postalAddress, of: row),
            email: columns.stated(.email, of: row),
            phone: columns.stated(.phone, of: row),
            site: columns.stated(.site, of: row)
        )
    }

    private mutating func number(of row: Table.Row) -> String? {
        guard let column = columns[.ogrn] else { return nil }
        let cell = row.cells[column]
        switch OGRNCell(cell: cell) {
        case .valid(let number): return number
        case .missing: report(.ogrnMissing(Spelling.tidy(cell)), row, column)
        case .malformed: report(.ogrnMalformed(Spelling.tidy(cell)), row, column)
        case .wrongCheckDigit(let expected):
            report(.ogrnCheckDigit(Spelling.tidy(cell), expected: expected), row, column)
        }
        return nil
    }

    private mutating func category(of row: Table.Row) -> Account.Category? {
        guard let status = columns.stated(.status, of: row) else { return nil }
        guard let category = Account.Category(status: status) else {
            report(.statusUnknown(status), row, columns[.status])
            return nil
        }
        return category
    }

    private mutating func takePages(
        _ link: OrganColumns.Link,
        of organ: Organ.ID,
        category: Account.Category?,
        row: Table.Row
    ) {
        let cell = Spelling.tidy(row.cells[link.column])
        guard !CellFault.matches(cell) else {
            report(.cellFault(cell), row, link.column)
            return
        }
        guard !EmptyMark.matches(cell) else {
            report(.linkPlaceholder(cell), row, link.column)
            return
        }
        for text in LinkCell.links(cell) {
            let page: PageAddress
            do {
                page = try read(text)
            } catch {
                report(.addressUnreadable(text, error), row, link.column)
                continue
            }
            if let expected = link.network, page.network != expected {
                report(.networkUnexpected(text, expected: expected, found: page.network), row, link.column)
            }
            if page.isProfile { report(.personalProfile(text), row, link.column) }
            take(page, of: organ, category: category, row: row, column: link.column)
        }
    }

    private mutating func take(
        _ page: PageAddress,
        of organ: Organ.ID,
        category: Account.Category?,
        row: Table.Row,
        column: Int
    ) {
        switch pages.find(page) {
        case .former(let account):
            report(.addressFormer(page.address, account), row, column)
        case .known(let known) where known.organ != organ:
            report(.addressOfAnother(page.address, known.organ), row, column)
        case .known(let known):
            if let line = known.line {
                report(.addressRepeated(page.address, firstLine: line), row, column)
            } else {
                pages.note(page, line: row.line)
                plan.unchangedAccounts.append(known.account)
                if let category, known.category != category {
                    report(
                        .categoryDiffers(known.account, recorded: known.category, table: category),
                        row,
                        column
                    )
                }
            }
        case .unknown(let id):
            guard pages.add(page, id: id, organ: organ, category: category, line: row.line) else {
                report(.identifierTaken(id.text), row, column)
                return
            }
            let account = Account(
                id: id,
                network: page.network,
                address: page.address,
                nativeID: page.nativeID,
                category: category
            )
            plan.newAccounts.append(ImportPlan.NewAccount(organ: organ, account: account, line: row.line))
        }
    }
}
