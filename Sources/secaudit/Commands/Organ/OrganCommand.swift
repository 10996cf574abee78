import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct OrganCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "organ",
            abstract: say("Органы и организации.", "Organs and institutions."),
            subcommands: [
                OrganListCommand.self, OrganAddCommand.self, OrganShowCommand.self, OrganEditCommand.self,
                OrganRenameCommand.self, OrganMergeCommand.self, OrganCloseCommand.self, OrganImportCommand.self,
            ]
        )
    }
}
