package import SecauditRegister

/// Compares the answers of a questionnaire with the register.
///
/// An open answer is "not confirmed" and changes nothing. What the register has already is not written again, so that
/// the same questionnaire imported twice changes nothing the second time.
package struct QuestionnairePlanning {
    package typealias AddressReading = (String) throws(AddressError) -> PageAddress

    let town: Municipality
    let organ: Organ
    let reply: QuestionnaireReply
    let read: AddressReading
    var plan: QuestionnairePlan
    var on: CalendarDay
    var people: [Person.ID: Person] = [:]
    let answers: [QuestionCode: QuestionnaireReply.Answer]

    /// `today` bounds the days that may be written; `read` normalises addresses.
    package static func plan(
        _ reply: QuestionnaireReply,
        for organ: Organ,
        of town: Municipality,
        today: CalendarDay,
        read: @escaping AddressReading
    ) -> QuestionnairePlan {
        var planning = QuestionnairePlanning(town: town, organ: organ, reply: reply, on: today, read: read)
        guard reply.answers.contains(where: { $0.isGiven && !$0.code.isAboutFilling }) else {
            planning.plan.open = reply.answers.count { !$0.code.isAboutFilling }
            return planning.plan
        }
        planning.takeFilling(today: today)
        for answer in reply.answers where !answer.code.isAboutFilling {
            if answer.isGiven || answer.code.isPart { planning.take(answer) } else { planning.plan.open += 1 }
        }
        planning.finish()
        return planning.plan
    }

    private init(
        town: Municipality,
        organ: Organ,
        reply: QuestionnaireReply,
        on: CalendarDay,
        read: @escaping AddressReading
    ) {
        self.town = town
        self.organ = organ
        self.reply = reply
        self.on = on
        self.read = read
        plan = QuestionnairePlan(organ: organ.id)
        answers = Dictionary(reply.answers.map { ($0.code, $0) }) { first, _ in first }
        for person in town.persons { people[person.id] = person }
    }

    mutating func fault(
        _ reason: QuestionnaireFault.Reason,
        _ answer: QuestionnaireReply.Answer,
        in column: QuestionnaireColumn = .answer
    ) {
        plan.faults.append(QuestionnaireFault(place: answer.place.inColumn(column), reason: reason))
    }

    private mutating func takeFilling(today: CalendarDay) {
        if let day = answers[.filledOn], day.isGiven {
            if let written = WrittenDay.day(day.text) {
                on = written
                if written > today { fault(.dayAhead(written), day) }
            } else {
                fault(.dayUnreadable(day.text), day)
            }
        }
        guard let author = answers[.author] else { return }
        guard author.isGiven else { return fault(.authorMissing, author) }
        plan.author = person(named: author.text, answer: author, column: .answer)
    }

    /// The one person of the register with a full name; a fault where there is none, or more.
    mutating func person(
        named name: String,
        answer: QuestionnaireReply.Answer,
        column: QuestionnaireColumn
    ) -> Person.ID? {
        let key = Spelling.key(name)
        let found = town.persons.filter { Spelling.key($0.fullName) == key }
        let here = found.filter { $0.organ == organ.id }
        if let only = here.count == 1 ? here.first : found.count == 1 ? found.first : nil { return only.id }
        fault(found.isEmpty ? .personUnknown(name) : .personAmbiguous(name), answer, in: column)
        return nil
    }

    private mutating func take(_ answer: QuestionnaireReply.Answer) {
        switch answer.code {
        case .author, .filledOn: break
        case .address(let id): takeAddress(answer, of: id)
        case .responsible(let id): takeAppointment(answer, of: id, role: .responsible)
        case .deputy(let id): takeAppointment(answer, of: id, role: .deputy)
        case .access, .otherAccess: takeAccessRow(answer)
        case .accessComplete(let id): takeAccess(answer, of: id)
        case .twoFactor(let id): takeTwoFactor(answer, of: id)
        case .twoFactorMethod(let id), .twoFactorPhone(let id):
            guard answer.isGiven else {
                plan.open += 1
                return
            }
            if answers[.twoFactor(id)]?.isGiven != true { fault(.stateMissing, answer) }
        case .contact(let id, let contact): takeContact(answer, of: id, contact)
        case .rule(let rule, let account): takeRule(answer, rule: rule, account: account)
        }
    }

    private mutating func takeAddress(_ answer: QuestionnaireReply.Answer, of id: Account.ID) {
        guard let page = account(id, answer) else { return }
        guard let isRight = AnswerWord.flag(answer.text) else { return fault(.unknownAnswer(answer.text), answer) }
        guard !isRight else { return state("register-address", .yes, answer, account: id) }
        guard !answer.note.isEmpty else { return fault(.noteMissing, answer, in: .note) }
        let address: PageAddress
        do {
            address = try read(answer.note)
        } catch {
            return fault(.addressUnreadable(answer.note, error), answer, in: .note)
        }
        // Imported before: the page has this address by now.
        guard address.address != page.address else {
            plan.known += 1
            return
        }
        let taken = town.organs.flatMap(\.accounts).contains { $0.id != id && $0.address == address.address }
        guard address.network == page.network, !taken else {
            return fault(.addressUnfit(address.address), answer, in: .note)
        }
        if let created = page.created, on < created { return fault(.dayUnreadable(on.typed), answer) }
        plan.changes.append(.move(id, address, on: on))
    }

    private mutating func takeAppointment(
        _ answer: QuestionnaireReply.Answer,
        of id: Account.ID,
        role: Appointment.Role
    ) {
        guard account(id, answer) != nil else { return }
        guard let isRight = AnswerWord.flag(answer.text) else { return fault(.unknownAnswer(answer.text), answer) }
        if !isRight { plan.followUps.append(.appoint(id, role, note: answer.note)) }
        state("register-\(role.rawValue)", isRight ? .yes : .no, answer, account: id)
    }

    private mutating func takeRule(_ answer: QuestionnaireReply.Answer, rule: String, account: Account.ID?) {
        if let account, self.account(account, answer) == nil { return }
        guard let word = AnswerWord.answer(answer.text) else { return fault(.unknownAnswer(answer.text), answer) }
        state(rule, word, answer, account: account)
    }

    /// A written answer, valid to the end of the questionnaire's quarter.
    mutating func state(
        _ rule: String,
        _ word: Attestation.Answer,
        _ answer: QuestionnaireReply.Answer,
        account: Account.ID?
    ) {
        let note = [plan.author.flatMap { people[$0]?.fullName }, answer.note.isEmpty ? nil : answer.note]
            .compactMap(\.self).joined(separator: ": ")
        let attestation = Attestation(
            rule: rule,
            account: account,
            answer: word,
            on: on,
            through: max(on, reply.stamp.quarter.last),
            note: note.isEmpty ? nil : note
        )
        let isKnown = (organ.attestations ?? []).contains { known in
            known.rule == attestation.rule && known.account == account && known.answer == word && known.on == on
                && known.through == attestation.through && known.note == attestation.note
        }
        if isKnown { plan.known += 1 } else { plan.changes.append(.attestation(attestation)) }
    }

    mutating func account(_ id: Account.ID, _ answer: QuestionnaireReply.Answer) -> Account? {
        let found = organ.accounts.first { $0.id == id }
        if found == nil { fault(.subjectGone(id.text), answer, in: .code) }
        return found
    }

    /// People whose particulars changed, in the order of the questions.
    private mutating func finish() {
        let confirmed = confirmedPeople()
        for person in town.persons.sorted(by: { ($0.fullName, $0.id) < ($1.fullName, $1.id) }) {
            guard var changed = people[person.id] else { continue }
            if confirmed.contains(person.id) { changed.confirmedOn = max(on, changed.confirmedOn ?? on) }
            if changed != person { plan.changes.append(.person(changed)) }
        }
    }
}

extension QuestionnaireReply.Answer {
    var isGiven: Bool { !AnswerWord.isOpen(text) }
}

extension QuestionCode {
    /// Who filled the sheet and when; not an answer about the register.
    var isAboutFilling: Bool { self == .author || self == .filledOn }

    /// Rows that are read with others even when they are open.
    var isPart: Bool {
        switch self {
        case .access, .otherAccess, .twoFactorMethod, .twoFactorPhone: true
        default: false
        }
    }
}
