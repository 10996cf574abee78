import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// The sheet of paper by which an inspector verifies marked reports.
struct ReportRootCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "root",
            abstract: say(
                "Лист для проверяющего: корневой отпечаток, который печатают на бумаге.",
                "A sheet for the inspector: the root fingerprint, to be printed on paper."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let vault = session.workspace.vault
        guard let founder = vault.founder, let founded = vault.founded else { throw VaultError.notFounded }
        let towns = session.workspace.facts.municipalities.values.map(\.fact).sorted { $0.name < $1.name }
        let zone = towns.first?.zone ?? world.localZone
        let day = world.language.day(Instant(seconds: founded).day(in: zone))
        let signs = founder.fingerprint.split(separator: "-")
        world.print(say("КОРНЕВОЙ ОТПЕЧАТОК", "ROOT FINGERPRINT"))
        world.print(say("для проверки отчётов secaudit", "for verifying reports of secaudit"))
        world.print()
        if !towns.isEmpty { world.print(towns.map(\.name.printable).joined(separator: "\n")) }
        world.print(
            say(
                "Хранилище \(vault.id.hexadecimal)\nосновано \(day), \(session.workspace.facts.name(of: founder))",
                "Vault \(vault.id.hexadecimal)\nfounded on \(day), \(session.workspace.facts.name(of: founder))"
            )
        )
        world.print()
        for start in stride(from: 0, to: signs.count, by: 4) {
            world.print("    " + signs[start..<min(start + 4, signs.count)].joined(separator: "-"))
        }
        world.print()
        world.print(
            say(
                """
                Проверяющий вводит отпечаток с этого листа (хватит первой строки):
                    secaudit report verify ОТЧЁТ --envelope ОТЧЁТ.mark
                В отпечатке только латинские буквы и цифры от 2 до 7.
                Он не меняется, пока живёт хранилище.

                Должность ____________________  Подпись ______________  Дата ____________
                """,
                """
                The inspector types the fingerprint from this sheet (its first line will do):
                    secaudit report verify REPORT --envelope REPORT.mark
                It has Latin letters and the digits 2 to 7 only,
                and stays the same as long as the vault lives.

                Position ____________________  Signature ______________  Date ____________
                """
            )
        )
    }
}
