import SecauditCompliance
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// Five made-up municipalities, one under each act, over two quarters, and the check of the second.
struct Demonstration {
    let library: PolicyLibrary
    let keys: DemonstrationKeys

    static let towns: [any Town] = [Obrazcovsk(), Primerovo(), Testovo(), Probnikovo(), Zaglushkino()]

    /// The quarter that is checked; its last day is the day on which the scenario ends.
    static let quarter = Quarter(containing: .on("2026-09-30"))

    init(library: PolicyLibrary) throws {
        self.library = library
        keys = try DemonstrationKeys(
            for: [Stage.coordinator, Stage.officer],
            created: Int64(Stage.founded.number) * 86_400
        )
    }

    /// Plays the scenario into an empty store; the result is what the coordinator sees at its end.
    func play(in store: any VaultStore) throws -> Workspace {
        let stage = try Stage(store: store, library: library, keys: keys)
        let scripts = Self.towns.map { town in
            let setting = town.setting
            var script = Script(zone: setting.zone)
            script.on(Stage.founded.adding(days: 1)) { try setting.open(on: $0) }
            town.write(&script)
            return script
        }
        for scene in Script.merged(scripts) { try stage.play(scene) }
        return try stage.workspace(of: Stage.coordinator)
    }

    /// The quarterly check of all five, in the order of the towns' ids.
    func assess(_ workspace: Workspace) throws -> [Assessment] {
        let check = RegisterCheck(library: library)
        return try workspace.register().municipalities.map { town in
            var assessment = try check.assess(town, scope: CheckScope(quarter: Self.quarter))
            assessment.isDemonstration = workspace.vault.state.isDemonstration
            return assessment
        }
    }
}
