import SecauditRegister
import SecauditReport

/// What happened: asked for, as far as the options did not say it.
struct EventQuestions {
    var field: String?
    var on: CalendarDay?
    var recipient: String?
    var place: String?
    var reference: String?
    var answers: CalendarDay?

    /// A new address and a closing have commands of their own, which change the register too.
    static func askKind(ofPage: Bool, in world: World) throws -> Event.Kind {
        let kinds = Event.Kind.allCases.filter {
            $0 != .addressChanged && $0 != .closed && !(ofPage && $0.isOfMunicipality)
        }
        let words = EvidenceWords(world.language)
        return try world.dialogue.choose(
            say("Что произошло?  (номер или слово)", "What happened?  (a number or a word)"),
            option: "KIND",
            from: kinds.map { Choice(words.name($0), $0) }
        )
    }

    /// The answers as an event; `recipients` are those whom the act names, `today` is taken when nothing else is said.
    func ask(_ kind: Event.Kind, in world: World, recipients: [String], today: CalendarDay) throws -> Event {
        var event = Event(kind: kind, field: field, on: today, reference: reference, answers: answers)
        try world.dialogue.steps([
            {
                guard kind == .changed, world.dialogue.isInteractive else { return }
                event.field = try field ?? askField(world)
            },
            {
                event.on = try world.dialogue.day(
                    say("Когда?", "When?"),
                    option: "--on",
                    given: on,
                    default: today
                )
            },
            {
                event.recipient = recipient
                guard kind == .reported || kind == .notified else { return }
                event.recipient = try askRecipient(world, recipients)
            },
            {
                event.place = place
                guard kind == .linkPublished || kind.isOfMunicipality else { return }
                event.place = try askPlace(kind, world)
            },
        ])
        return event
    }

    private func askField(_ world: World) throws -> String? {
        let words = EvidenceWords(world.language)
        return try world.dialogue.choose(
            say("Что изменилось?", "What changed?"),
            option: "--field",
            from: EvidenceWords.fields.map { Choice(words.name(ofField: $0), $0) } + [Choice(say("иное", "other"), nil)]
        )
    }

    private func askRecipient(_ world: World, _ recipients: [String]) throws -> String? {
        guard recipient == nil, world.dialogue.isInteractive, !recipients.isEmpty else {
            return try world.dialogue.optionalText(
                say("Кому?  (Enter — не указывать)", "To whom?  (Enter leaves it out)"),
                option: "--recipient",
                given: recipient
            )
        }
        let chosen: String? = try world.dialogue.choose(
            say("Кому?", "To whom?"),
            option: "--recipient",
            from: recipients.map { Choice($0, $0) } + [Choice(say("кому-то ещё", "somebody else"), nil)],
            default: 0
        )
        return try chosen
            ?? world.dialogue.text(say("Кому именно?", "To whom?"), option: "--recipient", given: nil)
    }

    private func askPlace(_ kind: Event.Kind, _ world: World) throws -> String? {
        guard kind == .linkPublished, place == nil, world.dialogue.isInteractive else {
            return try world.dialogue.optionalText(
                say("Где размещено?  (адрес; Enter — не указывать)", "Where?  (an address; Enter leaves it out)"),
                option: "--place",
                given: place
            )
        }
        let words = EvidenceWords(world.language)
        return try world.dialogue.choose(
            say("Где размещена ссылка?", "Where was the link put up?"),
            option: "--place",
            from: EvidenceWords.places.map { Choice(words.name(ofPlace: $0), $0) }
        )
    }
}

extension Event.Kind {
    /// It happens to the municipality's register or act, not to one page.
    var isOfMunicipality: Bool { self == .registerPublished || self == .actPublished }
}
