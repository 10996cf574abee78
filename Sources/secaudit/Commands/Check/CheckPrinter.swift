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
        var sink = ByteSink(world.output)
        options(colour: world.outputIsTerminal).write(assessments, to: &sink)
        if command.format == .text { world.notice(say("Папка правил: \(policies)", "Policies: \(policies)")) }
    }

    func write(_ assessments: [Assessment]) throws {
        if let path = command.output {
            var file = try StagedFile(path, mode: 0o600, replacing: true)
            var sink = ByteSink { file.write($0) }
            options(colour: false).write(assessments, to: &sink)
            try file.finish(durably: true)
            world.notice(say("✓ Записано: \(path)", "✓ Written: \(path)"))
        }
        guard let folder = command.perOrgan else { return }
        try FileAccess.makeFolder(folder, mode: 0o700)
        let suffix = command.format.suffix
        var count = 0
        for assessment in assessments {
            for part in assessment.byOrgan {
                guard let organ = part.organs.first?.organ else { continue }
                let plain = FileName.safe(assessment.names.organs[organ] ?? "", id: organ.text)
                // An organ may be judged under two acts, one after the other: each has a report of its own.
                let name = assessment.replacedAfter == nil ? plain : "\(plain)-\(assessment.policy.id)"
                try FileAccess.write(
                    options(colour: false).bytes([part]),
                    to: "\(folder)/\(name).\(suffix)",
                    mode: 0o600,
                    replacing: true
                )
                count += 1
            }
        }
        world.notice(say("✓ Отчётов по органам: \(count), папка \(folder)", "✓ \(count) organ reports in \(folder)"))
    }

    private func options(colour: Bool) -> ReportOptions {
        var options = ReportOptions(format: command.format, language: world.language, everything: command.all)
        options.colour = colour
        options.separator = command.separator
        return options
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
