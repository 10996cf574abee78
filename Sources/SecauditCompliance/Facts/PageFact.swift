package import SecauditRegister

/// What was found on a page itself.
package enum PageFact: Hashable, Sendable {
    /// Nobody has looked at what the rule is about.
    case notLookedAt
    case stale(CalendarDay, maxAge: Int)
    case described(on: CalendarDay)
    case notDescribed(on: CalendarDay)
    case found([PageField], on: CalendarDay)
    case missing(PageField, on: CalendarDay)
    /// The page says something else than the register.
    case differs(PageField, seen: String, expected: String)
    case fieldsNotLookedAt([PageField])
    /// The register does not say what the page would have to say.
    case nothingToCompare(PageField)
    /// «При наличии»: the organ has none, so the page need not say it.
    case notRequired(PageField)
    case designed(on: CalendarDay)
    case partMissing(Part, on: CalendarDay)
    case partNotLookedAt(Part)
    /// Kinds of material that the act names, without a minimum.
    case kinds([String])

    /// A part of the page's looks.
    package enum Part: String, Hashable, Sendable, CaseIterable {
        case picture
        case cover
    }

    var record: FactRecord {
        switch self {
        case .notLookedAt: FactRecord("page-not-looked-at")
        case .stale(let day, let maxAge):
            FactRecord("page-seen-long-ago", ["on": .day(day), "max-age": .number(maxAge)])
        case .described(let day): FactRecord("page-described", ["on": .day(day)])
        case .notDescribed(let day): FactRecord("page-not-described", ["on": .day(day)])
        case .found(let fields, let day):
            FactRecord("page-fields-found", ["fields": .list(fields.map(\.rawValue)), "on": .day(day)])
        case .missing(let field, let day):
            FactRecord("page-field-missing", ["field": .text(field.rawValue), "on": .day(day)])
        case .differs(let field, let seen, let expected):
            FactRecord(
                "page-field-differs",
                ["field": .text(field.rawValue), "seen": .text(seen), "expected": .text(expected)]
            )
        case .fieldsNotLookedAt(let fields):
            FactRecord("page-fields-not-looked-at", ["fields": .list(fields.map(\.rawValue))])
        case .nothingToCompare(let field): FactRecord("nothing-to-compare", ["field": .text(field.rawValue)])
        case .notRequired(let field): FactRecord("page-field-not-required", ["field": .text(field.rawValue)])
        case .designed(let day): FactRecord("page-designed", ["on": .day(day)])
        case .partMissing(let part, let day):
            FactRecord("page-part-missing", ["part": .text(part.rawValue), "on": .day(day)])
        case .partNotLookedAt(let part): FactRecord("page-part-not-looked-at", ["part": .text(part.rawValue)])
        case .kinds(let kinds): FactRecord("content-kinds", ["kinds": .list(kinds)])
        }
    }
}
