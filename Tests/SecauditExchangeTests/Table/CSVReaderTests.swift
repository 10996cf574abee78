import SecauditExchange
import Testing

@Suite struct CSVReaderTests {
    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        (bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
            + text.utf16.flatMap { unit -> [UInt8] in
                let high = UInt8(unit >> 8)
                let low = UInt8(unit & 0xFF)
                return bigEndian ? [high, low] : [low, high]
            }
    }

    private static let table = Table(
        header: ["Имя", "№"],
        rows: [.init(line: 2, cells: ["Ёж «Я»", "1"])]
    )
    /// «Имя;№», a line end, «Ёж «Я»;1» in Windows-1251.
    private static let windows1251: [UInt8] =
        [0xC8, 0xEC, 0xFF, 0x3B, 0xB9, 0x0D, 0x0A] + [0xA8, 0xE6, 0x20, 0xAB, 0xDF, 0xBB, 0x3B, 0x31]

    @Test(arguments: [
        Array("Имя;№\nЁж «Я»;1\n".utf8),
        [0xEF, 0xBB, 0xBF] + Array("Имя;№\r\nЁж «Я»;1".utf8),
        Array("Имя,№\rЁж «Я»,1\r".utf8),
        Array("Имя\t№\nЁж «Я»\t1".utf8),
        Array("sep=,\r\nИмя,№\nЁж «Я»,1".utf8).map { $0 },
        utf16("Имя;№\r\nЁж «Я»;1\r\n", bigEndian: false),
        utf16("Имя;№\r\nЁж «Я»;1\r\n", bigEndian: true),
        windows1251,
    ])
    func `the same table is read in every encoding`(bytes: [UInt8]) throws {
        let table = try Table(csv: bytes)
        #expect(table.header == Self.table.header)
        #expect(table.rows.map(\.cells) == Self.table.rows.map(\.cells))
    }

    @Test(arguments: [
        (Array("а;б".utf8), TextEncoding.utf8, ";" as Character),
        (windows1251, .windows1251, ";"),
        (utf16("a,b", bigEndian: true), .utf16BigEndian, ","),
        (utf16("a\tb", bigEndian: false), .utf16LittleEndian, "\t"),
        (Array("\"a,b,c\";d".utf8), .utf8, ";"),
        (Array("single".utf8), .utf8, ";"),
    ])
    func `encoding and delimiter are found out`(bytes: [UInt8], encoding: TextEncoding, delimiter: Character) throws {
        let reader = try CSVReader(bytes)
        #expect(reader.encoding == encoding)
        #expect(reader.delimiter == delimiter)
    }

    @Test(
        arguments: [
            ("a;b\n\"x\ny\";2\n3;4", [(2, ["x\ny", "2"]), (4, ["3", "4"])]),
            ("a;b\r\n\"x\r\ny\";2\r\n3;4", [(2, ["x\ny", "2"]), (4, ["3", "4"])]),
            ("a;b\n\"say \"\"yes\"\"\";\"\"", [(2, ["say \"yes\"", ""])]),
            ("a;b\n\n\n1;2\n\n", [(4, ["1", "2"])]),
            ("a;b\n1", [(2, ["1", ""])]),
            ("a;b\n1;2;;;", [(2, ["1", "2"])]),
            ("a;b;;\n1;2", [(2, ["1", "2"])]),
            ("a;b\n;\n", [(2, ["", ""])]),
            ("\n a ; b \n1; 2 ", [(3, ["1", " 2 "])]),
            ("a;b", []),
        ] as [(String, [(Int, [String])])]
    )
    func `rows know their lines`(text: String, rows: [(Int, [String])]) throws {
        let table = try Table(csv: Array(text.utf8))
        #expect(table == Table(header: ["a", "b"], rows: rows.map { Table.Row(line: $0.0, cells: $0.1) }))
    }

    @Test(
        arguments: [
            (Array("".utf8), TableError.empty),
            ([0xEF, 0xBB, 0xBF], .empty),
            (Array("\n\n;;\n".utf8), .empty),
            (Array("a;b\n1;2\n3;\"4\n5;6".utf8), .unterminatedQuote(line: 3, column: 2)),
            (Array("a;b\n1;2\"\n".utf8), .strayQuote(line: 2, column: 2)),
            (Array("a;b\n\"x\ny\"z;2\n".utf8), .strayQuote(line: 3, column: 1)),
            (Array("a;b\n1;2;3".utf8), .tooManyColumns(line: 2, column: 3, expected: 2)),
            (Array("a;b\n1;2;;4".utf8), .tooManyColumns(line: 2, column: 4, expected: 2)),
            ([0x50, 0x4B, 0x03, 0x04, 0x14], .notText),
            ([0x61, 0x00, 0x62], .notText),
            ([0xC8, 0x0A, 0xC8, 0x98], .undecodable(.windows1251, line: 2, byte: 2)),
            ([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0x62, 0xFF], .undecodable(.utf8, line: 2, byte: 2)),
            ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], .undecodable(.utf16LittleEndian, line: 1, byte: 3)),
            ([0xFE, 0xFF, 0x00, 0x61, 0x00], .undecodable(.utf16BigEndian, line: 1, byte: 3)),
        ] as [([UInt8], TableError)]
    )
    func `a broken file is refused at its place`(bytes: [UInt8], error: TableError) {
        #expect(throws: error) { try Table(csv: bytes) }
    }

    @Test func `limits are kept on both sides`() throws {
        let bytes = Array("a\n1\n2\n".utf8)
        #expect(try Table(csv: bytes, limits: .init(bytes: 6, rows: 2)).rows.count == 2)
        #expect(throws: TableError.tooManyRows(limit: 1)) { try Table(csv: bytes, limits: .init(bytes: 6, rows: 1)) }
        #expect(throws: TableError.tooLarge(limit: 5)) { try Table(csv: bytes, limits: .init(bytes: 5, rows: 2)) }
    }

    @Test func `no beginning of a file crashes and each says what is wrong or reads`() {
        let file = Array("a;b\n\"x;\"\"\ny\";2\r\n3;\"\"\n".utf8)
        let errors = (0...file.count).compactMap { end -> TableError? in
            do throws(TableError) {
                _ = try Table(csv: Array(file[..<end]))
                return nil
            } catch {
                return error
            }
        }
        let open = TableError.unterminatedQuote(line: 2, column: 1)
        // Seven cuts lie inside the first quoted cell, but one of them falls where a quote closes it.
        #expect(
            errors == [.empty] + Array(repeating: open, count: 6) + [.unterminatedQuote(line: 4, column: 2)]
        )
    }
}
