import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct AccessGrantCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "grant", abstract: say("Дать доступ.", "Give access."))
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Учётная запись.", "The credential."), valueName: "credential"))
    var credential: String?

    @Option(help: ArgumentHelp(say("Кому.", "To whom."), valueName: "member"))
    var member: String?

    @Flag(help: ArgumentHelp(say("Без секрета второго фактора.", "Without the second factor's seed.")))
    var withoutSeed = false

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков отпечатка (при первом доступе).",
                "The first 16 signs of the fingerprint (at the first grant)."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    func run(in world: World) throws {
        // A grant may be the very one that is owed; what is left is told after it.
        let session = try Session.open(in: world, global, reminding: false)
        let fact = try session.credential(credential)
        let holders = Set(session.workspace.staying(with: fact))
        let everybody = session.workspace.vault.state.members.filter(\.value.isActive).keys
        if member == nil, holders.isSuperset(of: everybody) { throw ProgramError.nobodyToGrant }
        let member = try session.member(member, except: holders)
        try session.grant(fact, to: member, withSeed: !withoutSeed, fingerprint: fingerprint)
        try session.printHolders(of: fact)
        if !global.quiet { session.tellConfirmations() }
    }
}
