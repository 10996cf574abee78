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
}
