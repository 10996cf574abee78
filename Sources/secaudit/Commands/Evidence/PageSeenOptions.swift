import ArgumentParser
import SecauditRegister

/// What was seen on a page, as options.
struct PageSeenOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("Текст описания.", "The text of the description."), valueName: "text"))
    var description: String?

    @Option(help: ArgumentHelp(say("Наименование на странице.", "The name on the page."), valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp(say("Почтовый адрес.", "The postal address."), valueName: "text"))
    var postalAddress: String?

    @Option(help: ArgumentHelp(say("Электронная почта.", "The e-mail."), valueName: "text"))
    var email: String?

    @Option(help: ArgumentHelp(say("Телефон для справок.", "The telephone."), valueName: "text"))
    var phone: String?

    @Option(help: ArgumentHelp(say("Официальный сайт.", "The official site."), valueName: "text"))
    var site: String?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(say("Сведения о деятельности органа.", "What the organ does."))
    )
    var about: Bool?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("Геолокация.", "The location.")))
    var location: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(say("Сайты подведомственных учреждений.", "The sites of subordinate institutions."))
    )
    var institutionSites: Bool?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("Изображение страницы.", "The page's picture.")))
    var picture: Bool?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(say("Обложка.", "The cover.")))
    var cover: Bool?

    var isEmpty: Bool {
        [description, name, postalAddress, email, phone, site].allSatisfy { $0 == nil }
            && [about, location, institutionSites, picture, cover].allSatisfy { $0 == nil }
    }

    func page(on day: CalendarDay) -> PageSeen {
        PageSeen(
            on: day,
            description: description,
            name: name,
            postalAddress: postalAddress,
            email: email,
            phone: phone,
            site: site,
            about: about,
            location: location,
            institutionSites: institutionSites,
            picture: picture,
            cover: cover
        )
    }
}
