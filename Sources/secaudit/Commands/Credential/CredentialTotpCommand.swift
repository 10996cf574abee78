import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditWorkspace

struct CredentialTotpCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "totp", abstract: say("Показать одноразовый код.", "Show the one-time code."))
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Номер в списке или часть названия.", "Its number in the list or a part of its name."),
            valueName: "credential"
        )
    )
    var credential: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global, scope: .oneSecret)
        let fact = try session.credential(credential)
        let sheet = try session.workspace.seedSheet(of: fact.credential.id)
        guard let seed = sheet.field(.seed) else {
            throw WorkspaceError.noSeed(credential: session.workspace.title(of: fact))
        }
        let now = world.now().seconds
        let codes = Workspace.parameters(in: sheet)
        world.print(codes.code(seed: seed, at: now))
        world.notice(say("ещё \(codes.secondsLeft(at: now)) с", "\(codes.secondsLeft(at: now)) s left"))
    }
}
