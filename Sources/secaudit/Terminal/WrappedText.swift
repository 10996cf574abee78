import SecauditReport

/// Text for a window of some width: a terminal itself breaks long lines in the middle of words.
enum WrappedText {
    /// Narrower than this nothing is laid out.
    private static let narrowest = 40

    static func of(_ text: String, width: Int) -> String {
        guard width >= narrowest else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let lead = String(line.prefix { $0 == " " })
                // A command to be copied stays one line, however wide.
                let isCommand = line.dropFirst(lead.count).hasPrefix("secaudit ")
                guard line.unicodeScalars.count > width, !isCommand else { return String(line) }
                return Paragraph.lines(String(line), lead: lead, width: width).joined(separator: "\n")
            }
            .joined(separator: "\n")
    }
}
