import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct CredentialGenerateCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "generate",
            abstract: say("Придумать пароль, ничего не записывая.", "Make up a password without storing it.")
        )
    }

    @Option(help: ArgumentHelp(say("Число знаков.", "How many signs."), valueName: "n"))
    var length = GeneratedPassword.standardLength

    @Flag(help: ArgumentHelp(say("Вывести в файл или другой программе.", "Write it to a file or another program.")))
    var toPipe = false

    func run(in world: World) throws {
        guard (8...128).contains(length) else { throw ProgramError.wrongValue(option: "--length", value: "\(length)") }
        guard world.outputIsTerminal || toPipe else { throw ProgramError.secretToPipe }
        SecretOutput.write(GeneratedPassword.make(length: length))
    }
}
