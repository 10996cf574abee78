package import SecauditRegister

/// A fact as a name and named values.
package struct FactRecord: Hashable, Sendable {
    /// Kebab-case, unique among all facts.
    package let name: String
    package let fields: [Field]

    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: FactValue
    }

    init(_ name: String, _ fields: KeyValuePairs<String, FactValue> = [:]) {
        self.name = name
        self.fields = fields.map { Field(name: $0.key, value: $0.value) }
    }
}

/// One value inside a fact.
package enum FactValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case day(CalendarDay)
    case list([String])
    /// Not known.
    case nothing

    static func id<Object>(_ id: Identifier<Object>?) -> FactValue {
        id.map { .text($0.text) } ?? .nothing
    }

    static func ids<Object>(_ ids: [Identifier<Object>]) -> FactValue {
        .list(ids.map(\.text))
    }

    static func maybe(_ day: CalendarDay?) -> FactValue {
        day.map(FactValue.day) ?? .nothing
    }

    static func maybe(_ number: Int?) -> FactValue {
        number.map(FactValue.number) ?? .nothing
    }

    static func maybe(_ text: String?) -> FactValue {
        text.map(FactValue.text) ?? .nothing
    }
}
