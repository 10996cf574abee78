import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: TermFact) -> String {
        switch fact {
        case .eventsNotKnown: say("сведений о событиях нет", "nothing is known of what happened")
        case .creationDayNotKnown: say("день создания не известен", "the day of creation is not known")
        case .nothingHappened: say("событий, с которых идёт срок, не было", "nothing happened from which a term runs")
        case .beforeAct(let day):
            say(
                "событие \(text(day)) — до начала действия Порядка",
                "it happened on \(text(day)), before the act was in force"
            )
        case .done(let action, let day): say("\(name(action)) \(text(day))", "\(name(action)) on \(text(day))")
        case .notDone(let action, let since):
            say("не \(name(action)) (событие \(text(since)))", "not \(name(action)) (it happened on \(text(since)))")
        }
    }

    private func name(_ action: TermFact.Action) -> String {
        switch action {
        case .reported: say("сообщено", "reported")
        case .registered: say("внесено в Реестр", "entered in the register")
        case .linkPublished: say("размещена ссылка", "link published")
        case .notified: say("уведомлено", "notified")
        case .registerPublished: say("размещён Реестр", "register published")
        case .secretChanged: say("сменён пароль", "password changed")
        case .accountCreated: say("создан аккаунт", "account created")
        }
    }
}
