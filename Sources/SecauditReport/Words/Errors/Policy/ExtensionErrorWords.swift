package import SecauditCompliance

extension ExtensionError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }

    private var words: BilingualExplanation {
        switch self {
        case .otherPolicy(let extends, let found):
            BilingualExplanation(
                "Эти местные правила дополняют порядок «\(extends)», а не «\(found)».",
                "These local rules extend “\(extends)”, not “\(found)”.",
                next: Bilingual(
                    russian: "Назначьте порядок, который они дополняют: secaudit municipality bind",
                    english: "Bind the act that they extend: secaudit municipality bind"
                )
            )
        case .ruleUnknown(let rule, let nearest):
            BilingualExplanation(
                "Изменяемого требования «\(rule)» в порядке нет.",
                "The policy has no rule “\(rule)” to change.",
                next: Bilingual(nearest: nearest) ?? .rulesOfPolicy
            )
        case .ruleTaken(let rule):
            BilingualExplanation(
                "Требование «\(rule)» в порядке уже есть.",
                "The policy already has a rule “\(rule)”.",
                next: Bilingual(russian: "Назовите своё иначе.", english: "Give your own another name.")
            )
        case .parameterTaken(let name):
            BilingualExplanation(
                "Параметр «\(name)» в порядке уже есть.",
                "The policy already has a parameter “\(name)”.",
                next: Bilingual(russian: "Назовите свой иначе.", english: "Give your own another name.")
            )
        case .kindDiffers(let rule, let kind, let found):
            BilingualExplanation(
                "Требование «\(rule)» имеет вид «\(found.rawValue)», а не «\(kind.rawValue)».",
                "The rule “\(rule)” is of the kind “\(found.rawValue)”, not “\(kind.rawValue)”.",
                next: Bilingual(
                    russian: "Исправьте kind в файле своих правил.",
                    english: "Correct kind in the file of your own rules."
                )
            )
        case .givenByReadings(let rule, let parameter):
            BilingualExplanation(
                "Параметр «\(parameter)» требования «\(rule)» задают его прочтения: изменение ничего не дало бы.",
                "The readings of the rule “\(rule)” give “\(parameter)” themselves: the change would do nothing.",
                next: Bilingual(
                    russian: "Установите прочтение: secaudit municipality bind",
                    english: "Fix a reading: secaudit municipality bind"
                )
            )
        case .loosens(let rule, let fact):
            BilingualExplanation(
                "Требование «\(rule)» стало бы мягче, чем в акте: \(fact.words.russian).",
                "The rule “\(rule)” would ask for less than the act: \(fact.words.english).",
                next: Bilingual(
                    russian: "Ослабить можно только на срок и с основанием: укажите basis и last-day.",
                    english: "A loosening needs a ground and an end: give basis and last-day."
                )
            )
        case .reversesStrength(let rule):
            BilingualExplanation(
                "Требование «\(rule)» нельзя превратить из обязанности в запрет или наоборот.",
                "The rule “\(rule)” cannot be turned from a duty into a ban or back.",
                next: Bilingual(
                    russian: "Оставьте strength, как в акте, или добавьте своё требование.",
                    english: "Leave strength as the act has it, or add a rule of your own."
                )
            )
        }
    }
}

extension Bilingual {
    /// Where the names that can be meant are listed.
    static let rulesOfPolicy = Bilingual(
        russian: "Какие есть: secaudit policy show",
        english: "See which there are: secaudit policy show"
    )
}

extension Loosening.Fact {
    /// What became looser, from what to what.
    package var words: Bilingual {
        switch self {
        case .strength(let old, let new):
            Bilingual(
                russian: "сила «\(old.rawValue)» → «\(new.rawValue)»",
                english: "strength “\(old.rawValue)” → “\(new.rawValue)”"
            )
        case .parameter(let name, let old, let new):
            Bilingual(
                russian: "\(name): \(old?.plain ?? "не задано") → \(new.plain)",
                english: "\(name): \(old?.plain ?? "not given") → \(new.plain)"
            )
        }
    }
}

extension ParameterValue {
    /// The value as the file writes it.
    package var plain: String {
        switch self {
        case .integer(let number): "\(number)"
        case .boolean(let value): value ? "true" : "false"
        case .day(let day): "\(day)"
        case .word(let word): word.quotable
        case .words(let words): words.map(\.quotable).joined(separator: ", ")
        }
    }
}
