import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct CredentialListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say("Показать все; --due: что надо сменить.", "List them; --due: what must be changed.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Flag(
        help: ArgumentHelp(
            say("Только то, что надо сменить после ухода людей.", "Only what must be changed after people left.")
        )
    )
    var due = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let workspace = session.workspace
        let register = try workspace.register(passwords: workspace.isCoordinator)
        let credentials = Dictionary(
            register.municipalities.flatMap(\.credentials).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let titles = workspace.facts.credentials.values.map(\.fact).map { (workspace.title(of: $0), $0) }
            .sorted { ($0.0, $0.1.credential.id) < ($1.0, $1.1.credential.id) }
        if titles.isEmpty {
            world.print(
                say("Учётных записей, о которых вам известно, нет.", "There are no credentials that you know of.")
            )
        }
        for (number, (title, fact)) in titles.enumerated() {
            let today = try session.today(for: fact.credential.organ)
            let credential = credentials[fact.credential.id]
            let open = credential?.openObligations(on: today) ?? []
            if due, open.isEmpty { continue }
            let holders = workspace.holders(of: fact).map { workspace.facts.name(of: $0) }.sorted()
            world.print(
                "\(number + 1)  \(title)  \(say("имеют доступ", "held by")): \(holders.isEmpty ? "—" : holders.joined(separator: ", "))"
            )
            if workspace.isCoordinator, fact.secret != nil, fact.credential.owner != .personal {
                let standing = credential?.passwordStanding?.words(in: world.language) { other in
                    workspace.facts.credentials[other].map { workspace.title(of: $0.fact) } ?? other.text
                }
                world.print("     \(say("пароль", "password")): \(standing ?? say("не сличён", "not compared"))")
            }
            guard due else { continue }
            for obligation in open {
                let why = obligation.why(in: spokenLanguage) { cause in
                    workspace.facts.persons[cause]?.fact.person.shortName ?? "?"
                }
                world.print(
                    "     \(obligation.kind.words(in: spokenLanguage)) — \(why), \(world.language.day(obligation.raised))"
                )
                if obligation.kind == .password, fact.secret != nil {
                    showLines(of: obligation, title: title, in: world)
                }
            }
        }
    }

    /// A password is changed in two places, and each is known in its own way.
    private func showLines(of obligation: Obligation, title: String, in world: World) {
        let entry =
            obligation.entryChanged.map {
                say("изменена \(world.language.day($0)) (доказано)", "changed \(world.language.day($0)) (proved)")
            }
            ?? say(
                "смена не доказана:  secaudit credential edit '\(title)' --password",
                "a change is not proved:  secaudit credential edit '\(title)' --password"
            )
        let author = obligation.attribution?.name.map { ", \($0)" } ?? ""
        let network =
            obligation.statedChanged.map {
                say(
                    "сменён \(world.language.day($0)) (заявлено\(author))",
                    "changed \(world.language.day($0)) (stated\(author))"
                )
            }
            ?? say(
                "не заявлено:  secaudit credential edit '\(title)' --changed password",
                "not stated:  secaudit credential edit '\(title)' --changed password"
            )
        world.print("       \(say("запись в хранилище", "entry in the vault")): \(entry)")
        world.print("       \(say("в самой сети", "at the network")): \(network)")
    }
}
