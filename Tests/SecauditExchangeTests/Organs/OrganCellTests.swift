import SecauditRegister
import Testing

@testable import SecauditExchange

@Suite struct OrganCellTests {
    @Test(arguments: [
        ("1027000569640", OGRNCell.valid("1027000569640")),
        (" 1027000569640\u{A0}", .valid("1027000569640")),
        ("'1027000569640", .valid("1027000569640")),
        ("1 027 000 569 640", .valid("1027000569640")),
        ("1000000000021", .valid("1000000000021")),
        ("1000000000020", .wrongCheckDigit(expected: 1)),
        ("1027000569641", .wrongCheckDigit(expected: 0)),
        ("102700056964", .malformed),
        ("10270005696400", .malformed),
        ("102700056964О", .malformed),
        ("1,02700056964E+12", .malformed),
        ("", .missing), (" ", .missing), ("отсутствует", .missing), ("—", .missing), ("НЕТ", .missing),
    ])
    func `a number is checked by its last digit`(cell: String, expected: OGRNCell) {
        #expect(OGRNCell(cell: cell) == expected)
    }

    @Test func `a remainder of ten counts as nought`() throws {
        let bodies = (100_000_000_000...100_000_000_010).filter { $0 % 11 == 10 }
        let body = try #require(bodies.first)
        #expect(OGRNCell(cell: "\(body)0") == .valid("\(body)0"))
        #expect(OGRNCell(cell: "\(body)1") == .wrongCheckDigit(expected: 0))
    }

    @Test(arguments: [
        ("", []), ("vk.com/a", ["vk.com/a"]), (" vk.com/a\n\nvk.com/b ", ["vk.com/a", "vk.com/b"]),
        ("vk.com/a,vk.com/b;@c", ["vk.com/a", "vk.com/b", "@c"]), ("vk.com/a; ", ["vk.com/a"]),
        ("vk.com/x?w=1,2", ["vk.com/x?w=1,2"]), ("vk.com/a и ok.ru/b", ["vk.com/a", "и", "ok.ru/b"]),
    ])
    func `a cell is cut into its links`(cell: String, links: [String]) {
        #expect(LinkCell.links(cell) == links)
    }

    @Test(arguments: [
        ("АДМИНИСТРАЦИЯ ГОРОДА ОБРАЗЦОВСКА", Organ.Kind.administration),
        ("МУНИЦИПАЛЬНОЕ КАЗЕННОЕ УЧРЕЖДЕНИЕ \"АДМИНИСТРАЦИЯ ПРИМЕРОВСКОГО ПОСЕЛЕНИЯ\"", .administration),
        ("Глава города", .head),
        ("УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ РАЙОНА", .body),
        ("Финансовое управление", .body),
        ("ДЕПАРТАМЕНТ ФИНАНСОВ", .body), ("Комитет по культуре", .body), ("Отдел культуры", .body),
        ("ДУМА ГОРОДА", .body), ("Совет поселения", .body),
        ("МУНИЦИПАЛЬНОЕ КАЗЁННОЕ УЧРЕЖДЕНИЕ УПРАВЛЕНИЕ ГОРОДСКОГО ХОЗЯЙСТВА", .institution),
        ("ЦЕНТР УПРАВЛЕНИЯ РЕГИОНОМ", .institution), ("Школа № 1", .institution), ("", .institution),
    ])
    func `the kind is seen from the name`(name: String, kind: Organ.Kind) {
        #expect(Organ.Kind(name: name) == kind)
    }

    @Test(arguments: [
        ("Флагман", Account.Category.flagship), ("Флагманская ", .flagship), ("ФЛАГМАНСКИЙ", .flagship),
        ("Активный", .active), ("визитка", .card), ("Иной", nil), ("", nil),
    ])
    func `a status means a category`(status: String, category: Account.Category?) {
        #expect(Account.Category(status: status) == category)
    }

    @Test(arguments: [
        ("«Ёлка»  – сад", "елка - сад"), ("\"ЕЛКА\" - САД", "елка - сад"), ("Елка\u{A0}— сад", "елка - сад"),
    ])
    func `spellings of one name have one key`(name: String, key: String) {
        #expect(Spelling.key(name) == key)
    }

    @Test func `the digest is the published one`() {
        #expect(StableDigest.hexadecimal("") == "cbf29ce484222325")
        #expect(StableDigest.hexadecimal("a") == "af63dc4c8601ec8c")
        #expect(StableDigest.hexadecimal("foobar") == "85944171f73967e8")
    }
}
