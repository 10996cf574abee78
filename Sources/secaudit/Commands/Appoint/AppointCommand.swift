import ArgumentParser
import SecauditRegister
import SecauditWorkspace

struct AppointCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "appoint",
            abstract: say("Назначения ответственных.", "Appointments of responsible persons."),
            subcommands: [AppointAddCommand.self, AppointEndCommand.self, AppointListCommand.self]
        )
    }

    static func word(_ role: Appointment.Role) -> String {
        switch role {
        case .responsible: say("ответственный", "responsible")
        case .deputy: say("замещает", "deputy")
        case .credentialKeeper: say("хранит данные для доступа", "keeps the credential")
        }
    }
}
