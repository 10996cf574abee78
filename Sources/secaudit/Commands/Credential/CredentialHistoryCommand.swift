import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct CredentialHistoryCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: say("Кто и когда менял запись.", "Who changed the entry, and when.")
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

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.credential(credential)
        let register = try session.workspace.register()
        let found = register.municipalities.flatMap(\.credentials).first { $0.id == fact.credential.id }
        let title = session.workspace.title(of: fact)
        world.print(title)
        var hidden = false
        if fact.secret != nil {
            let versions = try session.workspace.secretHistory(of: fact.credential.id)
            hidden = versions.contains { !$0.isReadable }
            try show(versions, say("запись", "entry"), of: fact, in: session)
        }
        if fact.totp != nil {
            // The first version is made with every credential, whether a seed is kept or not.
            let versions = try session.workspace.seedHistory(of: fact.credential.id).filter { $0.changed != [] }
            try show(versions, say("секрет второго фактора", "second factor's seed"), of: fact, in: session)
        }
        for grant in found?.grants ?? [] {
            let name =
                grant.person.flatMap { session.workspace.facts.persons[$0]?.fact.person.shortName } ?? grant.member
                ?? "?"
            let end =
                grant.to.map { say("прекращён \(world.language.day($0))", "ended \(world.language.day($0))") }
                ?? say("действует", "in force")
            world.print("  \(world.language.day(grant.from))  \(say("доступ", "access"))  \(name), \(end)")
        }
        if hidden {
            world.print(
                say(
                    "Версии до вашего доступа вам не читаются: ключ дан вам с вашего дня. Их видят те, кто имел доступ тогда.",
                    "Versions from before your access cannot be read by you: your key begins with your day. Those who had access then see them."
                )
            )
        }
        if fact.secret != nil {
            world.print(
                say(
                    "Вернуть прежнее как новую версию:  secaudit credential edit '\(title)' --undo НОМЕР",
                    "To bring back an earlier one as a new version:  secaudit credential edit '\(title)' --undo NUMBER"
                )
            )
        }
    }

    private func show(
        _ versions: [SecretVersion],
        _ what: String,
        of fact: CredentialFact,
        in session: Session
    ) throws {
        let world = session.world
        let town = try session.zone(of: fact.credential.organ)
        for version in versions {
            let day = Instant(seconds: version.time).day(in: town)
            var words = "№ \(version.number)"
            if version.isResealed {
                words += say(", сменён только ключ", ", a new key only")
            } else if !version.isReadable {
                words += say(", вам не читается", ", not readable by you")
            } else if let changed = version.changed, version.number > 1 {
                let names = changed.map { $0.words(in: world.language) }.joined(separator: ", ")
                words +=
                    changed.isEmpty ? say(", без изменений", ", unchanged") : say(", изменено: ", ", changed: ") + names
            }
            let author = session.workspace.facts.name(of: version.author)
            world.print("  \(world.language.day(day))  \(what)  \(words)  \(author)")
        }
    }
}
