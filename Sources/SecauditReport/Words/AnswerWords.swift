import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: AnswerFact) -> String {
        switch fact {
        case .missing: say("нужно письменное подтверждение", "a written confirmation is needed")
        case .given(let answer, let day, let through, let byCoordinator):
            say(
                "письменное подтверждение от \(text(day))\(byCoordinator ? " (уполномоченного подразделения)" : "")"
                    + "\(through.map { ", действует по \(text($0))" } ?? ""): \(name(answer))",
                "written answer of \(text(day))\(byCoordinator ? " (of the coordinating unit)" : "")"
                    + "\(through.map { ", in force through \(text($0))" } ?? ""): \(name(answer))"
            )
        case .measures(let measures, let open):
            say(
                (open ? "перечень мер открытый" : "перечень")
                    + (measures.isEmpty ? "" : ": " + measures.joined(separator: ", ").printable),
                (open ? "the list of measures is open" : "list")
                    + (measures.isEmpty ? "" : ": " + measures.joined(separator: ", ").printable)
            )
        }
    }

    private func name(_ answer: Attestation.Answer) -> String {
        switch answer {
        case .yes: say("да", "yes")
        case .no: say("нет", "no")
        case .notApplicable: say("не применимо", "not applicable")
        }
    }
}
