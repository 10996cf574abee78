import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: ResponsibleFact) -> String {
        switch fact {
        case .appointmentsNotKnown: say("кто назначен ответственным, не известно", "who is appointed is not known")
        case .nobodyAppointed: say("ответственный не назначен", "nobody is appointed")
        case .fewer(let count, let required):
            say("ответственных \(count), требуется \(required)", "\(count) appointed, \(required) required")
        case .appointed(let person, let act, let from):
            say(
                "ответственный: \(name(person)) с \(text(from))\(act.map { " (\(text($0)))" } ?? "")",
                "responsible: \(name(person)) since \(text(from))\(act.map { " (\(text($0)))" } ?? "")"
            )
        case .actNotShown(let person):
            say("акт о назначении не представлен: \(name(person))", "no act of appointment is shown: \(name(person))")
        case .personNotInRegister(let person):
            say("сведений о лице нет: \(name(person))", "nothing is known of the person: \(name(person))")
        case .unitDiffers(let person, let expected, let found):
            say(
                "подразделение: по Порядку «\(expected.printable)», у ответственного (\(name(person))) \(quoted(found))",
                "unit: “\(expected.printable)” by the act, that of \(name(person)) is \(quoted(found))"
            )
        case .positionDiffers(let person, let expected, let found):
            say(
                "должность: по Порядку «\(expected.printable)», у ответственного (\(name(person))) \(quoted(found))",
                "position: “\(expected.printable)” by the act, that of \(name(person)) is \(quoted(found))"
            )
        case .namedPersonDiffers(let expected):
            say(
                "лицо, названное в Порядке, не ответственное: \(expected.printable)",
                "the person named in the act is not the responsible one: \(expected.printable)"
            )
        case .noDeputy: say("замещающий не назначен", "no deputy is appointed")
        case .current(let person):
            say("ответственный работает: \(name(person))", "the responsible person is at work: \(name(person))")
        case .departed(let person, let lastDay):
            say(
                "ответственный не работает: \(name(person))\(lastDay.map { ", последний день \(text($0))" } ?? "")",
                "the responsible person has left: \(name(person))\(lastDay.map { ", last day \(text($0))" } ?? "")"
            )
        case .absent(let person, let from, let through, let deputy):
            say(
                "ответственный отсутствует с \(text(from))\(through.map { " по \(text($0))" } ?? ""): \(name(person)); \(deputy.map { "замещает \(name($0))" } ?? "замещающего нет")",
                "the responsible person is away from \(text(from))\(through.map { " to \(text($0))" } ?? ""): \(name(person)); \(deputy.map { "deputy \(name($0))" } ?? "no deputy")"
            )
        case .contactsNotConfirmed(let person, let day, let maxAge):
            say(
                "сведения о лице (\(name(person))) \(day.map { "подтверждены \(text($0)), старше \(maxAge) дн." } ?? "не подтверждались")",
                "what is known of \(name(person)) was \(day.map { "confirmed on \(text($0)), more than \(maxAge.english("day", "days")) ago" } ?? "never confirmed")"
            )
        }
    }

    /// «распоряжение от 09.01.2025 № 12-р».
    func text(_ act: ActReference) -> String {
        var parts = [act.kind.printable]
        if let date = act.date { parts.append(say("от \(text(date))", "of \(text(date))")) }
        if let number = act.number { parts.append(say("№ \(number.printable)", "No. \(number.printable)")) }
        return parts.joined(separator: " ")
    }

    private func quoted(_ found: String?) -> String {
        found.map { say("«\($0.printable)»", "“\($0.printable)”") } ?? say("не указано", "not known")
    }
}
