import SecauditRegister

/// Which column of a table of posts is what.
struct PostColumns {
    let link: Int
    private let form: Form
    private let header: [String]

    private enum Form {
        /// A row for each page and week.
        case long(week: Int, posts: Int, parts: Parts)
        /// A column for each week.
        case wide([(column: Int, week: ISOWeek)])
    }

    private struct Parts {
        var reposts: Int?
        var adverts: Int?
        var pinned: Int?
        var counted: Int?
    }

    enum Reading {
        case count(PostCount)
        case problem(PostTable.Fact)
    }

    init(_ header: [String], year: Int?) throws(PostTableError) {
        self.header = header
        let names = header.map { Blanks.trimmed($0).lowercased() }
        func column(_ starts: [String]) -> Int? {
            names.firstIndex { name in starts.contains { name.hasPrefix($0) } }
        }
        guard let link = column(["ссылк", "адрес", "страниц", "аккаунт", "link", "address", "page", "account", "url"])
        else { throw .linkColumnMissing(header: header) }
        self.link = link
        if let week = column(["недел", "week"]), WeekWord(header[week], year: year) == nil,
            let posts = column(["публикац", "постов", "число", "количеств", "posts", "count", "number"])
        {
            form = .long(
                week: week,
                posts: posts,
                parts: Parts(
                    reposts: column(["репост", "из них репост", "в т.ч. репост", "reposts", "of them reposts"]),
                    adverts: column(["реклам", "из них реклам", "в т.ч. реклам", "advert", "ads"]),
                    pinned: column(["закреп", "из них закреп", "в т.ч. закреп", "pinned"]),
                    counted: column(["сосчитано", "дата подсч", "на дату", "counted"])
                )
            )
            return
        }
        let weeks = header.indices.compactMap { index in
            index == link ? nil : WeekWord(header[index], year: year).map { (column: index, week: $0.week) }
        }
        guard !weeks.isEmpty else { throw .weekColumnsMissing(header: header) }
        form = .wide(weeks)
    }

    func read(_ row: Table.Row, source: String?) -> [Reading] {
        switch form {
        case .wide(let weeks):
            return weeks.compactMap { column, week in
                switch number(row, column) {
                case .none: nil
                case .value(let posts): .count(PostCount(week: week, posts: posts, source: source))
                case .unreadable(let text): .problem(.numberUnreadable(text, column: header[column]))
                }
            }
        case .long(let week, let posts, let parts):
            return long(row, week: week, posts: posts, parts: parts, source: source).map { [$0] } ?? []
        }
    }

    private func long(_ row: Table.Row, week: Int, posts: Int, parts: Parts, source: String?) -> Reading? {
        guard let time = WeekWord(row.cells[week]) else { return .problem(.weekUnreadable(row.cells[week])) }
        var values: [Int?] = []
        for column in [posts, parts.reposts, parts.adverts, parts.pinned] {
            switch column.map({ number(row, $0) }) ?? .none {
            case .none: values.append(nil)
            case .value(let value): values.append(value)
            case .unreadable(let text): return .problem(.numberUnreadable(text, column: header[column ?? posts]))
            }
        }
        guard let all = values[0] else { return nil }
        if values[1...].compactMap(\.self).contains(where: { $0 > all }) { return .problem(.partsExceed(posts: all)) }
        var counted: CalendarDay?
        if let column = parts.counted, case let text = Blanks.trimmed(row.cells[column]), !text.isEmpty {
            guard let day = DayWord(text) else { return .problem(.numberUnreadable(text, column: header[column])) }
            counted = day.day
        }
        return .count(
            PostCount(
                week: time.week,
                posts: all,
                reposts: values[1],
                adverts: values[2],
                pinned: values[3],
                counted: counted,
                source: source
            )
        )
    }

    private enum Number {
        case none
        case value(Int)
        case unreadable(String)
    }

    /// A number of posts: digits alone, not more than anybody could publish in a week.
    private func number(_ row: Table.Row, _ column: Int) -> Number {
        let text = Blanks.trimmed(row.cells[column])
        if text.isEmpty || text == "-" || text == "–" || text == "—" { return .none }
        guard text.utf8.allSatisfy({ (48...57) ~= $0 }), let value = Int(text), value <= 100_000 else {
            return .unreadable(text)
        }
        return .value(value)
    }
}

/// A day as it stands in a table: `2026-10-05` or `05.10.2026`.
struct DayWord {
    let day: CalendarDay

    init?(_ text: String) {
        if let day = CalendarDay(text) {
            self.day = day
            return
        }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let number = parts[0], let month = parts[1], let year = parts[2],
            let day = CalendarDay(year: year, month: month, day: number)
        else { return nil }
        self.day = day
    }
}
