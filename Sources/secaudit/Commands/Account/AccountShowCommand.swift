import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct AccountShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say(
                "Показать аккаунт: кто за него отвечает и кто имеет доступ.",
                "Show an account: who answers for it, and who has access."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(
        help: ArgumentHelp(say("Адрес или часть названия.", "The address or a part of the name."), valueName: "account")
    )
    var account: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let fact = try session.account(account)
        world.print(fact.account.address)
        for line in particulars(of: fact, in: session) + history(of: fact.account, in: session) {
            world.print("  \(line)")
        }
        for line in appointments(to: fact, in: session) { world.print("  \(line)") }
        for line in try logins(of: fact, in: session) { world.print("  \(line)") }
        world.print(
            say("Все сведения с днями и авторами: ", "All that is on record, with days and authors: ")
                + " secaudit evidence list --account \(fact.account.address)"
        )
    }

    private func particulars(of fact: AccountFact, in session: Session) -> [String] {
        let language = session.world.language
        let organs = session.workspace.facts.organs
        let page = fact.account
        let lines: [(String, String?)] = [
            (say("сеть", "network"), language.name(page.network)),
            (say("орган", "organ"), organs[fact.keptBy]?.fact.organ.name),
            (say("создал", "created by"), page.creator.flatMap { organs[$0]?.fact.organ.name }),
            (say("номер в сети", "number in the network"), page.nativeID),
            (say("создан", "created on"), page.created.map(language.day)),
            (say("закрыт", "closed on"), page.closed.map(language.day)),
            (say("Госпаблики с", "Госпаблики since"), page.gospublikiSince.map(language.day)),
            (say("отметка «Госорганизация»", "«Госорганизация» mark seen"), page.markSeen.map(language.day)),
        ]
        return lines.compactMap { title, value in value.map { "\(title): \($0)" } }
    }

    private func history(of page: Account, in session: Session) -> [String] {
        let language = session.world.language
        let addresses = (page.previousAddresses ?? []).sorted { $0.changedOn < $1.changedOn }.map { former in
            say("прежний адрес", "former address") + ", "
                + say("до ", "until ") + language.day(former.changedOn) + ": " + former.address
        }
        let keepers = (page.formerKeepers ?? []).sorted { $0.lastDay < $1.lastDay }.map { former in
            let name = session.workspace.facts.organs[former.organ]?.fact.organ.name ?? "?"
            return say("вёл по ", "kept until ") + language.day(former.lastDay) + ": " + name
        }
        return addresses + keepers
    }

    private func appointments(to fact: AccountFact, in session: Session) -> [String] {
        let language = session.world.language
        let found = session.workspace.facts.appointments.map(\.fact).filter { $0.account == fact.account.id }
            .sorted { ($0.appointment.from, $0.appointment.id) < ($1.appointment.from, $1.appointment.id) }
        if found.isEmpty {
            return [
                say("ответственный не назначен:  secaudit appoint add", "nobody is appointed:  secaudit appoint add")
            ]
        }
        return found.map { fact in
            let name = session.workspace.facts.persons[fact.appointment.person]?.fact.person.fullName ?? "?"
            let end = fact.appointment.to.map { " – \(language.day($0))" } ?? ""
            return "\(fact.appointment.role.name): \(name), \(say("с", "from")) "
                + language.day(fact.appointment.from) + end
        }
    }

    /// The logins that manage the page, with their holders by keys and the last word on the second factor.
    private func logins(of fact: AccountFact, in session: Session) throws -> [String] {
        let words = EvidenceWords(session.world.language)
        let workspace = session.workspace
        try workspace.readCredentials()
        let found = workspace.facts.credentials.values.map(\.fact)
            .filter { $0.credential.manages.contains(fact.account.id) }
            .sorted { (workspace.title(of: $0), $0.credential.id) < (workspace.title(of: $1), $1.credential.id) }
        if found.isEmpty {
            return [say("данных для доступа нет:  secaudit credential add", "no login:  secaudit credential add")]
        }
        return found.flatMap { login in
            let holders = workspace.holders(of: login).map { workspace.facts.name(of: $0) }.sorted()
            let seen = workspace.facts.twoFactor.map(\.fact).filter { $0.credential == login.credential.id }
                .max { $0.evidence.on < $1.evidence.on }
            let factor = seen.map { words.text($0.evidence) + ", " + session.world.language.day($0.evidence.on) }
            return [
                say("доступ через", "access by") + ": " + workspace.title(of: login),
                "  " + say("имеют доступ (по ключам)", "held by (by keys)") + ": "
                    + (holders.isEmpty ? "—" : holders.joined(separator: ", ")),
                "  " + (factor ?? say("о втором факторе сведений нет", "nothing is known of a second factor")),
            ]
        }
    }
}
