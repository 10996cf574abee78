/// A place in the text of an act.
package struct Clause: Hashable, Sendable {
    /// Our stable number, for example `П.5` or `1.6 абз. 3`; unique within the act.
    package let number: String
    /// The number as printed, where it differs (section I of the Khasyn act prints `1.` everywhere).
    package let printed: String?
    /// The first words of the paragraph, where the number alone does not find it.
    package let locator: String?
    /// The clause that obliges, where `number` only defines.
    package let with: String?
    /// How a Russian document cites it, for example «абзац третий пункта 1.6 Порядка».
    package let citation: String?

    package init(
        number: String,
        printed: String? = nil,
        locator: String? = nil,
        with: String? = nil,
        citation: String? = nil
    ) {
        self.number = number
        self.printed = printed
        self.locator = locator
        self.with = with
        self.citation = citation
    }
}

/// How strongly a clause binds.
package enum Strength: String, Hashable, Sendable, Codable, CaseIterable {
    case must
    case mustNot = "must-not"
    /// A breach is a remark, never a failure.
    case recommended
    case permitted

    package var obliges: Bool { self == .must || self == .mustNot }
}

/// Which part of a check a rule belongs to; security and register make the organ's result.
package enum RuleGroup: String, Hashable, Sendable, Codable, CaseIterable {
    case security
    case register
    case conduct
}
