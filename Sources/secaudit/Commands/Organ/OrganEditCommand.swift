import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct OrganEditCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit",
            abstract: say("Изменить сведения об органе.", "Change an organ's particulars.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть названия.", "A part of the name."), valueName: "organ"))
    var organ: String?

    @Option(help: ArgumentHelp(say("Краткое наименование.", "A short name."), valueName: "name"))
    var shortName: String?

    @Option(help: ArgumentHelp(say("ОГРН, 13 цифр.", "OGRN, 13 digits."), valueName: "number"))
    var ogrn: String?

    @Option(help: ArgumentHelp(say("Официальный сайт органа.", "The organ's own site."), valueName: "address"))
    var site: String?

    @Option(
        help: ArgumentHelp(
            say("Страница органа на сайте города.", "Its page on the town's site."),
            valueName: "address"
        )
    )
    var sitePage: String?

    @Option(help: ArgumentHelp(say("Почтовый адрес.", "The postal address."), valueName: "text"))
    var address: String?

    @Option(help: ArgumentHelp(say("Телефон для справок.", "The reference phone."), valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp(say("Адрес электронной почты.", "The e-mail address."), valueName: "address"))
    var email: String?

    func run(in world: World) throws {
        let changes = [shortName, ogrn, site, sitePage, address, phone, email]
        guard changes.contains(where: { $0 != nil }) else { throw ProgramError.nothingToDo }
        if let ogrn, !OGRN.isValid(ogrn) { throw WorkspaceError.invalidOGRN(ogrn) }
        let session = try Session.open(in: world, global)
        var found = try session.organ(organ).organ
        found.shortName = shortName ?? found.shortName
        found.ogrn = ogrn ?? found.ogrn
        found.site = site ?? found.site
        found.sitePage = sitePage ?? found.sitePage
        found.postalAddress = address ?? found.postalAddress
        found.phone = phone ?? found.phone
        found.email = email ?? found.email
        try session.workspace.editOrgan(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Изменено: \(found.name).", "✓ Changed: \(found.name)."))
    }
}
