import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Keeps whole checks in the vault, sealed for the coordinators, so that a later one can be compared with them.
struct CheckMemory {
    let source: CheckSource
    let world: World

    /// A check of a part, or of what was known once, is none that a later one is compared with.
    func keep(_ assessments: [Assessment], of command: CheckCommand) {
        let isWhole =
            command.organ.isEmpty && command.group.isEmpty && command.days.asKnownOn == nil
            && command.act.policy == nil
        guard isWhole, let session = source.session, session.workspace.isCoordinator else { return }
        do {
            for assessment in assessments {
                try session.workspace.keep(CheckRecord(assessment), at: world.now().seconds)
            }
            try session.saveMark()
        } catch {
            // The check itself is done and printed: a vault that cannot be written to changes nothing about it.
            let reason = (error as? any Explained)?.explanation(in: world.language).whatHappened ?? "\(error)"
            world.notice(say("Проверка не сохранена: \(reason)", "The check was not kept: \(reason)"))
        }
    }
}
