package import SecauditCompliance

extension BindingError: Explained {
    package func explanation(in language: Language) -> Explanation {
        words.said(in: language)
    }

    private var words: BilingualExplanation {
        switch self {
        case .otherPolicy(let bound, let found):
            BilingualExplanation(
                "Муниципалитет подчинён порядку «\(bound.quotable)», а дан файл порядка «\(found.quotable)».",
                "The municipality is bound to “\(bound.quotable)”, the file holds “\(found.quotable)”.",
                next: "secaudit municipality bind"
            )
        case .digestMismatch(let pinned, let found):
            BilingualExplanation(
                "Файл порядка изменён после назначения: закреплена контрольная сумма \(pinned.start), у файла — \(found.start).",
                "The policy file was changed after it was bound: the pinned digest is \(pinned.start), the file's \(found.start).",
                next: Bilingual(
                    russian: "Верните прежний файл или назначьте порядок заново: secaudit municipality bind",
                    english: "Restore the file, or bind the policy again: secaudit municipality bind"
                )
            )
        case .extensionMissing(let id):
            BilingualExplanation(
                "Среди правил нет «\(id.quotable)», назначенных поверх порядка.",
                "The rules “\(id.quotable)”, bound on top of the act, are not among the policies.",
                next: Bilingual(
                    russian:
                        "Верните их файл в папку правил (policies/extensions/) или назначьте порядок заново:  secaudit municipality bind",
                    english: "Put their file back (policies/extensions/), or bind anew:  secaudit municipality bind"
                )
            )
        case .extensionDigestMismatch(let id, let pinned, let found):
            BilingualExplanation(
                "Файл правил «\(id.quotable)» изменён после назначения: закреплена контрольная сумма \(pinned.start), у файла — \(found.start).",
                "The rules “\(id.quotable)” were changed after they were bound: the pinned digest is \(pinned.start), the file's \(found.start).",
                next: Bilingual(
                    russian: "Верните прежний файл или назначьте порядок заново:  secaudit municipality bind",
                    english: "Restore the file, or bind anew:  secaudit municipality bind"
                )
            )
        case .boundBeforeInForce(let policy, let from, let effective):
            BilingualExplanation(
                "Порядок «\(policy.quotable)» вступает в силу \(Language.russian.day(effective)), раньше (с \(Language.russian.day(from))) он действовать не может.",
                "“\(policy.quotable)” is in force from \(Language.english.day(effective)) and cannot bind earlier, from \(Language.english.day(from)).",
                next: Bilingual(
                    russian: "Назначьте его со дня вступления в силу:  secaudit municipality bind --from \(effective)",
                    english: "Bind it from the day it is in force:  secaudit municipality bind --from \(effective)"
                )
            )
        case .missingParameter(let name, let type):
            BilingualExplanation(
                "Не задан обязательный параметр «\(name)»: в тексте акта его нет.",
                "The mandatory parameter “\(name)” is not given: the text of the act does not have it.",
                next: Bilingual(
                    russian: "Задайте его (\(type.words.russian)): secaudit municipality bind --parameter \(name)=…",
                    english: "Give it (\(type.words.english)): secaudit municipality bind --parameter \(name)=…"
                )
            )
        case .unknownParameter(let name, let nearest):
            BilingualExplanation(
                "У порядка нет параметра «\(name.quotable)».",
                "The policy has no parameter “\(name.quotable)”.",
                next: Bilingual(nearest: nearest) ?? .rulesOfPolicy
            )
        case .malformedParameter(let name, let value, let type):
            BilingualExplanation(
                "Параметр «\(name)» не может быть «\(value.quotable)».",
                "The parameter “\(name)” cannot be “\(value.quotable)”.",
                next: Bilingual(russian: "Нужно: \(type.words.russian).", english: "Wanted: \(type.words.english).")
            )
        case .unknownReading(let rule, let nearest):
            BilingualExplanation(
                "У порядка нет требования «\(rule.quotable)» с несколькими прочтениями.",
                "The policy has no rule “\(rule.quotable)” with several readings.",
                next: Bilingual(nearest: nearest) ?? .rulesOfPolicy
            )
        case .unknownChoice(let rule, let choice, let allowed):
            BilingualExplanation(
                "У требования «\(rule)» нет прочтения «\(choice.quotable)».",
                "The rule “\(rule)” has no reading “\(choice.quotable)”.",
                next: Bilingual(nearest: nil, among: allowed) ?? .rulesOfPolicy
            )
        case .basisMissing(let rule):
            BilingualExplanation(
                "Прочтение требования «\(rule)» выбрано без основания.",
                "A reading of the rule “\(rule)” was fixed without a ground.",
                next: Bilingual(
                    russian: "Укажите документ, которым оно установлено (вид, дата, номер).",
                    english: "Name the document that fixes it (kind, date, number)."
                )
            )
        }
    }
}

extension String {
    /// The first characters of a digest, enough to tell two apart.
    fileprivate var start: String { String(prefix(16)).quotable + "…" }
}
