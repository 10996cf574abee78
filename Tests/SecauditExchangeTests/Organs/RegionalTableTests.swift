import FoundationEssentials
import SecauditExchange
import SecauditRegister
import Testing

/// A real region's table, which is not part of the project: it lies beside it where it is at hand.
private enum RegionalTable {
    static func bytes(_ name: String) -> [UInt8]? {
        var folder = URL(filePath: #filePath)
        for _ in 0..<4 { folder.deleteLastPathComponent() }
        let path = folder.appending(path: "../shared/data/\(name)").standardized.path
        return FileManager.default.contents(atPath: path).map { Array($0) }
    }
}

@Suite(
    .enabled(
        if: RegionalTable.bytes("tomsk-gospabliki.csv") != nil,
        "the regional table is not beside the project: nothing of it was tried"
    )
)
struct RegionalTableTests {
    private func plan(_ file: String, into organs: [Organ] = []) throws -> ImportPlan<PlainAddressFault> {
        let table = try Table(
            file: #require(RegionalTable.bytes(file)),
            columns: TableLayout.gospabliki.columnNames
        )
        return try OrganImport(layout: .gospabliki, read: PlainAddresses.read).plan(table, into: organs)
    }

    @Test func `each row is imported or reported`() throws {
        let plan = try plan("tomsk-gospabliki.csv")
        #expect(plan.rowsRead == 1366)
        #expect(plan.rowsImported + plan.rowsSkipped == plan.rowsRead)
        #expect(Set(plan.issues.filter { $0.weight == .rowSkipped }.map(\.line)).count == plan.rowsSkipped)
        #expect(plan.rowsSkipped == 0)
        #expect(plan.newOrgans.count == 1366)
        #expect(plan.newOrgans.count { $0.ogrn == nil } == 55)
        #expect(plan.issues.count { $0.reason == .ogrnMissing("отсутствует") } == 55)
        #expect(plan.issues.count { $0.reason == .linkPlaceholder("*") } == 65)
        #expect(Set(plan.newOrgans.map(\.id)).count == 1366)
    }

    @Test func `each link becomes a page or an issue`() throws {
        let plan = try plan("tomsk-gospabliki.csv")
        let table = try Table(csv: #require(RegionalTable.bytes("tomsk-gospabliki.csv")))
        let links = table.rows.flatMap { $0.cells[3...5] }.flatMap { $0.split(whereSeparator: \.isWhitespace) }
        let lost = plan.issues.count { issue in
            switch issue.reason {
            case .addressUnreadable, .addressOfAnother, .addressRepeated, .linkPlaceholder: true
            default: false
            }
        }
        #expect(plan.newAccounts.count + lost == links.count)
        #expect(Set(plan.newAccounts.map(\.account.id)).count == plan.newAccounts.count)
    }

    @Test func `the same table in Windows-1251 and as XLSX gives the same register`() throws {
        #expect(try plan("tomsk-gospabliki.cp1251.csv") == plan("tomsk-gospabliki.csv"))
        // Lines of a text file and rows of a sheet are counted differently where a cell has several lines.
        #expect(try plan("tomsk-gospabliki.xlsx").applied(to: []) == plan("tomsk-gospabliki.csv").applied(to: []))
    }

    @Test func `a second import of the region changes nothing`() throws {
        let first = try plan("tomsk-gospabliki.csv")
        let organs = first.applied(to: [])
        let second = try plan("tomsk-gospabliki.cp1251.csv", into: organs)
        #expect(second.changesNothing)
        #expect(second.unchangedOrgans.count == 1366)
        #expect(second.unchangedAccounts.count == first.newAccounts.count)
        #expect(second.issues == first.issues)
    }
}
