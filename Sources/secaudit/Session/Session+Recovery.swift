import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

// What a session says of recovery: a request to be a trustee, keys that it has split, secrets that came back.
extension Session {
    func tellRecovery(takenUp: [Credential.ID], split: Int) {
        let titles = takenUp.compactMap { workspace.facts.credentials[$0]?.fact }.map(workspace.title)
        if !titles.isEmpty {
            world.notice(
                say(
                    "✓ Доступ восстановлен из половин доверенных лиц, ключи сменены: \(titles.joined(separator: ", ")).\n  Вы теперь лицо, имеющее доступ. Смените всё в самой сети:  secaudit credential list --due\n  Акт вскрытия:  secaudit recovery act",
                    "✓ Access recovered from the trustees\u{2019} halves, keys changed: \(titles.joined(separator: ", ")).\n  You are a holder now. Change everything at the network itself:  secaudit credential list --due\n  The act of opening:  secaudit recovery act"
                )
            )
        }
        if split > 0 {
            world.notice(
                say(
                    "✓ Разделено между доверенными лицами ключей: \(split).",
                    "✓ Keys split between the trustees: \(split)."
                )
            )
        }
        if workspace.isAskedToBeTrustee {
            world.notice(
                say(
                    "! Вас назначили доверенным лицом. Согласиться:  secaudit recovery accept",
                    "! You were named as a trustee. To accept:  secaudit recovery accept"
                )
            )
        }
        if !workspace.trusteesToVouchFor.isEmpty, !workspace.halvesOwed.isEmpty {
            world.notice(
                say(
                    "! Ключи ещё не разделены: сверьте отпечатки доверенных лиц.  secaudit recovery vouch",
                    "! Keys are not split yet: compare the trustees\u{2019} fingerprints.  secaudit recovery vouch"
                )
            )
        }
    }

    /// Splits what is owed after the last question about the trustees was answered, and says how much is sealed.
    func keepHalves() throws {
        workspace.vouchForTrustees(pinned: pins.members)
        try workspace.keepHalves(at: world.now().seconds)
        try saveMark()
        let standing = workspace.recovery
        world.print(
            say(
                "✓ Опечатано записей: \(standing.sealed) из \(standing.credentials).",
                "✓ Credentials sealed: \(standing.sealed) of \(standing.credentials)."
            )
        )
    }
}
