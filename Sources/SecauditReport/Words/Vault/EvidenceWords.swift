package import SecauditRegister

/// Facts on record, each as one short line without its day.
package struct EvidenceWords: Sendable {
    private let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    private func say(_ russian: String, _ english: String) -> String {
        language == .russian ? russian : english
    }

    package func text(_ event: Event) -> String {
        let field = event.field.map { " (\(name(ofField: $0)))" } ?? ""
        let answers = event.answers.map {
            say(", о событии \(language.day($0))", ", on the event of \(language.day($0))")
        }
        let rest = [event.recipient, event.place.map(name(ofPlace:)), event.reference].compactMap { $0?.printable }.map
        { ", \($0)" }
        return name(event.kind) + field + (answers ?? "") + rest.joined()
    }

    /// The places of a link that rules speak of.
    package static let places = ["city-page", "own-site"]

    /// A place that rules speak of in words; an address stays.
    package func name(ofPlace place: String) -> String {
        switch place {
        case "city-page": say("страница на сайте города", "the page on the town's site")
        case "own-site": say("свой сайт", "its own site")
        default: place
        }
    }

    /// The particulars whose change has consequences.
    package static let fields = ["responsible", "position", "phone", "email", "name", "address"]

    /// A particular in words; one that is not among ``fields`` as it stands.
    package func name(ofField field: String) -> String {
        switch field {
        case "responsible": say("ответственный", "the responsible person")
        case "position": say("должность", "the position")
        case "phone": say("телефон", "the telephone")
        case "email": say("электронная почта", "the e-mail")
        case "name": say("наименование", "the name")
        case "address": say("адрес", "the address")
        case "merged": say("объединение органов", "organs were merged")
        default: field.printable
        }
    }

    package func name(_ kind: Event.Kind) -> String {
        switch kind {
        case .created: say("создан", "created")
        case .changed: say("изменение", "changed")
        case .reported: say("сообщено", "reported")
        case .received: say("получено", "received")
        case .registered: say("внесено в Реестр", "entered into the register")
        case .linkPublished: say("размещена ссылка", "link put up")
        case .registerPublished: say("Реестр размещён", "register published")
        case .addressChanged: say("изменён адрес", "address changed")
        case .closed: say("закрытие", "closed")
        case .notified: say("уведомление", "notified")
        case .actPublished: say("порядок размещён", "act published")
        }
    }

    /// «публикаций 8 за 28.09.2026–04.10.2026».
    package func text(_ count: PostCount) -> String {
        let week = DayWords(language).text(count.week)
        return say("публикаций \(count.posts) за \(week)", "\(count.posts.english("post", "posts")) in \(week)")
    }

    /// Which particulars of the page were noted, without their words.
    package func text(_ seen: PageSeen) -> String {
        let texts = [
            (seen.description, say("описание", "description")), (seen.name, say("наименование", "name")),
            (seen.postalAddress, say("адрес", "address")), (seen.email, say("почта", "e-mail")),
            (seen.phone, say("телефон", "telephone")), (seen.site, say("сайт", "site")),
        ].map { ($0.0.map { !$0.allSatisfy(\.isWhitespace) }, $0.1) }
        let flags = [
            (seen.about, say("сведения о деятельности", "what it does")),
            (seen.location, say("геолокация", "location")),
            (seen.institutionSites, say("сайты учреждений", "sites of institutions")),
            (seen.picture, say("изображение", "picture")), (seen.cover, say("обложка", "cover")),
        ]
        let noted = (texts + flags).compactMap { isThere, name in
            isThere.map { $0 ? name : say("нет: \(name)", "no \(name)") }
        }
        return say("осмотр страницы: ", "look at the page: ") + noted.joined(separator: ", ")
    }

    package func text(_ evidence: TwoFactorEvidence) -> String {
        let state =
            switch evidence.state {
            case .on: say("второй фактор включён", "second factor on")
            case .off: say("второй фактор выключен", "second factor off")
            case .unknown: say("второй фактор не известен", "second factor not known")
            }
        let method = evidence.method.map { method in
            switch method {
            case .app: say(", приложение", ", app")
            case .key: say(", ключ", ", key")
            case .sms: say(", СМС", ", SMS")
            case .call: say(", звонок", ", call")
            case .password: say(", пароль", ", password")
            }
        }
        let own = evidence.selfStated == true ? say(", о своей записи", ", of one's own login") : ""
        return state + (method ?? "") + own
    }

    package func text(_ seen: ManagersSeen) -> String {
        let publishing = seen.managers.count { $0.role.publishes && $0.isBot != true }
        return say(
            "управляющие в сети: \(seen.managers.count), из них публикуют \(publishing)",
            "managers at the network: \(seen.managers.count), of whom \(publishing) publish"
        )
    }

    package func text(_ attestation: Attestation) -> String {
        let answer =
            switch attestation.answer {
            case .yes: say("да", "yes")
            case .no: say("нет", "no")
            case .notApplicable: say("не применяется", "not applicable")
            }
        let note = attestation.note.map { ", \($0.printable)" } ?? ""
        return say("ответ «\(attestation.rule.printable)»: ", "answer “\(attestation.rule.printable)”: ") + answer
            + note
    }

    /// Who stated it; a signature proves who, a claim does not.
    package func author(_ attribution: Attribution?) -> String {
        guard let attribution, let name = attribution.name?.printable else {
            return say("кем, не указано", "by nobody named")
        }
        let stated = attribution.statedBy.map { say(", со слов: \($0.printable)", ", stated by \($0.printable)") } ?? ""
        switch attribution.basis {
        case .signed: return name + stated
        case .claimed: return say("\(name) (заявлено)\(stated)", "\(name) (claimed)\(stated)")
        }
    }
}
