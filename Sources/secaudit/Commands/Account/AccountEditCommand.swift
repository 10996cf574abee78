import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

extension Account.Category: ExpressibleByArgument {}

struct AccountEditCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit",
            abstract: say("Дополнить сведения об аккаунте.", "Complete an account's particulars.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Адрес или часть названия.", "The address or a part of the name."), valueName: "account")
    )
    var account: String?

    @Option(help: ArgumentHelp(say("День создания.", "The day it was created."), valueName: "day"))
    var created: CalendarDay?

    @Option(help: ArgumentHelp(say("Орган, который создал аккаунт.", "The organ that created it."), valueName: "organ"))
    var creator: String?

    @Option(help: ArgumentHelp(say("Номер страницы в сети.", "The network's number of the page."), valueName: "number"))
    var nativeID: String?

    @Option(
        help: ArgumentHelp(
            say("Категория: flagship, active, card.", "Its category: flagship, active, card."),
            valueName: "category"
        )
    )
    var category: Account.Category?

    @Option(
        help: ArgumentHelp(
            say("Подключён к Госпабликам с этого дня.", "Connected to Госпаблики since."),
            valueName: "day"
        )
    )
    var gospubliki: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say("Отметку «Госорганизация» видели в этот день.", "The «Госорганизация» mark was seen on."),
            valueName: "day"
        )
    )
    var mark: CalendarDay?

    func run(in world: World) throws {
        guard created != nil || creator != nil || nativeID != nil || category != nil || gospubliki != nil || mark != nil
        else { throw ProgramError.nothingToDo }
        let session = try Session.open(in: world, global)
        var found = try session.account(account).account
        found.created = created ?? found.created
        if let creator { found.creator = try session.organ(creator).organ.id }
        found.nativeID = nativeID ?? found.nativeID
        found.category = category ?? found.category
        found.gospublikiSince = gospubliki ?? found.gospublikiSince
        found.markSeen = mark ?? found.markSeen
        try session.workspace.editAccount(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Изменено: \(found.address).", "✓ Changed: \(found.address)."))
    }
}
