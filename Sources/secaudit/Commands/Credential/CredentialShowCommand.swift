import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct CredentialShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say("Показать данные для доступа (пароль скрыт).", "Show a credential (the password masked).")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(
            say("Номер в списке или часть названия.", "Its number in the list or a part of its name."),
            valueName: "credential"
        )
    )
    var credential: String?

    @Flag(help: ArgumentHelp(say("Показать пароль.", "Show the password.")))
    var reveal = false

    @Flag(
        help: ArgumentHelp(
            say("Вывести пароль в файл или другой программе.", "Write the password to a file or another program.")
        )
    )
    var toPipe = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global, scope: .oneSecret)
        let fact = try session.credential(credential)
        if reveal || toPipe { guard world.outputIsTerminal || toPipe else { throw ProgramError.secretToPipe } }
        if !reveal, !toPipe, try showsStanding(of: fact, in: session) { return }
        let sheet = try session.workspace.secretSheet(of: fact.credential.id)
        if toPipe {
            if let password = sheet.field(.password) { SecretOutput.write(password) }
            return
        }
        world.print(session.workspace.title(of: fact))
        if let login = sheet.field(.login) {
            world.output(Array(say("  логин:  ", "  login:     ").utf8))
            reveal ? SecretOutput.write(login) : world.print(Self.masked(login))
        }
        if let password = sheet.field(.password) {
            world.output(Array(say("  пароль: ", "  password:  ").utf8))
            reveal ? SecretOutput.write(password) : world.print("••••••••  (--reveal)")
        }
        if let contacts = sheet.field(.recoveryContacts), reveal {
            world.output(Array(say("  восстановление: ", "  recovery:  ").utf8))
            SecretOutput.write(contacts)
        }
        let holders = session.workspace.holders(of: fact).map { session.workspace.facts.name(of: $0) }.sorted()
        world.print("  \(say("имеют доступ", "held by")): \(holders.joined(separator: ", "))")
    }

    /// What a coordinator who cannot read the password sees of it: the class and the verdict, and who has access.
    private func showsStanding(of fact: CredentialFact, in session: Session) throws -> Bool {
        let workspace = session.workspace
        guard workspace.isCoordinator, !workspace.holders(of: fact).contains(workspace.vault.ownID) else {
            return false
        }
        // Which are equal takes all of them to know.
        try workspace.refresh()
        let known = try workspace.register(passwords: true).municipalities.flatMap(\.credentials)
        guard let standing = known.first(where: { $0.id == fact.credential.id })?.passwordStanding else { return false }
        let world = session.world
        world.print(workspace.title(of: fact))
        let words = standing.words(in: world.language) { other in
            workspace.facts.credentials[other].map { workspace.title(of: $0.fact) } ?? other.text
        }
        world.print("  \(say("пароль", "password")): \(words)")
        let holders = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }.sorted()
        world.print("  \(say("имеют доступ", "held by")): \(holders.joined(separator: ", "))")
        return true
    }

    /// The first sign and the last two, as papers print a login.
    private static func masked(_ login: borrowing SecretBytes) -> String {
        login.withBytes { bytes in
            guard bytes.count > 4, bytes[0] < 128, bytes[bytes.count - 1] < 128, bytes[bytes.count - 2] < 128 else {
                return "•••"
            }
            let ends = [bytes[0], bytes[bytes.count - 2], bytes[bytes.count - 1]].map { String(UnicodeScalar($0)) }
            return "\(ends[0])•••\(ends[1])\(ends[2])"
        }
    }
}
