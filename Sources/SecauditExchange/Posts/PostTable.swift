package import SecauditRegister

/// A table of posts per week as a regional centre keeps it.
///
/// Either a row for each page and week («Ссылка», «Неделя», «Публикаций», and if wanted «Репостов», «Рекламы»,
/// «Закреплённых», «Сосчитано»), or a row for each page and a column for each week. An empty cell means that nobody
/// counted, and is not nought.
package struct PostTable: Hashable, Sendable {
    /// In the order of the table.
    package let entries: [Entry]
    /// Lines that were not understood, in order; nothing is guessed of them.
    package let problems: [Problem]

    package struct Entry: Hashable, Sendable {
        package let line: Int
        /// The link as it stands in the cell.
        package let link: String
        package let count: PostCount
    }

    package struct Problem: Hashable, Sendable {
        package let line: Int
        package let fact: Fact
    }

    package enum Fact: Hashable, Sendable {
        case linkMissing
        case weekUnreadable(String)
        case numberUnreadable(String, column: String)
        /// The parts are more than the whole.
        case partsExceed(posts: Int)
        /// Another line speaks of the same page and week.
        case repeated(firstLine: Int)
    }

    /// `year` is that of weeks whose headings name none.
    package init(_ table: Table, source: String? = nil, year: Int? = nil) throws(PostTableError) {
        let columns = try PostColumns(table.header, year: year)
        var entries: [Entry] = []
        var problems: [Problem] = []
        var seen: [Place: Int] = [:]
        for row in table.rows {
            let link = Blanks.trimmed(row.cells[columns.link])
            if link.isEmpty {
                // A line of sums has numbers and no page.
                if row.cells.contains(where: { !Blanks.trimmed($0).isEmpty }) {
                    problems.append(Problem(line: row.line, fact: .linkMissing))
                }
                continue
            }
            for reading in columns.read(row, source: source) {
                switch reading {
                case .problem(let fact): problems.append(Problem(line: row.line, fact: fact))
                case .count(let count):
                    let place = Place(link: link, week: count.week)
                    if let first = seen[place] {
                        problems.append(Problem(line: row.line, fact: .repeated(firstLine: first)))
                        continue
                    }
                    seen[place] = row.line
                    entries.append(Entry(line: row.line, link: link, count: count))
                }
            }
        }
        self.entries = entries
        self.problems = problems
    }

    private struct Place: Hashable {
        let link: String
        let week: ISOWeek
    }
}

/// Why a table is not one of posts per week.
package enum PostTableError: Error, Hashable, Sendable {
    /// No column has links to pages.
    case linkColumnMissing(header: [String])
    /// There is neither a column of weeks with one of numbers, nor columns named by weeks.
    case weekColumnsMissing(header: [String])
}
