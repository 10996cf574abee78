import ArgumentParser

struct HandoverCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "handover", abstract: say("x", "x"))
    }
}
