import SecauditCompliance
import SecauditRegister
import SecauditReport

/// Prints a check's assessments and writes its files.
struct CheckPrinter {
    let command: CheckCommand
    let world: World
    /// Where the policies were found; printed, for the same act may lie in two places.
    let policies: String

    func print(_ assessments: [Assessment]) throws {
        world.output(bytes(assessments, colour: world.outputIsTerminal))
        if command.format == .text { world.notice(say("Папка правил: \(policies)", "Policies: \(policies)")) }
    }

    func write(_ assessments: [Assessment]) throws {
        if let path = command.output {
            try FileAccess.write(bytes(assessments, colour: false), to: path, mode: 0o600, replacing: true)
            world.notice(say("✓ Записано: \(path)", "✓ Written: \(path)"))
        }
        guard let folder = command.perOrgan else { return }
        try FileAccess.makeFolder(folder, mode: 0o700)
        let suffix = command.format == .text ? "txt" : "json"
        var count = 0
        for assessment in assessments {
            for part in assessment.byOrgan {
                guard let organ = part.organs.first?.organ else { continue }
                let plain = FileName.safe(assessment.names.organs[organ] ?? "", id: organ.text)
                // An organ may be judged under two acts, one after the other: each has a report of its own.
                let name = assessment.replacedAfter == nil ? plain : "\(plain)-\(assessment.policy.id)"
                try FileAccess.write(
                    bytes([part], colour: false),
                    to: "\(folder)/\(name).\(suffix)",
                    mode: 0o600,
                    replacing: true
                )
                count += 1
            }
        }
        world.notice(say("✓ Отчётов по органам: \(count), папка \(folder)", "✓ \(count) organ reports in \(folder)"))
    }

    private func bytes(_ assessments: [Assessment], colour: Bool) -> [UInt8] {
        switch command.format {
        case .json: return JSONReport.render(assessments)
        case .text:
            let report = TextReport(language: world.language, width: 80, colour: colour, everything: command.all)
            return Array(assessments.map(report.bytes).joined(separator: [UInt8(ascii: "\n")]))
        }
    }
}

/// A name of a file made of a name of an organ.
enum FileName {
    /// Letters and digits of any script, hyphens for the rest, short; the id keeps two alike names apart.
    static func safe(_ name: String, id: String) -> String {
        var output = ""
        for character in name {
            if character.isLetter || character.isNumber {
                output.append(character)
            } else if !output.hasSuffix("-"), !output.isEmpty {
                output.append("-")
            }
            if output.utf8.count > 120 { break }
        }
        while output.hasSuffix("-") { output.removeLast() }
        let tail = String(
            id.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(
                Character.init
            ).suffix(8)
        )
        return output.isEmpty ? tail : "\(output)-\(tail)"
    }
}
