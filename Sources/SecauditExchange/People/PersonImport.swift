package import SecauditRegister

/// Plans how a table of people is taken into a register.
///
/// A person is known by the full name, and by the organ where both name one. Identifiers follow from these alone, so
/// the same table gives the same plan anywhere. What the register has is never changed: where the table differs, the
/// plan says so.
package struct PersonImport {
    private let columns: OrganColumns
    private let organs: KnownOrgans
    private var known: [Key: Person] = [:]
    private var lines: [Key: Int] = [:]
    private var plan = PersonImportPlan()

    private struct Key: Hashable {
        let name: String
        let organ: Organ.ID?
    }

    package static func plan(
        _ table: Table,
        layout: TableLayout,
        persons: [Person],
        organs: [Organ]
    ) throws(OrganImportError) -> PersonImportPlan {
        var draft = PersonImport(columns: try OrganColumns(layout, in: table.header), persons: persons, organs: organs)
        for row in table.rows { draft.take(row) }
        draft.plan.columnsNotTaken = draft.columns.notTaken
        return draft.plan
    }

    private init(columns: OrganColumns, persons: [Person], organs: [Organ]) {
        self.columns = columns
        self.organs = KnownOrgans(organs)
        for person in persons.sorted(by: { $0.id < $1.id }) {
            let name = Spelling.key(person.fullName)
            for organ in [person.organ, nil] {
                let key = Key(name: name, organ: organ)
                known[key] = known[key] ?? person
            }
        }
    }

    private mutating func report(_ reason: ImportIssue<AddressError>.Reason, _ row: Table.Row, _ column: Int?) {
        plan.issues.append(ImportIssue(line: row.line, column: column.map { columns.header[$0] }, reason: reason))
    }

    private mutating func take(_ row: Table.Row) {
        plan.rowsRead += 1
        guard let person = person(of: row) else {
            plan.rowsSkipped += 1
            return
        }
        let key = Key(name: Spelling.key(person.fullName), organ: person.organ)
        if let line = lines[key] {
            report(.personRepeated(firstLine: line), row, columns[.fullName])
            plan.rowsSkipped += 1
            return
        }
        lines[key] = row.line
        plan.rowsImported += 1
        guard let found = known[key] else {
            plan.newPersons.append(person)
            return
        }
        plan.unchanged.append(found.id)
        let differing = Self.differing(person, from: found)
        if !differing.isEmpty { report(.personDiffers(found.id, differing), row, nil) }
    }

    private mutating func person(of row: Table.Row) -> Person? {
        guard row.cells.contains(where: { !Blanks.trimmed($0).isEmpty }) else {
            report(.rowBlank, row, nil)
            return nil
        }
        guard !columns.isHeading(row) else {
            report(.headingRepeated, row, nil)
            return nil
        }
        guard let name = columns.stated(.fullName, of: row) else {
            report(.nameMissing, row, columns[.fullName])
            return nil
        }
        guard let full = FullName(name) else {
            report(.personNameUnreadable(name), row, columns[.fullName])
            return nil
        }
        var organ: Organ.ID?
        if let stated = columns.stated(.organ, of: row) {
            switch organs.find(number: nil, name: stated) {
            case .known(let known): organ = known.id
            case .ambiguous(let candidates):
                report(.nameAmbiguous(candidates), row, columns[.organ])
                return nil
            case .unknown:
                report(.organUnknown(stated), row, columns[.organ])
                return nil
            }
        }
        let parts = [full.surname, full.given, full.patronymic ?? ""].joined(separator: " ")
        let digest = StableDigest.hexadecimal("\(Spelling.key(parts))|\(organ?.text ?? "")")
        return Person(
            id: Person.ID("person-\(digest)"),
            surname: full.surname,
            given: full.given,
            patronymic: full.patronymic,
            position: columns.stated(.position, of: row),
            unit: columns.stated(.unit, of: row),
            organ: organ,
            phone: columns.stated(.phone, of: row),
            email: columns.stated(.email, of: row),
            employedFrom: day(.employedFrom, of: row),
            employedTo: day(.employedTo, of: row)
        )
    }

    private mutating func day(_ field: TableLayout.Field, of row: Table.Row) -> CalendarDay? {
        guard let text = columns.stated(field, of: row) else { return nil }
        let day = WrittenDay.day(text)
        if day == nil { report(.dayUnreadable(text), row, columns[field]) }
        return day
    }

    /// The fields in which a table contradicts the register; what only one of them knows is no contradiction.
    private static func differing(_ person: Person, from known: Person) -> [TableLayout.Field] {
        let texts: [(TableLayout.Field, String?, String?)] = [
            (.position, person.position, known.position), (.unit, person.unit, known.unit),
            (.phone, person.phone, known.phone), (.email, person.email, known.email),
            (.employedFrom, person.employedFrom?.description, known.employedFrom?.description),
            (.employedTo, person.employedTo?.description, known.employedTo?.description),
        ]
        return texts.filter { $0.1 != nil && $0.1 != $0.2 }.map(\.0)
    }
}
