internal import SecauditCompliance
internal import SecauditRegister

/// Devices, cards, bots, roles in state systems and stand-ins; what the register does not know has to be asked for.
extension HandoverText {
    func means(of plan: HandoverPlan, into lines: inout [String]) {
        let means = plan.means
        section(say("Второй фактор", "Second factor"), &lines, means.factors.map(factor))
        section(say("Восстановление доступа", "Recovery of access"), &lines, means.recovery.map(recovery))
        section(
            say("Не названы в Реестре (боты, сервисы, чужие профили)", "Not named in the register (bots, services)"),
            &lines,
            means.strangers.map(stranger)
        )
        section(
            say("Подключены к «Госпабликам»", "Connected to Gospubliki"),
            &lines,
            means.connected.map { connection in
                account(connection.account) + say(" — с ", " — since ") + language.day(connection.since)
                    + say("; роль сдающего в системе спросить", "; ask for the role in that system")
            }
        )
        section(say("Замещают", "Stand in"), &lines, means.standIns.map(standIn))
        lines.append("")
        lines.append(
            say(
                "Спросить у сдающего и внести в акт (раздел 3) — Реестр этого не знает:",
                "To be asked for and put into the act (section 3); the register does not know:"
            )
        )
        lines += unknown(means).map { "  \($0)" }
    }

    /// What no record of the register tells.
    private func unknown(_ means: HandoverMeans) -> [String] {
        let hasCard = means.factors.contains { $0.needsCard && $0.phone == .organ }
        let hasKey = means.factors.contains { $0.method == .key }
        return [
            hasCard ? nil : say("служебная SIM-карта", "an office SIM card"),
            say("служебный телефон и компьютер с сохранёнными входами", "telephone and computer with saved entries"),
            hasKey ? nil : say("аппаратный ключ, токен", "a hardware key, a token"),
            say("сотрудник в кабинете организации на Госуслугах", "a role in the organisation's account at Gosuslugi"),
            means.strangers.isEmpty
                ? say(
                    "боты, приложения, сервисы отложенной публикации",
                    "bots, apps, services for later publication"
                ) : nil,
            say("почта для восстановления", "the mail address for recovery"),
        ].compactMap(\.self)
    }

    private func factor(_ factor: HandoverMeans.Factor) -> String {
        let wording = Wording(language, names: names)
        let method = factor.method.map { wording.name($0) } ?? say("вид не указан", "kind not stated")
        let phone: String? =
            switch factor.phone {
            case .organ:
                factor.needsCard
                    ? say("номер органа: SIM-карту передать", "the organ's number: hand over the SIM card")
                    : say("устройство органа: передать", "the organ's device: hand it over")
            case .personal:
                factor.isOwn
                    ? say("личный телефон сдающего: перевязать", "the leaving person's own telephone: bind anew")
                    : say("чей-то личный телефон", "somebody's own telephone")
            case .unknown, nil: say("чьё устройство, не известно: спросить", "whose device is not known: ask")
            }
        return ([credential(factor.credential) + " — " + method] + [phone].compactMap(\.self)).joined(separator: ", ")
            + say(", видно ", ", seen ") + language.day(factor.on)
    }

    private func recovery(_ recovery: HandoverMeans.Recovery) -> String {
        let whose =
            switch recovery.phone {
            case .organ: say("номер, принадлежащий органу", "the organ's number")
            case .personal: say("личный номер: заменить номером органа", "a personal number: replace it")
            case .unknown, nil: say("чей номер, не известно: спросить", "whose number is not known: ask")
            }
        return credential(recovery.credential) + " — " + whose
    }

    private func stranger(_ stranger: HandoverMeans.Stranger) -> String {
        let wording = Wording(language, names: names)
        let kind = stranger.isBot ? say("бот ", "bot ") : say("профиль ", "profile ")
        return account(stranger.account) + " — " + kind + stranger.user.printable + ", "
            + wording.name(stranger.role) + say(", видно ", ", seen ") + language.day(stranger.on)
    }

    private func standIn(_ standIn: HandoverMeans.StandIn) -> String {
        let role =
            standIn.role == .deputy ? say("замещающий", "deputy") : say("ответственный", "responsible")
        let name = names.persons[standIn.person] ?? standIn.person.text
        return account(standIn.account) + " — " + name.printable + ", " + role
    }
}
