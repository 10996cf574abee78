/// Writes a table that Excel and LibreOffice open with a double click in a Russian system: `;`, UTF-8 with its mark.
package enum CSVWriter {
    package static func bytes(header: [String], rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        for row in [header] + rows { append(row, separator: UInt8(ascii: ";"), to: &bytes) }
        return bytes
    }

    /// Appends one row with its end of line (RFC 4180); nothing in it becomes a formula.
    package static func append(_ cells: [String], separator: UInt8, to bytes: inout [UInt8]) {
        // A row of one empty cell would be an empty line, which readers pass over.
        if cells == [""] {
            bytes += "\"\"".utf8
        } else {
            for (place, text) in cells.enumerated() {
                if place > 0 { bytes.append(separator) }
                bytes += cell(FormulaGuard.guarded(text)).utf8
            }
        }
        bytes += [0x0D, 0x0A]
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
