import ArgumentParser
import SecauditVault
import SecauditWorkspace

struct RecoveryVouchCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "vouch",
            abstract: say(
                "Сверить отпечатки доверенных лиц и разделить ключи между ними.",
                "Compare the trustees\u{2019} fingerprints and split the keys between them."
            ),
            discussion: say(
                "Это делает каждый, имеющий доступ: так ведущий Реестр не может подставить своих доверенных лиц. Дальше программа делит новые ключи сама.",
                "Each holder does it: so whoever keeps the register cannot put trustees of his own in. From then on new keys are split without asking."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков отпечатка; по разу на каждое доверенное лицо, в любом порядке.",
                "The first 16 signs of a fingerprint; once for each trustee, in any order."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: [String] = []

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        guard session.workspace.vault.state.recovery != nil else { throw RecoveryError.notArranged }
        guard let trustees = session.workspace.vault.state.presentTrustees else {
            throw Refusal.recoveryNotInForce
        }
        for trustee in trustees where session.workspace.trusteesToVouchFor.contains(trustee) {
            if fingerprint.contains(where: { trustee.matches(typed: $0) }) {
                try session.pins.add(trustee, in: world)
            } else {
                // What was typed for nobody is no fingerprint of this one either.
                try session.pin(trustee, fingerprint: fingerprint.isEmpty ? nil : "")
            }
        }
        try session.keepHalves()
    }
}
