/// The file's parts found by their relations, and what all sheets share.
struct WorkbookFile {
    struct Entry {
        let name: String
        let part: String
        let isHidden: Bool
    }

    private let archive: ZIPArchive
    private(set) var sheets: [Entry] = []
    private(set) var texts: [String] = []
    private(set) var formats = CellFormats()

    init(_ bytes: [UInt8], limits: Workbook.Limits) throws(SpreadsheetError) {
        do {
            archive = try ZIPArchive(bytes, limits: ZIPArchive.Limits(unpacked: limits.unpackedBytes))
        } catch {
            throw .archive(error)
        }
        guard archive.contains("_rels/.rels") else {
            throw archive.contains("META-INF/manifest.xml") ? .openDocument : .noWorkbook
        }
        let package = try relations(of: "")
        guard let main = package.first(where: { $0.kind == "officeDocument" })?.target, archive.contains(main) else {
            throw .noWorkbook
        }
        let relations = try relations(of: main)
        try readMain(main, relations: relations, limits: limits)
        if let part = relations.first(where: { $0.kind == "sharedStrings" })?.target {
            let content = try self.part(part)
            texts = try Self.reading(part) { () throws(XMLFault) in
                try SharedTexts.read(content, limit: limits.texts)
            }
        }
        if let part = relations.first(where: { $0.kind == "styles" })?.target {
            let content = try self.part(part)
            let from1904 = formats.from1904
            formats = try Self.reading(part) { () throws(XMLFault) in
                try CellFormats(content, from1904: from1904)
            }
        }
    }

    func part(_ name: String) throws(SpreadsheetError) -> [UInt8] {
        let content: [UInt8]?
        do {
            content = try archive.read(name)
        } catch {
            throw .archive(error)
        }
        guard let content else { throw .partMissing(name) }
        return content
    }

    /// Says in which part a fault of the mark-up stands.
    static func reading<Result>(
        _ part: String,
        _ read: () throws(XMLFault) -> Result
    ) throws(SpreadsheetError) -> Result {
        do {
            return try read()
        } catch {
            throw .markup(part: part, error)
        }
    }

    private mutating func readMain(
        _ main: String,
        relations: [PartRelation],
        limits: Workbook.Limits
    ) throws(SpreadsheetError) {
        let content = try part(main)
        let workbook = try Self.reading(main) { () throws(XMLFault) in try WorkbookSheets(content) }
        guard workbook.sheets.count <= limits.sheets else { throw .tooManySheets(limit: limits.sheets) }
        formats.from1904 = workbook.from1904
        for sheet in workbook.sheets {
            // Sheets of charts and of macros have other kinds; they hold no cells.
            guard let relation = relations.first(where: { $0.id == sheet.relation }) else {
                throw .malformed(part: main, value: sheet.relation)
            }
            guard relation.kind == "worksheet" else { continue }
            sheets.append(Entry(name: sheet.name, part: relation.target, isHidden: sheet.isHidden))
        }
        guard !sheets.isEmpty else { throw .noWorkbook }
    }

    private func relations(of part: String) throws(SpreadsheetError) -> [PartRelation] {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let name = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
        let content = try self.part(name)
        return try Self.reading(name) { () throws(XMLFault) in
            try PartRelation.all(in: content, folder: folder)
        }
    }
}
