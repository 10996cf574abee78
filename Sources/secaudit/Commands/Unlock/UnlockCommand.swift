import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault

/// Opens the identity for some minutes, so that commands do not ask for the passphrase.
struct UnlockCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unlock",
            abstract: say(
                "Не спрашивать парольную фразу некоторое время.",
                "Do not ask for the passphrase for some time."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(say("Сколько минут (от 1 до 480).", "For how many minutes (1 to 480)."), valueName: "n")
    )
    var minutes: UInt32 = Unlocking.usualMinutes

    @Flag(help: ArgumentHelp(say("Только сказать, открыт ли ключ.", "Only say whether the identity is open.")))
    var status = false

    func run(in world: World) throws {
        let file = try Session.readIdentityFile(world.places.identity(global.identity))
        let member = try IdentityFile.memberID(of: file)
        if status {
            show(Unlocking.end(of: member, in: world), in: world)
            return
        }
        guard (1...Unlocking.longestMinutes).contains(minutes) else {
            throw ProgramError.wrongValue(option: "--for", value: "\(minutes)")
        }
        // Nobody is asked for a passphrase in vain.
        guard try RuntimeFolder.own(in: world.places) != nil else { throw UnlockingError.noRuntimeFolder }
        try KernelKeyring.reach()
        world.dialogue.passphraseDescriptor = global.passphraseDescriptor
        let passphrase = try world.dialogue.secret(Session.passphraseQuestion)
        show(try Unlocking.begin(file, passphrase: passphrase, minutes: minutes, in: world), in: world)
        world.notice(say("Закрыть раньше: secaudit lock", "To lock it earlier: secaudit lock"))
    }

    private func show(_ until: Instant?, in world: World) {
        guard let until else {
            world.print(say("Ключ закрыт.", "The identity is locked."))
            return
        }
        let left = (until.seconds - world.now().seconds + 59) / 60
        world.print(say("Ключ открыт ещё \(left) мин.", "The identity is open for \(left) min more."))
    }
}
