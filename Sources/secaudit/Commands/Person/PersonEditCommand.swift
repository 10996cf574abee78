import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct PersonEditCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "edit", abstract: say("Изменить сведения.", "Change particulars."))
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(say("Должность.", "The position."), valueName: "text"))
    var position: String?

    @Option(help: ArgumentHelp(say("Служебный телефон.", "The office phone."), valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp(say("Служебная почта.", "The office e-mail."), valueName: "address"))
    var email: String?

    @Option(
        help: ArgumentHelp(
            say("Профиль в сети, например vk=12345.", "A profile in a network, such as vk=12345."),
            valueName: "network=user"
        )
    )
    var profile: [String] = []

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        var found = try session.person(person).person
        guard position != nil || phone != nil || email != nil || !profile.isEmpty else {
            throw ProgramError.nothingToDo
        }
        found.position = position ?? found.position
        found.phone = phone ?? found.phone
        found.email = email ?? found.email
        for word in profile {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { throw ProgramError.wrongValue(option: "--profile", value: word) }
            found.networkIDs =
                (found.networkIDs ?? []) + [
                    NetworkIdentity(network: NetworkID(String(parts[0])), user: String(parts[1]))
                ]
        }
        try session.workspace.editPerson(found, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Изменено: \(found.fullName).", "✓ Changed: \(found.fullName)."))
    }
}
