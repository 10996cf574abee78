package import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: PageFact) -> String {
        switch fact {
        case .notLookedAt: say("страницу не осматривали", "nobody has looked at the page")
        case .stale(let day, let maxAge):
            say(
                "страницу осматривали \(text(day)): больше \(maxAge.russian("дня", "дней", "дней")) назад",
                "the page was looked at on \(text(day)), more than \(maxAge.english("day", "days")) ago"
            )
        case .described(let day):
            say("описание есть (осмотр \(text(day)))", "there is a description (seen \(text(day)))")
        case .notDescribed(let day):
            say("описания нет (осмотр \(text(day)))", "there is no description (seen \(text(day)))")
        case .found(let fields, let day):
            say("указано: \(list(fields)) (осмотр \(text(day)))", "given: \(list(fields)) (seen \(text(day)))")
        case .missing(let field, let day):
            say("не указано: \(name(field)) (осмотр \(text(day)))", "not given: \(name(field)) (seen \(text(day)))")
        case .differs(let field, let seen, let expected):
            say(
                "\(name(field)) — на странице «\(seen.printable)», в Реестре «\(expected.printable)»",
                "\(name(field)): the page says “\(seen.printable)”, the register “\(expected.printable)”"
            )
        case .fieldsNotLookedAt(let fields):
            say("не осматривали: \(list(fields))", "not looked at: \(list(fields))")
        case .nothingToCompare(let field):
            say(
                "\(name(field)) — на странице указано, в Реестре нет: сравнить не с чем (secaudit organ edit)",
                "\(name(field)): given on the page but not in the register, nothing to compare with (secaudit organ edit)"
            )
        case .notRequired(let field):
            say(
                "\(name(field)) — у органа нет, указывать не требуется",
                "\(name(field)): the organ has none, so it need not be given"
            )
        case .designed(let day):
            say("оформление есть (осмотр \(text(day)))", "the design is there (seen \(text(day)))")
        case .partMissing(let part, let day):
            say("нет: \(name(part)) (осмотр \(text(day)))", "missing: \(name(part)) (seen \(text(day)))")
        case .partNotLookedAt(let part): say("не осматривали: \(name(part))", "not looked at: \(name(part))")
        case .kinds(let kinds):
            kinds.isEmpty
                ? say("для сведения: виды материалов не ограничены", "for information: kinds of material are free")
                : say(
                    "для сведения: \(kinds.joined(separator: ", ").printable)",
                    "for information: \(kinds.joined(separator: ", ").printable)"
                )
        }
    }

    private func list(_ fields: [PageField]) -> String {
        fields.map { name($0) }.joined(separator: ", ")
    }

    private func name(_ field: PageField) -> String {
        say(field.words)
    }

    private func name(_ part: PageFact.Part) -> String {
        switch part {
        case .picture: say("изображение страницы", "the page's picture")
        case .cover: say("обложка", "the cover")
        }
    }
}

extension PageField {
    /// What people call it.
    package var words: Bilingual {
        switch self {
        case .name: Bilingual(russian: "официальное наименование", english: "official name")
        case .about: Bilingual(russian: "сведения о деятельности", english: "what the organ does")
        case .postalAddress: Bilingual(russian: "почтовый адрес", english: "postal address")
        case .location: Bilingual(russian: "геолокация", english: "location")
        case .email: Bilingual(russian: "электронная почта", english: "e-mail")
        case .phone: Bilingual(russian: "телефон для справок", english: "telephone")
        case .site: Bilingual(russian: "официальный сайт", english: "official site")
        case .institutionSites:
            Bilingual(russian: "сайты подведомственных учреждений", english: "sites of subordinate institutions")
        }
    }
}
