import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: TwoFactorFact) -> String {
        switch fact {
        case .on(let id, let method, let seen):
            say(
                "второй фактор включён\(method.map { " — \(name($0))" } ?? ""), сведения от \(text(seen)) (\(name(id)))",
                "the second factor is on\(method.map { " — \(name($0))" } ?? ""), seen on \(text(seen)) (\(name(id)))"
            )
        case .off(let id, let seen):
            say(
                "второй фактор выключен, сведения от \(text(seen)) (\(name(id)))",
                "the second factor is off, seen on \(text(seen)) (\(name(id)))"
            )
        case .stale(let id, let seen, let maxAge):
            say(
                "второй фактор не подтверждён: сведения от \(text(seen)) старше \(maxAge) дн. (\(name(id)))",
                "the second factor is not confirmed: evidence of \(text(seen)) is older than \(maxAge.english("day", "days")) (\(name(id)))"
            )
        case .notKnown(let id):
            say(
                "второй фактор не подтверждён: сведений нет (\(name(id)))",
                "the second factor is not confirmed: no evidence (\(name(id)))"
            )
        case .selfStated(let id):
            say("заявлено самим лицом, имеющим доступ (\(name(id)))", "stated by the holder himself (\(name(id)))")
        case .independentMissing(let id):
            say(
                "нет подтверждения другого лица (\(name(id)))",
                "another person's confirmation is missing (\(name(id)))"
            )
        case .methodNotAccepted(let id, let method):
            say(
                "способ не принимается: \(name(method)) (\(name(id)))",
                "the method is not accepted: \(name(method)) (\(name(id)))"
            )
        case .methodNotKnown(let id): say("способ не указан (\(name(id)))", "the method is not known (\(name(id)))")
        case .codeToPersonalPhone(let id, let person):
            say(
                "код приходит на личный телефон\(person.map { ": \(name($0))" } ?? "") (\(name(id)))",
                "the code goes to a personal telephone\(person.map { ": \(name($0))" } ?? "") (\(name(id)))"
            )
        case .codeToDepartedPerson(let id, let person, let lastDay):
            say(
                "код приходит на телефон того, кто не работает: \(name(person))\(lastDay.map { ", последний день \(text($0))" } ?? "") (\(name(id)))",
                "the code goes to the telephone of somebody who left: \(name(person))\(lastDay.map { ", last day \(text($0))" } ?? "") (\(name(id)))"
            )
        case .recoveryToPersonalPhone(let id):
            say("восстановление на личный номер (\(name(id)))", "recovery goes to a personal number (\(name(id)))")
        }
    }

    func name(_ method: TwoFactorEvidence.Method) -> String {
        switch method {
        case .app: say("приложение", "app")
        case .key: say("ключ", "security key")
        case .sms: say("SMS", "SMS")
        case .call: say("звонок", "call")
        case .password: say("второй пароль", "second password")
        }
    }
}
