package import SecauditRegister

/// The type of a parameter's value.
package enum ParameterType: Hashable, Sendable {
    case integer(ClosedRange<Int>)
    case boolean
    case day
    /// One of these words.
    case choice([String])
    /// Any of these words.
    case choices([String])
    case networks
    case organKinds
    /// Free text: a name, an address, a question.
    case text
    case texts
}

package enum ParameterValue: Hashable, Sendable {
    case integer(Int)
    case boolean(Bool)
    case day(CalendarDay)
    case word(String)
    case words([String])
}

/// The values a rule gives to the parameters of its kind.
package struct RuleParameters: Hashable, Sendable {
    package let values: [String: ParameterValue]

    package init(_ values: [String: ParameterValue]) {
        self.values = values
    }

    /// These values with those of `other` in their place.
    package func replaced(by other: RuleParameters) -> RuleParameters {
        RuleParameters(values.merging(other.values) { _, new in new })
    }

    package func integer(_ name: String) -> Int? {
        if case .integer(let value)? = values[name] { value } else { nil }
    }

    package func boolean(_ name: String) -> Bool? {
        if case .boolean(let value)? = values[name] { value } else { nil }
    }

    package func word(_ name: String) -> String? {
        if case .word(let value)? = values[name] { value } else { nil }
    }

    package func words(_ name: String) -> [String]? {
        if case .words(let value)? = values[name] { value } else { nil }
    }
}
