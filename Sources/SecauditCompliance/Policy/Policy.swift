package import SecauditRegister

/// One regulation as a value: the act, its rules, and the clauses that cannot be checked.
package struct Policy: Hashable, Sendable {
    package let id: String
    /// SHA-256 of the file, in hexadecimal; a binding pins it.
    package let digest: String
    package let act: Act
    /// Values that the text leaves open and a municipality must or may state.
    package let parameters: [ParameterDeclaration]
    package let rules: [Rule]
    package let notCheckable: [NotCheckable]
    /// Remarks on the act itself that hold for everybody bound by it.
    package let remarks: [ActRemark]
    /// Every clause of the act, in the order of its text.
    package let clauses: [Clause]
    /// What stands on top of the act, in the order in which it was laid.
    package let extensions: [AppliedExtension]

    package init(
        id: String,
        digest: String,
        act: Act,
        parameters: [ParameterDeclaration],
        rules: [Rule],
        notCheckable: [NotCheckable],
        remarks: [ActRemark] = [],
        clauses: [Clause] = [],
        extensions: [AppliedExtension] = []
    ) {
        self.id = id
        self.digest = digest
        self.act = act
        self.parameters = parameters
        self.rules = rules
        self.notCheckable = notCheckable
        self.remarks = remarks
        self.clauses = clauses
        self.extensions = extensions
    }
}

/// The regulation as a document.
package struct Act: Hashable, Sendable {
    package let title: Bilingual
    /// A short name for lists: «Новоалтайск, постановление от 27.03.2023 № 608».
    package let short: Bilingual
    package let authority: String
    /// The kind of document: «постановление», «распоряжение», «порядок».
    package let kind: String
    package let number: String?
    package let date: CalendarDay?
    /// The date as the copy prints it, where it is damaged or blank.
    package let printedDate: String?
    /// The day from which it binds.
    package let effective: EffectiveDay
    /// The last day it binds, where it was repealed.
    package let repealed: CalendarDay?
    /// Who keeps the register or runs the check, in the act's own words.
    package let coordinator: Bilingual
    /// Who controls the execution, in the act's own words.
    package let controller: String?
    /// The networks the act regulates; `nil`: it names none.
    package let networks: [NetworkID]?
    /// The organ kinds that the act binds at all.
    package let binds: [Organ.Kind]

    package init(
        title: Bilingual,
        short: Bilingual,
        authority: String,
        kind: String,
        number: String?,
        date: CalendarDay?,
        printedDate: String?,
        effective: EffectiveDay,
        repealed: CalendarDay? = nil,
        coordinator: Bilingual,
        controller: String?,
        networks: [NetworkID]?,
        binds: [Organ.Kind]
    ) {
        self.title = title
        self.short = short
        self.authority = authority
        self.kind = kind
        self.number = number
        self.date = date
        self.printedDate = printedDate
        self.effective = effective
        self.repealed = repealed
        self.coordinator = coordinator
        self.controller = controller
        self.networks = networks
        self.binds = binds
    }
}

/// When an act begins to bind.
package enum EffectiveDay: Hashable, Sendable {
    case on(CalendarDay)
    /// The text does not give the day: the value of this parameter, and `days` later.
    case parameter(String, plusDays: Int)
}

/// A value that the act leaves open, stated when the act is bound to a municipality.
package struct ParameterDeclaration: Hashable, Sendable {
    package let name: String
    package let type: ParameterType
    package let mandatory: Bool
    package let title: Bilingual

    package init(name: String, type: ParameterType, mandatory: Bool, title: Bilingual) {
        self.name = name
        self.type = type
        self.mandatory = mandatory
        self.title = title
    }
}

/// A clause that no fact and no answer could decide, with the reason.
package struct NotCheckable: Hashable, Sendable {
    package let clause: Clause
    package let reason: Bilingual

    package init(clause: Clause, reason: Bilingual) {
        self.clause = clause
        self.reason = reason
    }
}

/// Something wrong with the act itself: a slip, a gap, a norm overtaken by a later one.
package struct ActRemark: Hashable, Sendable {
    package let id: String
    package let clause: Clause
    package let text: Bilingual

    package init(id: String, clause: Clause, text: Bilingual) {
        self.id = id
        self.clause = clause
        self.text = text
    }
}
