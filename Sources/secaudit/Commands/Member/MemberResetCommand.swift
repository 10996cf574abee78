import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// Certifies new keys for a member who has lost his own.
struct MemberResetCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reset",
            abstract: say(
                "Пользователь потерял ключ: внести новый по новой карточке.",
                "A member has lost his key: enter a new one by a new card."
            ),
            discussion: say(
                "Прежний ключ недействителен сразу. Доступ к паролям не переходит: его заново подтверждает каждый, кто сам имеет доступ.",
                "The old key is void at once. Access to passwords does not pass on: each holder confirms it anew."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл новой карточки.", "The new card's file."), valueName: "card"))
    var card: String

    @Option(help: ArgumentHelp(say("Чей ключ потерян.", "Whose key is lost."), valueName: "name"))
    var member: String?

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков нового отпечатка, продиктованные лично.",
                "The first 16 signs of the new fingerprint, read out in person."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    @Flag(
        help: ArgumentHelp(
            say("Даже если записи станут недоступны всем.", "Even if entries can then be read by nobody.")
        )
    )
    var orphan = false

    func run(in world: World) throws {
        let text = String(decoding: try FileAccess.read(card, atMost: 65_536), as: UTF8.self)
        let read = try IdentityCommand.card(from: text)
        let session = try Session.open(in: world, global)
        let member = try session.member(member)
        let name = session.workspace.facts.name(of: member)
        let typed = try world.dialogue.text(
            say(
                "Первые 16 знаков нового отпечатка (\(name) диктует лично):",
                "The first 16 signs of the new fingerprint (\(name) reads them out):"
            ),
            option: "--fingerprint",
            given: fingerprint
        )
        guard read.id.matches(typed: typed) else { throw WorkspaceError.fingerprintMismatch }
        try session.workspace.resetMember(member, to: read, orphan: orphan, at: world.now().seconds)
        try session.saveMark()
        try session.pins.add(read.id, in: world)
        world.print(
            say(
                "✓ Новый ключ внесён: \(name), \(member.shortFingerprint) → \(read.id.shortFingerprint).\nПрежний недействителен.",
                "✓ The new key is entered: \(name), \(member.shortFingerprint) → \(read.id.shortFingerprint).\nThe old one is void."
            )
        )
        world.print(
            say(
                "Доступ к паролям заново подтверждают те, кто его имеет;\nих программа напомнит им об этом сама:",
                "Access to passwords is confirmed anew by those who have it;\ntheir own program reminds them:"
            )
        )
        for owed in session.workspace.confirmationsOwed() where owed.member == read.id {
            guard let fact = session.workspace.facts.credentials[owed.credential]?.fact else { continue }
            let title = session.workspace.title(of: fact)
            world.print("  secaudit access grant --credential '\(title)' --member '\(name)'")
        }
    }
}
