import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: SecretFact) -> String {
        switch fact {
        case .noCredentialKnown:
            say("учётная запись для доступа не указана", "no login that manages the account is known")
        case .recorded(let id, let custody):
            switch custody {
            case .vault: say("данные для доступа в хранилище (\(name(id)))", "kept in the vault (\(name(id)))")
            case .journal:
                say("данные для доступа в ином журнале (\(name(id)))", "kept in another journal (\(name(id)))")
            case .none: say("данные для доступа не записаны (\(name(id)))", "not recorded (\(name(id)))")
            }
        case .notRecorded(let id):
            say(
                "данные для доступа нигде не записаны (\(name(id)))",
                "login and password are recorded nowhere (\(name(id)))"
            )
        case .custodyNotKnown(let id):
            say(
                "где записаны данные для доступа, не известно (\(name(id)))",
                "where login and password are kept is not known (\(name(id)))"
            )
        case .personalProfile(let id):
            say(
                "личный профиль работника: пароль не принадлежит органу (\(name(id)))",
                "a person's own profile: the password is not the organ's (\(name(id)))"
            )
        case .nobodyLostAccess: say("доступ никто не утратил", "nobody has lost access")
        case .unchanged(let id, let bearer, let lastDay):
            say(
                "пароль не сменён после прекращения доступа: \(name(bearer)), последний день \(text(lastDay)) (\(name(id)))",
                "password not changed since access ended: \(name(bearer)), last day \(text(lastDay)) (\(name(id)))"
            )
        case .changed(let id, let bearer, let lastDay, let entry, let stated):
            say(
                "после прекращения доступа (\(name(bearer)), \(text(lastDay))) \(changes(entry, stated)) (\(name(id)))",
                "after access ended (\(name(bearer)), \(text(lastDay))) \(changes(entry, stated)) (\(name(id)))"
            )
        case .changeNotKnown(let id, let bearer, let lastDay):
            say(
                "смена пароля не подтверждена после прекращения доступа: \(name(bearer)), последний день \(text(lastDay)) (\(name(id)))",
                "a change of password is not confirmed since access ended: \(name(bearer)), last day \(text(lastDay)) (\(name(id)))"
            )
        case .age(let id, let days, let limit):
            say(
                "паролю \(days.russian("день", "дня", "дней")), допустимо \(limit) (\(name(id)))",
                "the password is \(days.english("day", "days")) old, \(limit) allowed (\(name(id)))"
            )
        case .ageNotKnown(let id):
            say("когда задан пароль, не известно (\(name(id)))", "when the password was set is not known (\(name(id)))")
        case .equalPasswords(let id, let others, let elsewhere): "\(equal(others, elsewhere)) (\(name(id)))"
        case .noEqualPassword(let id, let count):
            count == 0
                ? say("такого пароля больше нигде нет (\(name(id)))", "no other has the same password (\(name(id)))")
                : say(
                    "среди сличённых такого пароля нет, не сличены \(count) (\(name(id)))",
                    "none of those compared has the same password, \(count) could not be compared (\(name(id)))"
                )
        case .passwordNotCompared(let id):
            say(
                "пароль не сличён с другими: у имеющего доступ — secaudit credential compare (\(name(id)))",
                "the password is not compared with others: a holder runs secaudit credential compare (\(name(id)))"
            )
        case .strength(let id, let strength, let least):
            say(
                "пароль \(strength.words(in: language)), требуется не хуже: \(least.words(in: language)) (\(name(id)))",
                "the password is \(strength.words(in: language)), at least \(least.words(in: language)) is wanted (\(name(id)))"
            )
        case .leaked(let id):
            say("пароль есть в списке утёкших (\(name(id)))", "the password is in a list of leaked ones (\(name(id)))")
        case .strengthNotKnown(let id):
            say(
                "стойкость пароля не известна: у имеющего доступ — secaudit credential compare (\(name(id)))",
                "how strong the password is is not known: a holder runs secaudit credential compare (\(name(id)))"
            )
        case .passwordNotInVault(let id):
            say(
                "пароль хранится не в хранилище, сличить нечего (\(name(id)))",
                "the password is not kept in the vault, there is nothing to compare (\(name(id)))"
            )
        }
    }

    private func equal(_ others: [Credential.ID], _ elsewhere: Int) -> String {
        guard !others.isEmpty else {
            let records = elsewhere.russian("учётной записи", "учётных записей", "учётных записей")
            let credentials = elsewhere.english("credential", "credentials")
            return say(
                "тот же пароль у \(records) других органов",
                "the same password in other organs: \(credentials)"
            )
        }
        let list = others.map { name($0) }.joined(separator: "; ")
        let more =
            switch elsewhere {
            case 0: ""
            case 1: say(" и ещё 1 в другом органе", " and 1 in another organ")
            default: say(" и ещё \(elsewhere) в других органах", " and \(elsewhere) in other organs")
            }
        return say(
            "тот же пароль у других учётных записей: \(list)\(more)",
            "other credentials have the same password: \(list)\(more)"
        )
    }

    private func changes(_ entry: CalendarDay?, _ stated: CalendarDay?) -> String {
        let proved =
            entry.map { say("запись изменена \(text($0)) (доказано)", "the entry changed on \(text($0)) (proved)") }
            ?? say("изменение записи не доказано", "a change of the entry is not proved")
        let said =
            stated.map {
                say("в сети пароль сменён \(text($0)) (заявлено)", "changed at the network on \(text($0)) (stated)")
            }
            ?? say("о смене в сети не заявлено", "a change at the network is not stated")
        return "\(proved), \(said)"
    }
}
