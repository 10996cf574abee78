import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Says what will bite, and the command that mends it.
struct VaultDoctorCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "doctor",
            abstract: say(
                "Что однажды подведёт, и чем это поправить.",
                "What will bite some day, and the command that mends it."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Вид вывода: text или json.", "The format: text or json."), valueName: "format"))
    var format: PlainFormat = .text

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let files = try digests(in: world)
        let ailments =
            try ClientAilments.found(by: session)
            + session.workspace.ailments(
                at: world.now(),
                zone: world.localZone,
                digests: files.policies,
                rules: files.rules
            )
        switch format {
        case .text:
            world.output(CheckupText.render(ailments, in: world.language))
            if session.workspace.recovery.seal != .none { world.print(session.recoveryText.seal) }
        case .json:
            let recovery = session.recoveryText
            world.output(CheckupJSON.render(ailments, recovery: recovery.standing, zone: recovery.zone))
        }
        if !ailments.isEmpty { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    /// The digests of the policies and of the own rules at hand; without a folder of policies there are none.
    private func digests(in world: World) throws -> (policies: [String: String], rules: [String: String]) {
        guard let folder = world.places.policies(global.policies), FileAccess.exists(folder) else { return ([:], [:]) }
        let library = try PolicyShelf.read(in: world, global).library
        let policies = library.policies.map { ($0.id, $0.digest) }
        return (
            Dictionary(policies, uniquingKeysWith: { first, _ in first }), library.extensions.mapValues(\.digest)
        )
    }
}
