import SecauditCompliance
import SecauditRegister

/// One rule as it was applied, as JSON.
enum RuleJSON {
    static func value(_ applied: AppliedRule) -> JSONValue {
        let rule = applied.rule
        return .object([
            "clauses": .array(rule.clauses.map(value)),
            "fixed-reading": applied.fixedReading.map { fixed in
                .object(["basis": .text(fixed.basis), "choice": .text(fixed.choice)])
            } ?? .null,
            "group": .text(rule.group.rawValue),
            "id": .text(rule.id),
            "kind": .text(rule.kind.rawValue),
            "parameters": .array(applied.parameters.map(value)),
            "remedy": value(rule.remedy),
            "strength": .text(rule.strength.rawValue),
            "title": value(rule.title),
        ])
    }

    static func value(_ text: Bilingual) -> JSONValue {
        .object(["en": .text(text.english), "ru": .text(text.russian)])
    }

    private static func value(_ clause: Clause) -> JSONValue {
        .object([
            "citation": .maybe(clause.citation), "locator": .maybe(clause.locator), "number": .text(clause.number),
            "printed": .maybe(clause.printed), "with": .maybe(clause.with),
        ])
    }

    private static func value(_ parameter: ParameterUsed) -> JSONValue {
        let (from, reading): (String, JSONValue) =
            switch parameter.origin {
            case .rule: ("rule", .null)
            case .standard: ("standard", .null)
            case .binding: ("binding", .null)
            case .reading(let id): ("reading", .text(id))
            case .extension: ("extension", .null)
            }
        var members: JSONMembers = [
            "from": .text(from), "name": .text(parameter.name), "reading": reading, "value": value(parameter.value),
        ]
        if case .extension(let id) = parameter.origin { members["extension"] = .text(id) }
        return .object(members)
    }

    static func value(_ value: ParameterValue) -> JSONValue {
        switch value {
        case .integer(let number): .int(number)
        case .boolean(let flag): .bool(flag)
        case .day(let day): .day(day)
        case .word(let word): .text(word)
        case .words(let words): .array(words.map(JSONValue.text))
        }
    }
}
