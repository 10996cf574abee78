import ArgumentParser
import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditWorkspace

/// The checks that the vault remembers.
struct ReportHistoryCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "history",
            abstract: say("Какие проверки были и что они показали.", "Which checks there were, and what they showed.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Муниципальное образование.", "The municipality."), valueName: "name"))
    var municipality: String?

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let town = try session.municipality(municipality)
        let kept = try session.workspace.keptChecks(of: town.id)
        guard !kept.isEmpty else {
            world.print(
                say(
                    "Проверок ещё не было. Проверить: secaudit check --quarter",
                    "There has been no check yet. Check: secaudit check --quarter"
                )
            )
            return
        }
        let marked = try session.workspace.markedReports()
        let wording = Wording(world.language, names: Names(Municipality(id: town.id, name: town.name, zone: town.zone)))
        for (place, check) in kept.enumerated() {
            let record = check.record
            let period = Period(first: record.first, last: record.last).map { wording.text($0) } ?? ""
            world.print(
                say(
                    "\(place + 1)  на \(wording.text(record.asOf)), \(period): не выполнено \(record.count(.fail)), не подтверждено \(record.count(.unknown)), с нарушением срока \(record.count(.passLate)), аккаунтов \(record.accounts)",
                    "\(place + 1)  as of \(wording.text(record.asOf)), \(period): not met \(record.count(.fail)), not confirmed \(record.count(.unknown)), late \(record.count(.passLate)), accounts \(record.accounts)"
                )
            )
            let when = world.language.minute(check.time, in: town.zone)
            world.print(
                say(
                    "   \(when), \(check.author), запись № \(check.entry)",
                    "   \(when), \(check.author), entry \(check.entry)"
                )
            )
            for kept in marked where kept.report.isOf(record) {
                let moment = world.language.minute(kept.time, in: town.zone)
                world.print(
                    say(
                        "   отметка целостности: \(moment), \(kept.author), SHA-256 отчёта \(kept.report.digest)",
                        "   integrity mark: \(moment), \(kept.author), SHA-256 of the report \(kept.report.digest)"
                    )
                )
            }
        }
    }
}
