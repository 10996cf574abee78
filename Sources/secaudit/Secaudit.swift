import ArgumentParser
import Glibc
import SecauditReport

@main
struct Secaudit: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "secaudit",
            abstract: say(
                "Хранит доступ к официальным страницам, ведёт Реестр аккаунтов и проверяет его по местным порядкам.",
                "Keeps access to official pages, keeps the register of accounts, and checks it by local regulations."
            ),
            version: Self.version,
            subcommands: [
                InitCommand.self, DemoCommand.self, MunicipalityCommand.self, IdentityCommand.self, MemberCommand.self,
                OrganCommand.self, PersonCommand.self, AccountCommand.self, AppointCommand.self,
                CredentialCommand.self, AccessCommand.self, EvidenceCommand.self, CheckCommand.self,
                HandoverCommand.self, WaiverCommand.self, RegisterCommand.self, ReportCommand.self, PolicyCommand.self,
                VaultCommand.self, RecoveryCommand.self, UnlockCommand.self, LockCommand.self, TodayCommand.self,
                ManualCommand.self,
            ]
        )
    }

    /// The boundary: every error becomes words on standard error and an exit code here, and nowhere else.
    static func main() {
        Hardening.apply()
        do {
            // Alone in a terminal it shows what is due; in a pipe it says what it can do.
            let isAlone = CommandLine.arguments.count == 1 && isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
            var command = try parseAsRoot(isAlone ? ["today"] : nil)
            try command.run()
        } catch {
            Glibc.exit(finish(error))
        }
    }

    /// Tells what an error means, and gives the exit code.
    static func finish(_ error: any Error) -> Int32 {
        if let code = error as? ExitCode { return code.rawValue }
        let world = World.live()
        if let explained = error as? any Explained {
            let explanation = explained.explanation(in: world.language)
            world.notice("secaudit: \(explanation.whatHappened)")
            if let next = explanation.next { world.notice("  → \(next)") }
            return ExitStatus(for: error).rawValue
        }
        // What is left is ArgumentParser's: help, version, or words it did not understand.
        let code = exitCode(for: error)
        let message = HelpLanguage.spoken(fullMessage(for: error), in: world.language)
        guard code.rawValue == 0 || code.rawValue == 64 else {
            world.notice(say("secaudit: ошибка программы: \(error)", "secaudit: a bug: \(error)"))
            return ExitStatus.bug.rawValue
        }
        code.rawValue == 0 ? world.print(message) : world.notice(message)
        return code.rawValue
    }
}

/// A command that does its work in a given world.
protocol WorldCommand: ParsableCommand {
    func run(in world: World) throws
}

extension WorldCommand {
    func run() throws {
        try run(in: .live())
    }
}
