import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// What changed between two checks that the vault remembers.
struct ReportDiffCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: say("Что изменилось между двумя проверками.", "What changed between two checks."),
            discussion: say(
                "Без номеров — проверка на самый поздний день и последняя перед ней на более ранний. Номера показывает secaudit report history.",
                "Without numbers: the check as of the latest day, and the last one of an earlier day. secaudit report history shows the numbers."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    @Option(help: ArgumentHelp(say("Номер прежней проверки.", "The number of the earlier check."), valueName: "n"))
    var from: Int?

    @Option(help: ArgumentHelp(say("Номер поздней проверки.", "The number of the later check."), valueName: "n"))
    var to: Int?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        let kept = try session.workspace.keptChecks(of: town.id).map(\.record)
        // A quarter may be checked once more after the next one was: the day that a check is about decides.
        let byDay = kept.enumerated().sorted { ($0.element.asOf, $0.offset) < ($1.element.asOf, $1.offset) }
            .map(\.element)
        let later = try record(to, option: "--to", of: kept) ?? byDay.last
        guard let later else { throw ProgramError.noEarlierCheck }
        let earlier = try record(from, option: "--from", of: kept) ?? byDay.last { $0.asOf < later.asOf }
        guard let earlier else { throw ProgramError.noEarlierCheck }
        let shelf = try PolicyShelf.read(in: world, global)
        let register = try session.workspace.register().municipalities.first { $0.id == town.id }
        let names = Names(register ?? Municipality(id: town.id, name: town.name, zone: town.zone))
        // The rules of the day give the requirements their names; without them the ids stand.
        let policy = try shelf.library.policy(later.policy, with: [], on: later.asOf)
        world.output(
            ComparisonText(world.language, names: names, policy: policy)
                .render(CheckComparison(from: earlier, to: later), from: earlier, to: later)
        )
    }

    private func record(_ number: Int?, option: String, of kept: [CheckRecord]) throws -> CheckRecord? {
        guard let number else { return nil }
        guard kept.indices.contains(number - 1) else {
            throw ProgramError.wrongValue(option: option, value: String(number))
        }
        return kept[number - 1]
    }
}
