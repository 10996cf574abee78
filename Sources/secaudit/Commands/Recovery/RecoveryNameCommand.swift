import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

struct RecoveryNameCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "name",
            abstract: say("Назначить двух доверенных лиц.", "Name the two trustees."),
            discussion: say(
                "Они не ведут Реестр, и каждый соглашается сам. Порознь они не узнают ничего. Прежние лишаются своих половин, когда программы имеющих доступ сменят ключи.",
                "They do not keep the register, and each accepts for himself. Apart from one another they learn nothing. Former ones lose their halves when the holders have changed the keys."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp(say("Доверенное лицо; дважды.", "A trustee; twice."), valueName: "member")
    )
    var trustee: [String] = []

    func run(in world: World) throws {
        guard trustee.count <= 2 else { throw RecoveryError.twoTrustees }
        let session = try Session.open(in: world, global)
        var chosen: [MemberID] = []
        try world.dialogue.steps(
            (0..<2).map { place in
                {
                    chosen = Array(chosen.prefix(place))
                    chosen.append(
                        try session.trustee(
                            place < trustee.count ? trustee[place] : nil,
                            question: place == 0
                                ? say("Первое доверенное лицо?", "The first trustee?")
                                : say("Второе доверенное лицо?", "The second trustee?"),
                            but: chosen
                        )
                    )
                }
            }
        )
        try session.workspace.nameTrustees(chosen, at: world.now().seconds)
        try session.saveMark()
        for member in chosen {
            world.print(say("✓ Назначено: ", "✓ Named: ") + session.workspace.facts.name(of: member))
        }
        world.print(
            say(
                "Каждый соглашается у себя:  secaudit recovery accept\nПотом каждый, имеющий доступ, сверяет их отпечатки:  secaudit recovery vouch",
                "Each of them accepts:  secaudit recovery accept\nThen each holder compares their fingerprints:  secaudit recovery vouch"
            )
        )
    }
}

extension Session {
    /// A member who may be a trustee: none who keeps the register, none chosen already.
    func trustee(_ word: String?, question: String, but chosen: [MemberID]) throws -> MemberID {
        if let word { return try member(word) }
        let state = workspace.vault.state
        let open = state.members.filter {
            $0.value.isActive && !$0.value.roles.contains(.coordinator) && !chosen.contains($0.key)
        }
        let choices = open.keys.map { (workspace.facts.name(of: $0), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        guard !choices.isEmpty else { throw RecoveryError.twoTrustees }
        return try world.dialogue.choose(
            question,
            option: "--trustee",
            from: choices.map { Choice("\($0.0) (\($0.1.shortFingerprint))", $0.1) }
        )
    }
}
