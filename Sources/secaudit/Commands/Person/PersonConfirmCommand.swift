import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct PersonConfirmCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm",
            abstract: say("Подтвердить, что сведения верны.", "Confirm that the particulars are right.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.person(person)
        var found = fact.person
        found.confirmedOn = try session.today(in: fact.municipality)
        try session.workspace.editPerson(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Подтверждено: \(found.fullName).", "✓ Confirmed: \(found.fullName)."))
    }
}
