package import SecauditCrypto

/// A file of logins as it was read: its entries, and the text in which their secrets lie.
package struct LoginFile: ~Copyable {
    package let format: LoginFormat
    package let entries: [LoginEntry]
    /// The names of a table's columns, as far as they may be shown.
    package let heading: LoginHeading
    /// The columns that were not taken, by their places in the heading.
    package let columnsNotTaken: [Int]
    /// Which column was taken for what, in the order of ``LoginColumn``.
    package let columnsTaken: [(column: LoginColumn, place: Int)]
    private let text: SecretBytes

    init(
        format: LoginFormat,
        entries: [LoginEntry],
        text: consuming SecretBytes,
        heading: LoginHeading = LoginHeading([]),
        columnsTaken: [(column: LoginColumn, place: Int)] = [],
        columnsNotTaken: [Int] = []
    ) {
        self.format = format
        self.entries = entries
        self.text = text
        self.heading = heading
        self.columnsTaken = columnsTaken
        self.columnsNotTaken = columnsNotTaken
    }

    /// A secret of an entry.
    package borrowing func secret(_ range: Range<Int>) -> SecretBytes {
        text.slice(range)
    }

    /// The most entries of one file.
    package static let mostEntries = 100_000

    /// Reads a file of any form but the encrypted one; this is the entry for whoever feeds it bytes at random.
    ///
    /// Without a `format` the file is looked at; `columns` are those of a table by their names or numbers.
    package static func read(
        _ bytes: consuming SecretBytes,
        as format: LoginFormat? = nil,
        columns: [LoginColumn: String] = [:]
    ) throws(LoginFault) -> LoginFile {
        let raw = try SecretFile(raw: bytes)
        let isBundle = format.map { $0 == .bundle } ?? raw.begins(with: LoginBundle.magic)
        guard !isBundle else { throw .formatUnfit(.bundle) }
        // Other forms are text, and are known by it in whatever encoding it came.
        let file = try raw.decoded()
        switch format ?? LoginFormat.detected(in: file) {
        case .bitwardenJSON: return try BitwardenReader.read(file)
        case .keepassXML: return try KeePassReader.read(file)
        case .otpauth: return try OneTimeAddress.read(file)
        default: return try table(file, as: format, named: columns)
        }
    }

    private static func table(
        _ source: consuming SecretFile,
        as format: LoginFormat?,
        named: [LoginColumn: String]
    ) throws(LoginFault) -> LoginFile {
        var file = source
        var rows = SecretRows(file.text)
        guard let first = try rows.next(in: &file.text) else { throw .empty }
        var header: [String] = []
        for cell in first.cells { header.append(Blanks.trimmed(file.text.plain(cell))) }
        while header.last == "" { header.removeLast() }
        guard !header.isEmpty else { throw .empty }
        let columns = try LoginColumns(header: header, named: named).places
        var entries: [LoginEntry] = []
        while let row = try rows.next(in: &file.text) {
            guard entries.count < mostEntries else { throw .tooMany(limit: mostEntries) }
            var isBlank = true
            for cell in row.cells where !file.trimmed(cell).isEmpty { isBlank = false }
            if !isBlank { entries.append(entry(row, columns, width: header.count, in: file)) }
        }
        let taken: [(column: LoginColumn, place: Int)] = LoginColumn.allCases.compactMap { column in
            columns[column].map { (column, $0) }
        }
        let used = Set(columns.values)
        return LoginFile(
            format: format ?? LoginFormat.detected(header: header),
            entries: entries,
            text: file.text.slice(0..<file.text.count),
            heading: LoginHeading(header),
            columnsTaken: taken,
            columnsNotTaken: header.indices.filter { !used.contains($0) && !header[$0].isEmpty }
        )
    }

    private static func entry(
        _ row: SecretRows.Row,
        _ columns: [LoginColumn: Int],
        width: Int,
        in file: borrowing SecretFile
    ) -> LoginEntry {
        var entry = LoginEntry(place: row.line)
        entry.fault = row.fault
        for (place, cell) in row.cells.enumerated() where place >= width && !file.trimmed(cell).isEmpty {
            entry.fault = entry.fault ?? .cellsTooMany
        }
        func cell(_ column: LoginColumn) -> Range<Int>? {
            guard let place = columns[column], place < row.cells.count, !row.cells[place].isEmpty else { return nil }
            return row.cells[place]
        }
        // A password is taken as it stands: a blank at its end may belong to it.
        entry.password = cell(.password)
        entry.login = cell(.login).map { file.trimmed($0) }
        entry.seed = cell(.seed).map { file.trimmed($0) }
        entry.recoveryCodes = cell(.recoveryCodes)
        entry.recoveryContacts = cell(.recoveryContacts)
        entry.note = cell(.note)
        entry.title = cell(.title).map { Spelling.tidy(file.text.plain($0)) } ?? ""
        entry.organ = cell(.organ).map { Spelling.tidy(file.text.plain($0)) } ?? ""
        entry.network = cell(.network).map { Spelling.tidy(file.text.plain($0)) } ?? ""
        entry.addresses = cell(.address).map { [Spelling.tidy(file.text.plain($0))] } ?? []
        entry.judge()
        return entry
    }
}
