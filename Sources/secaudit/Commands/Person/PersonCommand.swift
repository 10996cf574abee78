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

    static func word(_ kind: Absence.Kind) -> String {
        switch kind {
        case .vacation: say("отпуск", "leave")
        case .sickness: say("болезнь", "illness")
        case .parental: say("отпуск по уходу за ребёнком", "parental leave")
        case .other: say("отсутствие", "absence")
        }
    }
}
