import SecauditCompliance
import SecauditRegister

/// What is said of policies on a terminal: the list, one act, one clause, the lint and the examples.
package struct PolicyText: Sendable {
    package let language: Language
    let width: Int

    package init(_ language: Language, width: Int = 80) {
        self.language = language
        self.width = max(40, width)
    }

    func say(_ russian: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .russian: russian()
        case .english: english()
        }
    }

    func say(_ text: Bilingual) -> String {
        text.said(in: language).printable
    }

    func lines(_ text: String, lead: String = "", indent: Int? = nil) -> [String] {
        Paragraph.lines(text, lead: lead, indent: indent, width: width)
    }

    func page(_ lines: [String]) -> String {
        lines.joined(separator: "\n") + "\n"
    }

    func strength(_ strength: Strength) -> String {
        switch strength {
        case .must: say("обязанность", "must")
        case .mustNot: say("запрет", "must not")
        case .recommended: say("рекомендация", "recommended")
        case .permitted: say("право", "permitted")
        }
    }

    func group(_ group: RuleGroup) -> String {
        switch group {
        case .security: say("безопасность", "security")
        case .register: say("реестр", "register")
        case .conduct: say("ведение", "conduct")
        }
    }

    /// The number with what the act prints in its place, and how a document cites it.
    func clause(_ clause: Clause) -> String {
        var text = clause.number.printable
        if let printed = clause.printed {
            text += say(" (в акте — «\(printed.printable)»)", " (printed “\(printed.printable)”)")
        }
        if let locator = clause.locator { text += " «\(locator.printable)…»" }
        return text
    }

    /// The day of effect, or the parameter that must give it.
    func effective(_ act: Act) -> String {
        switch act.effective {
        case .on(let day): return DayWords(language).text(day)
        case .parameter(let name, let plusDays):
            let later = plusDays == 0 ? "" : " + \(plusDays)"
            return say("день задаёт параметр «\(name)»\(later)", "the day is given by the parameter “\(name)”\(later)")
        }
    }
}
