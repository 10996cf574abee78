import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct MunicipalityCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "municipality",
            abstract: say(
                "Муниципальные образования и их порядки.",
                "Municipalities and the regulations that bind them."
            ),
            subcommands: [
                MunicipalityListCommand.self, MunicipalityAddCommand.self, MunicipalityBindCommand.self,
                MunicipalitySetCommand.self,
            ]
        )
    }
}
