import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct RecoveryStatusCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status",
            abstract: say(
                "Опечатано ли, с какого дня и для скольких записей.",
                "Whether it is sealed, since when, and for how many credentials."
            ),
            discussion: say(
                "Доверенному лицу говорит ещё, открываются ли его половины. Код завершения: 0 — опечатано всё, 1 — нет.",
                "A trustee is also told whether his halves open. Exits with 0 when all is sealed, else with 1."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let standing = session.workspace.recovery
        world.output(session.recoveryText.bytes)
        if session.workspace.isTrustee {
            let halves = try session.workspace.tryOwnHalves()
            world.print(
                say(
                    "Ваших половин: \(halves.all), открываются вашим ключом: \(halves.opened).",
                    "Halves of yours: \(halves.all), opened by your key: \(halves.opened)."
                )
            )
            if halves.opened < halves.all { throw ExitCode(ExitStatus.failed.rawValue) }
        }
        if !standing.isWhole { throw ExitCode(ExitStatus.failed.rawValue) }
    }
}

extension Session {
    var recoveryText: RecoveryText {
        let workspace = workspace
        return RecoveryText(
            standing: workspace.recovery,
            language: world.language,
            zone: workspace.facts.municipalities.values.map(\.fact).min { $0.id < $1.id }?.zone ?? world.localZone,
            member: { workspace.facts.name(of: $0) },
            credential: { id in workspace.facts.credentials[id].map { workspace.title(of: $0.fact) } ?? id.text }
        )
    }
}
