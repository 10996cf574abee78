import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct AccountMoveCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "move",
            abstract: say(
                "Записать новый адрес; прежний сохраняется, сроки начинают идти.",
                "Record a new address; the old one is kept, and the terms begin."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Адрес или часть названия.", "The address or a part of the name."), valueName: "account")
    )
    var account: String?

    @Option(help: ArgumentHelp(say("Новый адрес.", "The new address."), valueName: "address"))
    var to: String?

    @Option(help: ArgumentHelp(say("День изменения.", "The day of the change."), valueName: "day"))
    var on: CalendarDay?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let shelf = try PolicyShelf.read(in: world, global)
        let fact = try session.account(account)
        let typed = try world.dialogue.text(say("Новый адрес?", "The new address?"), option: "--to", given: to)
        let page = try AddressNormaliser(shelf.library.networks).normalise(typed)
        guard page.network == fact.account.network else {
            throw ProgramError.wrongValue(option: "--to", value: page.address)
        }
        let day = try world.dialogue.day(
            say("Когда изменился?", "When did it change?"),
            option: "--on",
            given: on,
            default: try session.today(for: fact.organ)
        )
        try session.workspace.moveAccount(
            fact.account.id,
            to: page.address,
            nativeID: page.nativeID,
            on: day,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(say("✓ Новый адрес: \(page.address).", "✓ The new address: \(page.address)."))
        world.print(
            say(
                "Дальше: сообщить об изменении и записать:  secaudit evidence event reported",
                "Next: report the change and record it:  secaudit evidence event reported"
            )
        )
    }
}
