internal import SecauditCrypto

/// One file of a folder of papers, by its path inside.
package struct PaperFile: Hashable, Sendable {
    package let path: String
    package let bytes: [UInt8]
}

extension [PaperFile] {
    /// In the order of their paths, with the list of their sums behind, in the form that `sha256sum --check` reads.
    var summed: [PaperFile] {
        let sorted = sorted { $0.path < $1.path }
        let list = sorted.map { "\(FileDigest(of: $0.bytes).hexadecimal)  \($0.path)\n" }.joined()
        return sorted + [PaperFile(path: QuarterFolder.sums, bytes: [UInt8](list.utf8))]
    }

    /// A paper in both formats.
    mutating func add(_ paper: Paper, _ path: String) {
        append(PaperFile(path: "\(path).html", bytes: HTMLPaper.render(paper)))
        append(PaperFile(path: "\(path).docx", bytes: DOCXPaper.render(paper)))
    }

    /// What nobody but people can fill in, paper by paper.
    mutating func add(toFill: [(paper: String, items: [String])], _ language: Language) {
        let isRussian = language == .russian
        var lines = TextLines(width: 80)
        lines.add(isRussian ? "ЗАПОЛНИТЬ ДО ПОДПИСАНИЯ" : "TO FILL IN BEFORE SIGNING")
        lines.wrap(
            isRussian
                ? "Во всех документах: дата и номер — при подписании и регистрации; подписи."
                : "In all papers: date and number, when signed and registered; signatures."
        )
        for entry in toFill where !entry.items.isEmpty {
            lines.add("")
            lines.wrap(entry.paper)
            for item in entry.items { lines.wrap(item, lead: "  □ ") }
        }
        append(
            PaperFile(path: isRussian ? "0-заполнить-до-подписания.txt" : "0-to-fill-in.txt", bytes: lines.bytes)
        )
    }
}
