import SecauditRegister

/// What a page has to say in one field, by the organ's own record.
struct ExpectedField {
    let field: PageField
    fileprivate let wanted: Wanted

    fileprivate enum Wanted {
        /// Something of the sort, whatever it is.
        case something
        case text(String)
        /// The organ is not known to have it.
        case nothing
    }

    enum Comparison: Equatable {
        case agrees
        case missing
        case differs(String, String)
        case nothingToCompare
        case notLookedAt
    }

    init(_ field: PageField, of organ: Organ, in register: RegisterView) {
        self.field = field
        switch field {
        case .about, .location: wanted = .something
        case .institutionSites:
            let hasAny = register.organs.contains { $0.organ.parent == organ.id && $0.organ.site.isFilled }
            wanted = hasAny ? .something : .nothing
        case .name: wanted = .init(organ.name)
        case .postalAddress: wanted = .init(organ.postalAddress)
        case .email: wanted = .init(organ.email)
        case .phone: wanted = .init(organ.phone)
        case .site: wanted = .init(organ.site.isFilled ? organ.site : Self.parentSite(of: organ, in: register))
        }
    }

    /// The site of the body above, for an organ that has none of its own.
    private static func parentSite(of organ: Organ, in register: RegisterView) -> String? {
        let parent = organ.parent.flatMap { id in register.organs.first { $0.organ.id == id }?.organ.site }
        if parent.isFilled { return parent }
        return register.organs.first { $0.organ.kind == .administration && $0.organ.site.isFilled }?.organ.site
    }

    /// The organ has nothing that the page could show.
    var isAbsent: Bool { if case .nothing = wanted { true } else { false } }

    func compared(with seen: PageSeen) -> Comparison {
        guard let shown = seen.says(field) else {
            // Not noted apart: a description that was copied whole may hold it.
            guard let text = seen.description, case .text(let wanted) = wanted else { return .notLookedAt }
            return field.agrees(text, with: wanted) ? .agrees : .missing
        }
        guard shown != .absent else { return .missing }
        switch wanted {
        case .something: return .agrees
        case .nothing: return .nothingToCompare
        case .text(let wanted):
            guard let text = seen.text(field) else { return .agrees }
            return field.agrees(text, with: wanted) ? .agrees : .differs(text, wanted)
        }
    }
}

extension ExpectedField.Wanted {
    fileprivate init(_ text: String?) {
        if let text, text.contains(where: { !$0.isWhitespace }) { self = .text(text) } else { self = .nothing }
    }
}

extension String? {
    fileprivate var isFilled: Bool { self?.contains { !$0.isWhitespace } ?? false }
}

extension PageSeen {
    enum Note {
        case shown
        case absent
    }

    /// What was noted of the field; `nil`: nothing.
    func says(_ field: PageField) -> Note? {
        switch field {
        case .about: about.map { $0 ? .shown : .absent }
        case .location: location.map { $0 ? .shown : .absent }
        case .institutionSites: institutionSites.map { $0 ? .shown : .absent }
        case .name, .postalAddress, .email, .phone, .site:
            text(field).map { $0.allSatisfy(\.isWhitespace) ? .absent : .shown }
        }
    }

    /// The words of the page, where the field has any.
    func text(_ field: PageField) -> String? {
        switch field {
        case .name: name
        case .postalAddress: postalAddress
        case .email: email
        case .phone: phone
        case .site: site
        case .about, .location, .institutionSites: nil
        }
    }
}
