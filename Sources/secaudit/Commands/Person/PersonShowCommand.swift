import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

struct PersonShowCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: say(
                "Показать человека: за что отвечает и к чему имеет доступ.",
                "Show a person: what for, and with access to what."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Часть имени.", "A part of the name."), valueName: "person"))
    var person: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        let found = try session.person(person).person
        world.print(found.fullName)
        let lines: [(String, String?)] = [
            (say("должность", "position"), found.position), (say("подразделение", "unit"), found.unit),
            (say("орган", "organ"), found.organ.flatMap { facts.organs[$0]?.fact.organ.name }),
            (say("телефон", "phone"), found.phone), (say("почта", "e-mail"), found.email),
            (say("работает с", "works since"), found.employedFrom.map(world.language.day)),
            (say("последний день", "last day"), found.employedTo.map(world.language.day)),
            (say("сведения подтверждены", "particulars confirmed"), found.confirmedOn.map(world.language.day)),
        ]
        for (title, value) in lines { if let value { world.print("  \(title): \(value)") } }
        for profile in found.networkIDs ?? [] {
            world.print("  \(say("профиль", "profile")): \(profile.network) \(profile.user)")
        }
        for absence in (found.absences ?? []).sorted(by: { $0.from < $1.from }) {
            let end = absence.to.map(world.language.day) ?? "…"
            world.print("  \(absence.kind.name): \(world.language.day(absence.from)) – \(end)")
        }
        let appointments = facts.appointments.map(\.fact).filter { $0.appointment.person == found.id }
            .sorted { ($0.appointment.from, $0.appointment.id) < ($1.appointment.from, $1.appointment.id) }
        for fact in appointments {
            let page = facts.accounts[fact.account]?.fact.account.address ?? "?"
            let end = fact.appointment.to.map { " – \(world.language.day($0))" } ?? ""
            world.print(
                "  \(fact.appointment.role.name): \(page), \(say("с", "from")) \(world.language.day(fact.appointment.from))\(end)"
            )
        }
        for id in session.workspace.openCredentials(of: found.id) {
            guard let fact = facts.credentials[id]?.fact else { continue }
            world.print("  \(say("имеет доступ", "has access")): \(session.workspace.title(of: fact))")
        }
    }
}
