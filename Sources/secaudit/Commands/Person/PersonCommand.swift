import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct PersonCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "person",
            abstract: say("Люди: работники и бывшие работники.", "People: staff and former staff."),
            subcommands: [
                PersonListCommand.self, PersonShowCommand.self, PersonAddCommand.self, PersonEditCommand.self,
                PersonConfirmCommand.self,
                PersonAbsenceCommand.self, PersonLeaveCommand.self, PersonImportCommand.self,
            ]
        )
    }
}
