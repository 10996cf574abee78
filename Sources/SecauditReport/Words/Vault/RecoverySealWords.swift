internal import SecauditRegister

extension Wording {
    /// What a report says of recovery: how it is sealed, what that means for who can read, what was opened.
    func sentences(_ seal: RecoverySeal) -> [String] {
        let since = text(seal.since)
        let arranged =
            seal.isPaper
            ? say(
                "Восстановление доступа: ключ на бумаге с \(since), записей \(seal.sealed) из \(seal.credentials). Кто вскроет конверт, прочтёт всё один; до вскрытия лицом, имеющим доступ, он не считается.",
                "Recovery: a key on paper since \(since), credentials \(seal.sealed) of \(seal.credentials). Whoever opens the envelope reads everything alone; until then it counts as no holder."
            )
            : say(
                "Восстановление доступа: опечатано с \(since), записей \(seal.sealed) из \(seal.credentials). Двое доверенных лиц порознь не откроют ничего и имеющими доступ не считаются; при вскрытии им становится получатель.",
                "Recovery: sealed since \(since), credentials \(seal.sealed) of \(seal.credentials). The two trustees open nothing apart from one another and count as no holders; at an opening its recipient is one."
            )
        return [arranged]
            + seal.openings.map { opening in
                say(
                    "Восстановление вскрыто \(text(opening.on)): записей \(opening.credentials), доступ получил(а) \(opening.recipient.printable).",
                    "Recovery was opened on \(text(opening.on)): credentials \(opening.credentials), access received by \(opening.recipient.printable)."
                )
            }
    }
}
