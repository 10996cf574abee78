import SecauditCompliance

/// The reference of all kinds of rules, as `docs/rules.md` prints it.
package enum RulesDocument {
    package static var markdown: String {
        var lines = [
            "# The kinds of rules",
            "",
            "Generated from the kinds themselves; do not edit. A policy's rule names one of these kinds and gives values",
            "to its parameters. \"Tightens\" says which way local rules on top of an act may move a value.",
            "",
        ]
        for decision in Kind.Decision.allCases {
            let kinds = Kind.allCases.filter { $0.decision == decision }.map { "[`\($0.rawValue)`](#\($0.rawValue))" }
            lines += ["- \(decision.words.english): \(kinds.joined(separator: ", "))"]
        }
        for kind in Kind.allCases { lines += section(kind) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func section(_ kind: Kind) -> [String] {
        var lines = ["", "## \(kind.rawValue)", "", kind.formula.english, "", kind.formula.russian, ""]
        let answers = kind.isAttestable ? "; where no fact decides, an answer in writing may" : ""
        lines += ["How: \(kind.decision.words.english)\(answers).", ""]
        lines += kind.neededFacts.isEmpty ? ["No facts."] : ["Facts:", ""]
        lines += kind.neededFacts.map { "- \($0.words.english) (\($0.source.words.english))" }
        lines.append("")
        if kind.parameters.isEmpty { return lines + ["No parameters."] }
        lines += ["| parameter | values | standard | tightens |", "| --- | --- | --- | --- |"]
        for parameter in kind.parameters {
            let standard = parameter.standard.map { "`\($0.plain)`" } ?? (parameter.mandatory ? "mandatory" : "none")
            let cells = [
                "`\(parameter.name)`", parameter.type.words.english, standard,
                kind.tightening(of: parameter.name).english,
            ]
            lines.append("| \(cells.joined(separator: " | ")) |")
        }
        return lines
    }
}

extension Tightening {
    fileprivate var english: String {
        switch self {
        case .lower: "downwards"
        case .higher: "upwards"
        case .fewer: "fewer words"
        case .more: "more words"
        case .order(let words): words.joined(separator: " → ")
        case .fixed: "not at all"
        }
    }
}
