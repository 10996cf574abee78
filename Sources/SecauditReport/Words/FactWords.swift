import SecauditCompliance

extension NeededFact {
    /// What the fact is, and how it comes on record.
    var words: Bilingual {
        switch self {
        case .accounts:
            said(
                "страницы органа: сеть, адрес, дни создания и закрытия",
                "the organ's pages: network, address, days of creation and closing",
                "account add"
            )
        case .prohibitedList:
            said(
                "перечень запрещённых сетей",
                "the list of banned networks",
                "policies/overlays/federal.yaml",
                isCommand: false
            )
        case .credentials:
            said(
                "учётные записи, которыми управляют страницей",
                "the credentials that manage the page",
                "credential add"
            )
        case .custody: said("где записаны логин и пароль", "where login and password are kept", "credential add")
        case .grants:
            said(
                "лица, имеющие доступ, и дни начала и конца доступа",
                "the holders, with the days when access began and ended",
                "access grant"
            )
        case .secretChanges: said("дни смены пароля", "the days when the password was changed", "credential edit")
        case .passwordStandings:
            said(
                "стойкость паролей и какие из них одинаковы",
                "how strong passwords are, and which are equal",
                "credential compare"
            )
        case .obligations:
            said(
                "что должно быть сменено после ухода лица",
                "what must be changed after somebody lost access",
                "access revoke"
            )
        case .twoFactor:
            said(
                "второй фактор: состояние, способ, день",
                "the second factor: state, method, day",
                "evidence two-factor"
            )
        case .managersSeen:
            said(
                "управляющие страницей, которых показывает сеть",
                "the managers that the network shows",
                "evidence managers"
            )
        case .persons:
            said(
                "лица: первый и последний рабочий день, контакты",
                "persons: first and last working day, contacts",
                "person add"
            )
        case .absences: said("отсутствия лиц", "absences of persons", "person absence")
        case .confirmation:
            said("день подтверждения контактов", "the day when contacts were confirmed", "person confirm")
        case .coordinators:
            said("кто действует за координатора", "who acts for the coordinator", "member add --coordinator")
        case .appointments:
            said(
                "назначения актом, с первым и последним днём",
                "appointments by an act, with first and last day",
                "appoint add"
            )
        case .events:
            said(
                "события: создание, изменение, сообщение, внесение",
                "events: creation, change, report, entry",
                "evidence event"
            )
        case .previousAddresses:
            said("прежние адреса с днями смены", "earlier addresses with the days of change", "account move")
        case .publications: said("публикации: день и место", "publications: day and place", "evidence event")
        case .links: said("ссылки на страницу: место и день", "links to the page: place and day", "evidence event")
        case .gospubliki:
            said(
                "день подключения к Госпабликам, день, когда видели отметку",
                "the day of connection to Gospubliki, the day the mark was seen",
                "evidence page"
            )
        case .answer: said("письменное подтверждение", "a confirmation in writing", "evidence attest")
        case .organs:
            said(
                "запись органа: наименование, адрес, телефон, почта, сайт",
                "the organ's record: name, address, telephone, e-mail, site",
                "organ edit"
            )
        case .posts: said("число публикаций по неделям", "posts per week", "evidence posts")
        case .pageFields: said("что видно на странице", "what is seen on the page", "evidence page")
        }
    }

    private func said(_ russian: String, _ english: String, _ place: String, isCommand: Bool = true) -> Bilingual {
        let place = isCommand ? "secaudit \(place)" : place
        return Bilingual(russian: "\(russian): \(place)", english: "\(english): \(place)")
    }
}

extension NeededFact.Source {
    var words: Bilingual {
        switch self {
        case .vault:
            Bilingual(
                russian: "из хранилища (в файле реестра — со слов)",
                english: "from the vault (claimed in a register file)"
            )
        case .register: Bilingual(russian: "из реестра", english: "from the register")
        case .statement: Bilingual(russian: "со слов, с днём и автором", english: "stated, with day and author")
        case .policies: Bilingual(russian: "из папки правил", english: "from the folder of policies")
        }
    }
}
