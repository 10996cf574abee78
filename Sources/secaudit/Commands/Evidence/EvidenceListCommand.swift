import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// What is on record, in the order of its days: the answer to «how do you know?».
struct EvidenceListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: say(
                "Показать внесённые сведения: день, что, кто внёс.",
                "Show what is on record: the day, what, and who recorded it."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Только этот орган.", "This organ only."), valueName: "organ"))
    var organ: String?

    @Option(help: ArgumentHelp(say("Только этот аккаунт.", "This account only."), valueName: "account"))
    var account: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let page = try account.map { try session.account($0) }
        let owner = try organ.map { try session.organ($0).organ.id } ?? page?.keptBy
        var count = 0
        for town in try session.workspace.register().municipalities {
            if owner == nil {
                count += show(town.name, of: lines(town.events, town.attestations, in: world), in: world)
            }
            for found in town.organs where owner == nil || found.id == owner {
                if page == nil {
                    count += show(found.name, of: lines(found.events, found.attestations, in: world), in: world)
                }
                for entry in found.accounts where page == nil || entry.id == page?.account.id {
                    count += show(entry.address, of: lines(of: entry, in: town, world), in: world)
                }
            }
        }
        if count == 0 {
            world.print(
                say(
                    "Ничего не внесено.  Дальше:  secaudit evidence two-factor",
                    "Nothing is on record.  Next:  secaudit evidence two-factor"
                )
            )
        }
    }

    private struct Line: Comparable {
        let day: CalendarDay
        let text: String

        static func < (left: Line, right: Line) -> Bool { (left.day, left.text) < (right.day, right.text) }
    }

    private func show(_ title: String, of lines: [Line], in world: World) -> Int {
        if lines.isEmpty { return 0 }
        world.print(title)
        for line in lines.sorted() { world.print("  \(world.language.day(line.day))  \(line.text)") }
        return lines.count
    }

    private func lines(_ events: [Event]?, _ answers: [Attestation]?, in world: World) -> [Line] {
        let words = EvidenceWords(world.language)
        return (events ?? []).map { line($0.on, words.text($0), $0.attribution, words) }
            + (answers ?? []).map { line($0.on, words.text($0), $0.attribution, words) }
    }

    private func lines(of page: Account, in town: Municipality, _ world: World) -> [Line] {
        let words = EvidenceWords(world.language)
        let seen = (page.managersSeen ?? []).map { line($0.on, words.text($0), $0.attribution, words) }
        let logins = town.credentials.filter { $0.manages.contains(page.id) }
        let factors = logins.flatMap { $0.twoFactor ?? [] }.map { line($0.on, words.text($0), $0.attribution, words) }
        let counts = (page.posts ?? []).map { line($0.counted ?? $0.week.last, words.text($0), $0.attribution, words) }
        let looks = (page.pageSeen ?? []).map { line($0.on, words.text($0), $0.attribution, words) }
        return lines(page.events, nil, in: world) + seen + factors + counts + looks
    }

    private func line(_ day: CalendarDay, _ text: String, _ by: Attribution?, _ words: EvidenceWords) -> Line {
        Line(day: day, text: "\(text) — \(words.author(by))")
    }
}
