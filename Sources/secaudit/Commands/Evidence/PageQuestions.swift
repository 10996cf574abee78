import SecauditCompliance
import SecauditRegister
import SecauditReport

/// A look at a page, field by field: the register's own words are offered, so that mostly one key is enough.
struct PageQuestions {
    let world: World
    let organ: Organ?

    func ask(on day: CalendarDay) throws -> PageSeen {
        let page = Look(day)
        try world.dialogue.steps([
            { page.seen.name = try field(.name, organ?.name) },
            { page.seen.postalAddress = try field(.postalAddress, organ?.postalAddress) },
            { page.seen.phone = try field(.phone, organ?.phone) },
            { page.seen.email = try field(.email, organ?.email) },
            { page.seen.site = try field(.site, organ?.site) },
            { page.seen.about = try there(name(.about)) },
            { page.seen.location = try there(name(.location)) },
            { page.seen.picture = try there(say("изображение страницы", "the page's picture")) },
            { page.seen.cover = try there(say("обложка", "the cover")) },
        ])
        return page.seen
    }

    /// The words of the page: those of the register, others, none (an empty text), or not looked at (`nil`).
    private func field(_ field: PageField, _ recorded: String?) throws -> String? {
        guard let recorded, !recorded.isEmpty else {
            switch try there(name(field)) {
            case nil: return nil
            case false?: return ""
            case true?:
                return try world.dialogue.text(
                    say("Как указано на странице:", "As the page gives it:"),
                    option: option(field),
                    given: nil
                )
            }
        }
        return try world.dialogue.choose(
            say("На странице указано: \(name(field))?", "Does the page give the \(name(field))?"),
            option: option(field),
            from: [
                Choice(say("да, так: \(recorded)", "yes: \(recorded)"), Shown.same),
                Choice(say("да, но иначе", "yes, but otherwise"), .other),
                Choice(say("нет", "no"), .absent),
                Choice(say("не смотрели", "not looked at"), .notLookedAt),
            ],
            default: 0
        ).text(recorded) {
            try world.dialogue.text(
                say("Как указано на странице:", "As the page gives it:"),
                option: option(field),
                given: nil
            )
        }
    }

    private func there(_ what: String) throws -> Bool? {
        switch try world.dialogue.decide(
            say("На странице есть: \(what)?", "Is there on the page: \(what)?"),
            option: "--about, --location, --picture, --cover",
            allowsOther: false
        ) {
        case .yes: true
        case .no: false
        case .skipped, .notApplicable: nil
        }
    }

    private func name(_ field: PageField) -> String { say(field.words.russian, field.words.english) }

    private func option(_ field: PageField) -> String { "--\(field.rawValue)" }

    private enum Shown {
        case same
        case other
        case absent
        case notLookedAt

        func text(_ recorded: String, other: () throws -> String) rethrows -> String? {
            switch self {
            case .same: recorded
            case .other: try other()
            case .absent: ""
            case .notLookedAt: nil
            }
        }
    }
}

/// A look at a page while it is being noted.
private final class Look {
    var seen: PageSeen

    init(_ day: CalendarDay) {
        seen = PageSeen(on: day)
    }
}
