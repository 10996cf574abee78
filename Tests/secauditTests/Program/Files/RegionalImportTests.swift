import FoundationEssentials
import SecauditTestSupport
import Testing

/// A real region's table, which is not part of the project: it lies beside it where it is at hand.
private let regionalTable: String? = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(6)
    let path = parts.joined(separator: "/") + "/shared/data/tomsk-gospabliki.csv"
    return FileManager.default.fileExists(atPath: path) ? path : nil
}()

@Suite(.enabled(if: regionalTable != nil, "the regional table is not beside the project: nothing of it was tried"))
struct RegionalImportTests {
    @Test func `a region is imported, checked on a selection, and imported again without change`() throws {
        let table = try #require(regionalTable)
        let office = try Office()
        let chief = office.chief
        try chief.done(
            "init",
            "--kdf",
            "interactive",
            "--municipality",
            "Кожевниковский район",
            "--policy",
            "kozhevnikovo-2020",
            "--parameter",
            "signing-day=2020-03-02",
            "--zone",
            "UTC+7",
            "--name",
            "Образцова Анна"
        )
        let first = try chief.done("organ", "import", table)
        #expect(
            first.output.contains("Строк прочитано 1366: внесено 1366, пропущено с объяснением 0."),
            "\(first.output.suffix(600))"
        )
        let placeholders = "65 строк, столбец «Ссылка на официальную страницу Вконтакте», обратите внимание: «*»"
        #expect(
            first.output.split(separator: "\n").contains { $0.hasPrefix(placeholders) },
            "\(first.output.prefix(3000))"
        )
        let organs = try chief.done("organ", "list").output.split(separator: "\n")
        #expect(organs.count == 1366)
        let before = try office.vaultBytes()
        let second = try chief.done("organ", "import", table)
        #expect(second.output.contains("Новых органов 0, новых аккаунтов 0"))
        #expect(try office.vaultBytes() == before)

        let some = try chief.run("check", "--organ", "Кожевниковск")
        #expect([1, 2].contains(some.status), "\(some)")
        #expect(some.output.contains("Порядок:"))
        let roads = try chief.run("check", "--organ", "кожевниковское дорожное")
        #expect(roads.status == 2, "\(roads)")
        #expect(roads.output.contains("КОЖЕВНИКОВСКОЕ ДОРОЖНОЕ"))
        #expect(roads.output.contains("    Порядок не применяется\n"), "\(roads)")
        let none = try chief.run("check", "--organ", "Водоканал города Энска")
        #expect(none.status == 66, "\(none)")
    }
}
