import SecauditCompliance
import SecauditRegister
import SecauditReport

/// The reports of the demonstration: all together and organ by organ, as text and as JSON.
struct DemonstrationReports {
    let assessments: [Assessment]
    let language: Language

    /// All towns, one after another.
    func text(colour: Bool = false) -> [UInt8] {
        text(of: assessments, colour: colour)
    }

    /// Writes every report into the folder; the number of organs.
    func write(to folder: DemonstrationFolder) throws -> Int {
        try write(text(), "\(folder.reports)/check.txt")
        try write(JSONReport.render(assessments), "\(folder.reports)/check.json")
        var count = 0
        for part in assessments.flatMap(\.byOrgan) {
            guard let organ = part.organs.first?.organ else { continue }
            let path = "\(folder.organs)/\(organ.text)"
            try write(text(of: [part], colour: false), "\(path).txt")
            try write(JSONReport.render([part]), "\(path).json")
            count += 1
        }
        return count
    }

    private func text(of assessments: [Assessment], colour: Bool) -> [UInt8] {
        let report = TextReport(language: language, width: 80, colour: colour)
        return Array(assessments.map(report.render).joined(separator: "\n").utf8)
    }

    private func write(_ bytes: [UInt8], _ path: String) throws {
        try FileAccess.write(bytes, to: path, mode: 0o600, replacing: true, durably: false)
    }
}
