import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditWorkspace

struct EvidenceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evidence",
            abstract: say("Подтверждающие сведения.", "Evidence."),
            subcommands: [
                EvidenceListCommand.self, EvidenceTwoFactorCommand.self, EvidenceManagersCommand.self,
                EvidencePageCommand.self, EvidencePostsCommand.self, EvidenceEventCommand.self,
                EvidenceAttestCommand.self, EvidenceSheetCommand.self, EvidenceImportCommand.self,
            ]
        )
    }
}
