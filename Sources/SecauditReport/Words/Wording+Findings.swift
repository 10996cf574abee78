import SecauditCompliance
import SecauditRegister

/// What every format says of one finding.
extension Wording {
    /// The sentences; holders stand in one list.
    func sentences(_ facts: [Fact]) -> [String] {
        var result: [String] = []
        var holders: [String] = []
        for fact in facts {
            if case .holders(.holder(let holder)) = fact {
                holders.append(text(holder))
                continue
            }
            if !holders.isEmpty { result.append(holders.joined(separator: ", ")) }
            holders = []
            result.append(sentence(fact))
        }
        if !holders.isEmpty { result.append(holders.joined(separator: ", ")) }
        return result
    }

    /// Each figure where readings differ; one line where they do not.
    func readings(_ finding: Finding) -> [String] {
        guard let first = finding.readings.first else { return [] }
        if finding.readings.allSatisfy({ $0.outcome.verdict == first.outcome.verdict }) {
            return [say("при любом прочтении нормы", "under any reading of the clause")]
        }
        return finding.readings.map { text($0) }
    }

    func text(_ outcome: ReadingOutcome) -> String {
        // Room for all of it at once: large reports say this of each organ.
        var text = ""
        text.reserveCapacity(256)
        text += say(outcome.reading.title)
        text += " — "
        text += self.text(outcome.outcome.verdict)
        if let figure = outcome.outcome.facts.first {
            text += ": "
            text += sentence(figure)
        }
        return text
    }

    func text(_ citation: EvidenceCitation) -> String {
        var parts = [name(citation.what), text(citation.on)]
        if let author = citation.author, let name = name(author) { parts.append(name) }
        if let stated = citation.author?.statedBy?.printable {
            parts.append(say("со слов: \(stated)", "stated by \(stated)"))
        }
        parts.append(
            citation.standing == .proved
                ? say("доказано ключами", "proved by keys") : say("заявлено", "stated")
        )
        return parts.joined(separator: ", ")
    }

    func text(_ waiver: Waiver) -> String {
        say(
            "срок устранения продлён до \(text(waiver.last)): \(waiver.basis.printable) (\(waiver.approver.printable))",
            "term of correction extended to \(text(waiver.last)): \(waiver.basis.printable) (\(waiver.approver.printable))"
        )
    }

    /// What an extension is about: the organ and the requirement as people call it.
    func subject(of waiver: Waiver, among rules: [Rule]) -> String {
        let title = rules.first { $0.id == waiver.rule }.map { say($0.title).lowercasedFirst }
        let gone = say("требование, которого в Порядке больше нет", "a requirement that the act no longer has")
        return "\(name(waiver.organ)), \(title ?? gone)"
    }
}
