import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: HolderFact) -> String {
        switch fact {
        case .count(let count, let limit):
            say(
                "лиц с доступом \(count), допустимо \(limit)",
                "\(count.english("person has", "persons have")) access, \(limit) allowed"
            )
        case .countNotKnown(let known, let limit):
            say(
                "число лиц с доступом не подтверждено: известно \(known), допустимо \(limit)",
                "the number of persons with access is not confirmed: \(known) known, \(limit) allowed"
            )
        case .holder(let holder): text(holder)
        case .grantsNotKnown(let id):
            say(
                "кому предоставлен доступ, не известно (\(name(id)))",
                "who has been given access is not known (\(name(id)))"
            )
        case .managersNeverSeen:
            say("управляющие в сети не сверены", "the managers shown by the network have not been looked at")
        case .automatic(let bots, let service):
            say(
                "не лица: ботов \(bots), служебных профилей \(service)",
                "not persons: \(bots.english("bot", "bots")), \(service.english("service profile", "service profiles"))"
            )
        case .possiblyHasAccess(let bearer, let lastDay):
            say(
                "возможно имеет доступ: \(name(bearer)) — доступ прекращён \(text(lastDay)), пароль не сменён",
                "possibly has access: \(name(bearer)) — access ended on \(text(lastDay)), the password is unchanged"
            )
        case .peak(let day): say("наибольшее число — \(text(day))", "the greatest number was on \(text(day))")
        case .similarNames(let persons):
            say(
                "возможно, одно лицо под двумя записями, считаются отдельно: \(names(persons))",
                "perhaps one person entered twice, counted apart: \(names(persons))"
            )
        case .coordinatorNotCounted(let person):
            say(
                "не учтено уполномоченное подразделение: \(name(person))",
                "the coordinating unit is not counted: \(name(person))"
            )
        case .authorised(let count):
            say("все лица с доступом уполномочены: \(count)", "all persons with access are authorised: \(count)")
        case .notEmployed(let person, let lastDay):
            say(
                "доступ у лица, которое не работает: \(name(person))\(lastDay.map { ", последний день \(text($0))" } ?? "")",
                "access of a person who is not employed: \(name(person))\(lastDay.map { ", last day \(text($0))" } ?? "")"
            )
        case .notAppointed(let person):
            say(
                "доступ у лица, которое не назначено: \(name(person))",
                "access of a person who is not appointed: \(name(person))"
            )
        case .appointedWithoutAct(let person):
            say("акт о назначении не представлен: \(name(person))", "no act of appointment is shown: \(name(person))")
        case .appointmentsNotKnown: say("кто назначен, не известно", "who is appointed is not known")
        case .unidentified(let bearer): say("не установлено: \(name(bearer))", "not identified: \(name(bearer))")
        }
    }

    /// The name with all that shows the access: «Образцова (ключ; в сети — редактор, 12.09.2026)».
    func text(_ holder: Holder) -> String {
        "\(name(holder.bearer)) (\(holder.sources.map { text($0) }.joined(separator: "; ")))"
    }

    private func text(_ source: Holder.Source) -> String {
        switch source {
        case .key: say("ключ", "key")
        case .keyChangeOwed: say("доступ прекращён, ключ не сменён", "access ended, key not changed yet")
        case .stated: say("заявлено", "stated")
        case .seen(let role, let day):
            say("в сети — \(name(role)), \(text(day))", "seen as \(name(role)), \(text(day))")
        case .serviceProfileSeen(let role, let day):
            say(
                "служебный профиль в сети — \(name(role)), \(text(day))",
                "service profile seen as \(name(role)), \(text(day))"
            )
        }
    }

    func name(_ role: ManagersSeen.Role) -> String {
        switch role {
        case .creator: say("создатель", "creator")
        case .administrator: say("администратор", "administrator")
        case .editor: say("редактор", "editor")
        case .moderator: say("модератор", "moderator")
        case .advertiser: say("рекламодатель", "advertiser")
        case .service: say("служебный", "service")
        }
    }
}
