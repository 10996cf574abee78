import SecauditRegister

/// A plan in the making: what the register has, what the rows so far have added.
struct ImportDraft<Fault: Error & Hashable & Sendable> {
    private(set) var plan = ImportPlan<Fault>()
    private let columns: OrganColumns
    private let read: (String) throws(Fault) -> PageAddress
    private var organs: KnownOrgans
    private var pages: KnownPages

    init(organs: [Organ], columns: OrganColumns, read: @escaping (String) throws(Fault) -> PageAddress) {
        self.organs = KnownOrgans(organs)
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
        let exemption = Spelling.tidy(row.cells[columns.exemption])
        if !exemption.isEmpty { report(.exemptionStated(exemption), row, columns.exemption) }
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
        let name = Spelling.tidy(row.cells[columns.name])
        guard !name.isEmpty else {
            report(.nameMissing, row, columns.name)
            return nil
        }
        let number = number(of: row)
        switch organs.find(number: number, name: name) {
        case .ambiguous(let candidates):
            report(.nameAmbiguous(candidates), row, columns.name)
            return nil
        case .known(let known):
            if let line = known.line {
                report(.organRepeated(firstLine: line), row, number == nil ? columns.name : columns.ogrn)
            } else if organs.note(known.id, line: row.line) {
                plan.unchangedOrgans.append(known.id)
            }
            if known.key != Spelling.key(name) { report(.nameDiffers(known.id), row, columns.name) }
            return known.id
        case .unknown(let id):
            guard organs.add(id, number: number, name: name, line: row.line) else {
                report(.identifierTaken(id.text), row, nil)
                return nil
            }
            plan.newOrgans.append(Organ(id: id, name: name, kind: Organ.Kind(name: name), ogrn: number))
            return id
        }
    }

    private mutating func number(of row: Table.Row) -> String? {
        let cell = row.cells[columns.ogrn]
        switch OGRNCell(cell: cell) {
        case .valid(let number): return number
        case .missing: report(.ogrnMissing(Spelling.tidy(cell)), row, columns.ogrn)
        case .malformed: report(.ogrnMalformed(Spelling.tidy(cell)), row, columns.ogrn)
        case .wrongCheckDigit(let expected):
            report(.ogrnCheckDigit(Spelling.tidy(cell), expected: expected), row, columns.ogrn)
        }
        return nil
    }

    private mutating func category(of row: Table.Row) -> Account.Category? {
        let status = Spelling.tidy(row.cells[columns.status])
        guard !status.isEmpty, !EmptyMark.matches(status) else { return nil }
        guard let category = Account.Category(status: status) else {
            report(.statusUnknown(status), row, columns.status)
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
            if page.network != link.network {
                report(.networkUnexpected(text, expected: link.network, found: page.network), row, link.column)
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
