import ArgumentParser
import SecauditExchange
import SecauditWorkspace

struct RegisterExportCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say("Записать Реестр одним файлом JSON.", "Write the register as one JSON file.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Куда.", "Where to."), valueName: "file"))
    var output: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        // In a file nothing is proved: what keys prove here becomes a claim there.
        let bytes = try RegisterFile.bytes(of: try session.workspace.register())
        if let output {
            try FileAccess.write(bytes, to: output, mode: 0o600, replacing: false)
            world.print(say("✓ Записано: \(output)", "✓ Written: \(output)"))
        } else {
            world.output(bytes)
        }
    }
}
