internal import SecauditCompliance
internal import SecauditRegister

extension ReportHead {
    /// What was checked and what came of it, a line for each part.
    package func lines(in language: Language) -> [String] {
        parts.map { part in
            let town = Municipality(
                id: part.municipality.id,
                name: part.municipality.name,
                zone: part.municipality.zone
            )
            let wording = Wording(language, names: Names(town))
            let days = "\(language.day(part.period.first))–\(language.day(part.period.last))"
            let sample = part.demonstration ? wording.say("ДЕМОНСТРАЦИЯ. ", "DEMONSTRATION. ") : ""
            let asOf = wording.say("на \(language.day(part.asOf))", "as of \(language.day(part.asOf))")
            let result = wording.text(part.conclusion.map(\.conclusion))
            return "\(sample)\(town.name.printable), \(days), \(asOf), \(part.policy.id.printable): \(result)"
        }
    }
}
