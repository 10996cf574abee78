import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: ScopeFact) -> String {
        switch fact {
        case .organNotBound(let kind):
            say("Порядок не обязывает: \(name(kind))", "the act does not bind this kind of organ: \(name(kind))")
        case .ruleNotForOrganKind(let kind):
            say("требование не касается: \(name(kind))", "the requirement does not concern: \(name(kind))")
        case .organClosed(let day): say("орган ликвидирован \(text(day))", "the organ was closed on \(text(day))")
        case .noAccounts: say("аккаунтов нет", "no accounts")
        case .accountClosed(let day): say("аккаунт закрыт \(text(day))", "the account was closed on \(text(day))")
        case .accountSuspended: say("ведение аккаунта приостановлено", "the account is suspended")
        case .networkOutsideAct(let network):
            say(
                "Порядок не распространяется на эту сеть (\(name(network)))",
                "the act does not extend to this network (\(name(network)))"
            )
        case .permissionNotUsed: say("разрешение не использовано", "a permission not made use of")
        case .dependsOnReading: say("зависит от прочтения нормы", "depends on the reading of the clause")
        case .readingFixed(let reading, let title):
            say(
                "прочтение «\(title.russian.printable)» установлено: \(reading.basis.printable)",
                "reading “\(title.english.printable)” was fixed: \(reading.basis.printable)"
            )
        case .exempt: say("орган освобождён от обязанности", "the organ is exempt")
        case .notExempt: say("органа нет в перечне освобождённых", "the organ is not on the list of the exempt")
        case .exemptOrganHasAccount(let accounts):
            say(
                "освобождённый орган ведёт аккаунты: \(list(accounts))",
                "an exempt organ has accounts: \(list(accounts))"
            )
        }
    }
}
