import SecauditCompliance

/// What stands on top of the act, with everything that it loosens, as JSON.
enum ExtensionJSON {
    static func value(_ applied: AppliedExtension) -> JSONValue {
        .object([
            "digest": .text(applied.digest),
            "id": .text(applied.id),
            "layer": .text(applied.layer.rawValue),
            "loosenings": .array(applied.loosenings.map(value)),
            "title": RuleJSON.value(applied.title),
        ])
    }

    private static func value(_ loosening: Loosening) -> JSONValue {
        let (parameter, from, to): (JSONValue, JSONValue, JSONValue) =
            switch loosening.fact {
            case .strength(let old, let new): (.null, .text(old.rawValue), .text(new.rawValue))
            case .parameter(let name, let old, let new):
                (.text(name), old.map(RuleJSON.value) ?? .null, RuleJSON.value(new))
            }
        return .object([
            "basis": .text(loosening.ground.basis),
            "from": from,
            "lapsed": .bool(loosening.hasLapsed),
            "last-day": .day(loosening.ground.lastDay),
            "parameter": parameter,
            "rule": .text(loosening.rule),
            "to": to,
        ])
    }
}
