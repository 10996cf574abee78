import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// What somebody who is led through a handover has said.
struct HandoverAnswers {
    let leaving: PersonFact
    let successor: PersonFact?
    let lastDay: CalendarDay
    let circumstances: HandoverCircumstances

    var until: CalendarDay? { circumstances.until }
}

/// The questions of a handover, with a way back from each to the one before.
struct HandoverQuestions {
    private let session: Session
    private var dialogue: Dialogue { session.world.dialogue }

    init(_ session: Session) {
        self.session = session
    }

    func ask() throws -> HandoverAnswers {
        var leaving: PersonFact?
        var reason = HandoverCircumstances.Reason.dismissal
        var commission: [Person] = []
        var last: CalendarDay?
        var until: CalendarDay?
        var successor: PersonFact?
        var order: ActReference?
        try dialogue.steps([
            { leaving = try session.person(nil, question: say("Кто сдаёт дела?", "Who hands over?")) },
            { reason = try self.reason() },
            { commission = try self.commission(without: leaving) },
            { last = try lastDay(of: leaving, isAbsence: reason == .absence) },
            { until = reason == .absence ? try end(after: last) : nil },
            { successor = try self.successor(of: leaving) },
            { order = successor == nil ? nil : try self.order() },
        ])
        guard let leaving, let last else { throw ConversationError.missingAnswer(option: "--from") }
        return HandoverAnswers(
            leaving: leaving,
            successor: successor,
            lastDay: last,
            circumstances: HandoverCircumstances(reason: reason, until: until, commission: commission, order: order)
        )
    }

    /// Whether to go to work now: access ends at once, so before the last day the answer offered is no.
    func confirmWork(_ plan: HandoverPlan, _ answers: HandoverAnswers) throws -> Bool {
        session.world.print()
        let isEarly = try session.today(in: answers.leaving.municipality) < answers.lastDay
        if answers.until == nil {
            session.world.print(
                isEarly
                    ? say(
                        "! Последний день — \(session.world.language.day(answers.lastDay)), а доступ прекратится сразу.",
                        "! The last day is \(session.world.language.day(answers.lastDay)), and the access ends at once."
                    )
                    : say(
                        "Доступ сдающего прекратится, ключи сменятся; единственный доступ не отнимается.",
                        "The access will end and the keys change; the only access there is stays."
                    )
            )
        }
        return try dialogue.confirm(
            answers.until == nil
                ? say("Передать доступ и назначения сейчас?", "Hand over access and appointments now?")
                : say("Дать доступ замещающему и записать отсутствие?", "Give the deputy access, record the absence?"),
            option: "handover apply",
            given: nil,
            default: !isEarly
        )
    }

    private func reason() throws -> HandoverCircumstances.Reason {
        try dialogue.choose(
            say("Почему?", "Why?"),
            option: "--reason",
            from: [
                Choice(say("увольнение", "dismissal"), .dismissal),
                Choice(say("перевод на другую должность", "transfer to another post"), .transfer),
                Choice(say("отсутствие на время (отпуск, болезнь)", "absence for a time (leave, illness)"), .absence),
                Choice(say("реорганизация органа (организации)", "reorganisation of the organ"), .reorganisation),
            ],
            default: 0
        )
    }

    /// Whoever takes over in the place of a person who is not there or will not sign; at least two.
    private func commission(without leaving: PersonFact?) throws -> [Person] {
        let isThere = try dialogue.confirm(
            say("Сдающий на месте и подпишет акт?", "Is that person there, and will sign the act?"),
            option: "--commission",
            given: nil,
            default: true
        )
        if isThere { return [] }
        var members: [Person] = []
        while true {
            let free = colleagues(of: leaving, besides: members.map(\.id))
            if free.isEmpty { return members }
            let enough = Choice<PersonFact?>(say("больше никого", "nobody else"), nil)
            let choices = free.map { Choice<PersonFact?>(title(of: $0), $0) } + (members.count < 2 ? [] : [enough])
            let next = try dialogue.choose(
                say(
                    "Член комиссии, \(members.count + 1)-й?  (номер или часть имени)",
                    "Member \(members.count + 1) of the commission?  (a number or a part of the name)"
                ),
                option: "--commission",
                from: choices,
                default: members.count < 2 ? nil : choices.count - 1
            )
            guard let next else { return members }
            members.append(next.person)
        }
    }

    private func lastDay(of leaving: PersonFact?, isAbsence: Bool) throws -> CalendarDay {
        guard let leaving else { throw ConversationError.missingAnswer(option: "--from") }
        if let left = leaving.person.employedTo {
            try dialogue.say(
                say(
                    "Последний рабочий день  \(session.world.language.day(left))",
                    "The last working day  \(session.world.language.day(left))"
                )
            )
            return left
        }
        return try dialogue.day(
            isAbsence
                ? say("Последний день перед отсутствием?", "The last day before the absence?")
                : say("Последний рабочий день?", "The last working day?"),
            option: "--on",
            given: nil,
            default: try session.today(in: leaving.municipality)
        )
    }

    /// The last day of an absence that begins after `last`.
    func end(after last: CalendarDay?) throws -> CalendarDay {
        while true {
            let until = try dialogue.day(
                say("По какой день включительно отсутствует?", "Absent through which day?"),
                option: "--until",
                given: nil
            )
            if last.map({ $0 < until }) ?? true { return until }
            try dialogue.say(
                say("Это раньше, чем отсутствие начнётся.", "That is before the absence begins.")
            )
        }
    }

    private func successor(of leaving: PersonFact?) throws -> PersonFact? {
        let people = colleagues(of: leaving)
        let nobody = Choice<PersonFact?>(say("пока не назван", "not named yet"), nil)
        return try dialogue.choose(
            say("Кто принимает?  (номер или часть имени)", "Who takes over?  (a number or a part of the name)"),
            option: "--to",
            from: people.map { Choice<PersonFact?>(title(of: $0), $0) } + [nobody]
        )
    }

    private func order() throws -> ActReference? {
        guard
            let number = try dialogue.optionalText(
                say("Номер распоряжения о назначении?", "The number of the order of appointment?"),
                option: "--number",
                given: nil
            )
        else { return nil }
        let date = try dialogue.day(say("Его дата?", "Its date?"), option: "--date", given: nil)
        return ActReference(kind: say("распоряжение", "order"), number: number, date: date)
    }

    /// People of the same municipality who are still employed.
    private func colleagues(of leaving: PersonFact?, besides members: [Person.ID] = []) -> [PersonFact] {
        session.workspace.facts.persons.values.map(\.fact)
            .filter { fact in
                fact.person.employedTo == nil && fact.person.id != leaving?.person.id
                    && fact.municipality == leaving?.municipality && !members.contains(fact.person.id)
            }
            .sorted { ($0.person.fullName, $0.person.id) < ($1.person.fullName, $1.person.id) }
    }

    private func title(of fact: PersonFact) -> String {
        [fact.person.fullName, fact.person.position].compactMap(\.self).joined(separator: ", ")
    }
}
