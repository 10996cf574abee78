import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: RecordFact) -> String {
        switch fact {
        case .kept(let organs, let accounts):
            say(
                "в Реестре органов \(organs), аккаунтов \(accounts)",
                "the register lists \(organs.english("organ", "organs")) and \(accounts.english("account", "accounts"))"
            )
        case .accountsOutsideRegister(let accounts):
            say("аккаунтов нет в Реестре: \(list(accounts))", "accounts missing from the register: \(list(accounts))")
        case .fieldsComplete: say("сведения полны", "all fields are filled")
        case .fieldsMissing(let fields):
            say("не заполнено: \(list(fields))", "not filled: \(list(fields))")
        case .fieldsNotKnown(let fields): say("не известно: \(list(fields))", "not known: \(list(fields))")
        case .addressesUnchanged: say("адрес не изменялся", "the address has not changed")
        case .addressesKept(let count): say("прежние адреса сохранены: \(count)", "previous addresses kept: \(count)")
        case .addressesLost(let days):
            say(
                "прежний адрес не сохранён, изменён \(days.map { text($0) }.joined(separator: ", "))",
                "the previous address is not kept, changed on \(days.map { text($0) }.joined(separator: ", "))"
            )
        case .published(let day, let place):
            say(
                "размещено \(text(day))\(place.map { " (\($0.printable))" } ?? "")",
                "published on \(text(day))\(place.map { " (\($0.printable))" } ?? "")"
            )
        case .changedSincePublication(let day):
            say(
                "реестр менялся после размещения: \(text(day))",
                "the register changed after it was published: \(text(day))"
            )
        case .neverPublished: say("не размещалось", "never published")
        case .publishedElsewhere(let places):
            say(
                "размещено не там: \(places.joined(separator: ", ").printable)",
                "published elsewhere: \(places.joined(separator: ", ").printable)"
            )
        case .linkSeen(let place, let day):
            say("ссылка есть: \(name(place)), \(text(day))", "a link stands on \(name(place)), \(text(day))")
        case .linkNotKnown(let place):
            say("ссылка не подтверждена: \(name(place))", "a link is not confirmed on \(name(place))")
        case .noOwnSite: say("своего сайта нет", "there is no site of its own")
        case .connected(let since):
            say("подключён к Госпабликам с \(text(since))", "connected to Gospabliki since \(text(since))")
        case .connectionNotKnown:
            say("подключение к Госпабликам не подтверждено", "the connection to Gospabliki is not confirmed")
        case .markSeen(let day):
            say("отметка «Госорганизация» видна \(text(day))", "the state organisation mark was seen on \(text(day))")
        case .markNotKnown:
            say("отметка «Госорганизация» не подтверждена", "the state organisation mark is not confirmed")
        }
    }

    private func name(_ place: RecordFact.Place) -> String {
        switch place {
        case .cityPage: say("страница на сайте муниципального образования", "the page on the municipality's site")
        case .ownSite: say("собственный сайт", "its own site")
        }
    }

    private func list(_ fields: [RecordFact.Field]) -> String {
        fields.map { name($0) }.joined(separator: ", ")
    }

    func name(_ field: RecordFact.Field) -> String {
        switch field {
        case .organ: say("наименование органа", "name of the organ")
        case .address: say("адрес", "address")
        case .created: say("дата создания", "day of creation")
        case .creator: say("создавший орган", "creating organ")
        case .responsible: say("фамилия, имя ответственного", "names of the responsible person")
        case .position: say("должность", "position")
        case .phone: say("телефон", "telephone")
        case .email: say("электронная почта", "e-mail")
        }
    }
}
