import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditStrength
import SecauditWorkspace

struct CredentialGenerateCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "generate",
            abstract: say("Придумать пароль, ничего не записывая.", "Make up a password without storing it.")
        )
    }

    @OptionGroup var recipe: RecipeOptions

    @Option(
        help: ArgumentHelp(
            say("Для какой сети: её правила паролей.", "For which network: its rules for passwords."),
            valueName: "network"
        )
    )
    var network: String?

    @Option(help: ArgumentHelp(say("Папка с правилами проверки.", "The folder of policies."), valueName: "dir"))
    var policies: String?

    @Flag(help: ArgumentHelp(say("Вывести в файл или другой программе.", "Write it to a file or another program.")))
    var toPipe = false

    func run(in world: World) throws {
        var rule: PasswordRule?
        if let network {
            let networks = try PolicyShelf.read(in: world, from: policies).library.networks
            guard let known = networks[NetworkID(network)] else { throw WorkspaceError.networkUnknown(network) }
            rule = known.password
        }
        let recipe = try recipe.recipe(for: rule)
        guard world.outputIsTerminal || toPipe else { throw ProgramError.secretToPipe }
        SecretOutput.write(recipe.make())
        if !toPipe {
            let bits = Int(recipe.bits.rounded(.down))
            world.notice(say("Стойкость: \(bits) бит.", "Strength: \(bits) bits."))
        }
    }
}
