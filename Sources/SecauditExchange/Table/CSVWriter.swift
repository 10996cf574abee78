/// Writes a table that Excel and LibreOffice open with a double click in a Russian system: `;`, UTF-8 with its mark.
package enum CSVWriter {
    package static func bytes(header: [String], rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in [header] + rows {
            bytes.append(contentsOf: line(row).utf8)
            bytes.append(contentsOf: [0x0D, 0x0A])
        }
        return bytes
    }

    private static func line(_ cells: [String]) -> String {
        // A row of one empty cell would be an empty line, which readers pass over.
        if cells == [""] { return "\"\"" }
        return cells.map { cell(FormulaGuard.guarded($0)) }.joined(separator: ";")
    }

    private static func cell(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let needsQuotes =
            scalars.contains { $0 == ";" || $0 == "\"" || $0 == "\r" || $0 == "\n" || $0 == "\t" || $0 == "," }
            || scalars.first == " " || scalars.last == " "
        guard needsQuotes else { return text }
        var quoted = "\""
        for scalar in scalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
