package import SecauditRegister

extension Questionnaire {
    /// How many rows a page has for people whom the register does not know.
    static let otherRows = 3

    /// The questions to an organ about what its register says on a day.
    package static func make(
        for organ: Organ,
        of town: Municipality,
        stamp: Stamp,
        on day: CalendarDay,
        rules: [RuleQuestion] = []
    ) -> Questionnaire {
        let pages = organ.accounts.filter { $0.exists(on: day) }.sorted { ($0.address, $0.id) < ($1.address, $1.id) }
        let people = town.persons.filter { $0.isEmployed(on: day) }
            .sorted { ($0.fullName, $0.id) < ($1.fullName, $1.id) }
        let staff = people.filter { $0.organ == organ.id }
        var questions = [
            Question(code: .author, subject: organ.shortName ?? organ.name, current: ""),
            Question(code: .filledOn, subject: organ.shortName ?? organ.name, current: ""),
        ]
        for page in pages {
            questions.append(Question(code: .address(page.id), subject: page.address, current: page.address))
            for role in [Appointment.Role.responsible, .deputy] {
                let named = names(of: role, for: page, on: day, in: town.persons)
                let code: QuestionCode = role == .responsible ? .responsible(page.id) : .deputy(page.id)
                questions.append(Question(code: code, subject: page.address, current: named))
            }
            questions += accessQuestions(page, people: people, staff: staff, town: town, on: day)
        }
        let credentials = town.credentials.filter { $0.organ == organ.id && $0.exists(on: day) }
            .sorted { (title($0, pages), $0.id) < (title($1, pages), $1.id) }
        for credential in credentials {
            let seen = credential.twoFactor?.filter { $0.on <= day }.max { $0.on < $1.on }
            let subject = title(credential, pages)
            questions += [
                Question(code: .twoFactor(credential.id), subject: subject, current: seen?.state.rawValue ?? ""),
                Question(
                    code: .twoFactorMethod(credential.id),
                    subject: subject,
                    current: seen?.method?.rawValue ?? ""
                ),
                Question(code: .twoFactorPhone(credential.id), subject: subject, current: seen?.phone?.rawValue ?? ""),
            ]
        }
        for person in staff {
            for contact in QuestionCode.Contact.allCases {
                questions.append(
                    Question(
                        code: .contact(person.id, contact),
                        subject: person.fullName,
                        current: person[contact] ?? ""
                    )
                )
            }
        }
        for rule in rules {
            let page = rule.account.flatMap { id in pages.first { $0.id == id }?.address }
            questions.append(
                Question(
                    code: .rule(rule.rule, rule.account),
                    subject: page ?? organ.shortName ?? organ.name,
                    current: rule.current,
                    rule: rule
                )
            )
        }
        return Questionnaire(stamp: stamp, organ: organ, questions: questions)
    }

    /// Whoever works in the organ, and whoever was seen or named at the page.
    private static func accessQuestions(
        _ page: Account,
        people: [Person],
        staff: [Person],
        town: Municipality,
        on day: CalendarDay
    ) -> [Question] {
        let seen = page.managersSeen?.filter { $0.on <= day }.max { $0.on < $1.on }?.managers ?? []
        let appointed = Set((page.appointments ?? []).filter { $0.isInForce(on: day) }.map(\.person))
        let granted = Set(
            town.credentials.filter { $0.manages.contains(page.id) }
                .flatMap { ($0.grants ?? []).filter { $0.isOpen(on: day) }.compactMap(\.person) }
        )
        var questions: [Question] = []
        for person in people {
            let profiles = Set((person.networkIDs ?? []).filter { $0.network == page.network }.map(\.user))
            let manager = seen.first { profiles.contains($0.user) }
            guard
                staff.contains(person) || appointed.contains(person.id) || granted.contains(person.id) || manager != nil
            else { continue }
            questions.append(
                Question(
                    code: .access(page.id, person.id),
                    subject: "\(page.address): \(person.fullName)",
                    current: manager?.role.rawValue ?? ""
                )
            )
        }
        for number in 1...otherRows {
            questions.append(Question(code: .otherAccess(page.id, number), subject: page.address, current: ""))
        }
        return questions + [Question(code: .accessComplete(page.id), subject: page.address, current: "")]
    }

    private static func names(
        of role: Appointment.Role,
        for page: Account,
        on day: CalendarDay,
        in people: [Person]
    ) -> String {
        let ids = Set((page.appointments ?? []).filter { $0.role == role && $0.isInForce(on: day) }.map(\.person))
        return people.filter { ids.contains($0.id) }.map(\.fullName).sorted().joined(separator: ", ")
    }

    private static func title(_ credential: Credential, _ pages: [Account]) -> String {
        if let label = credential.label { return label }
        let managed = pages.filter { credential.manages.contains($0.id) }.map(\.address)
        return managed.isEmpty ? credential.network.text : managed.joined(separator: ", ")
    }
}

extension Person {
    /// One of the particulars that a questionnaire asks about.
    package subscript(contact: QuestionCode.Contact) -> String? {
        get {
            switch contact {
            case .position: position
            case .phone: phone
            case .email: email
            }
        }
        set {
            switch contact {
            case .position: position = newValue
            case .phone: phone = newValue
            case .email: email = newValue
            }
        }
    }
}
