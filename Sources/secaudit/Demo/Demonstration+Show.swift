import SecauditVault

extension Demonstration {
    /// Makes the vault and the reports in the folder, prints the reports and what to try next.
    func show(in folder: DemonstrationFolder, program: String, world: World) throws {
        let words = DemonstrationWords(folder: folder, program: program, language: world.language)
        try folder.prepare()
        world.print(words.opening)
        world.print()
        for (person, path) in [
            (Stage.coordinator, folder.coordinatorIdentity), (Stage.officer, folder.officerIdentity),
        ] {
            try FileAccess.write(keys.file(of: person), to: path, mode: 0o600, replacing: false)
        }
        let workspace = try play(in: try SQLiteStore(creating: world.places.vaultFile(folder.vault)))
        let reports = DemonstrationReports(assessments: try assess(workspace), language: world.language)
        let organs = try reports.write(to: folder)
        world.output(reports.text(colour: world.outputIsTerminal))
        world.print()
        world.print(words.closing(organs: organs))
    }
}
