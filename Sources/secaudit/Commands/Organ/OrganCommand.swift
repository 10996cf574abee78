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

    static func word(_ kind: Organ.Kind) -> String {
        switch kind {
        case .head: say("глава", "head")
        case .administration: say("администрация", "administration")
        case .body: say("орган", "body")
        case .institution: say("организация", "institution")
        case .other: say("иной орган", "other")
        }
    }
}
