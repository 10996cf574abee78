import ArgumentParser
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

struct MemberCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "member",
            abstract: say("Пользователи хранилища.", "The vault's members."),
            subcommands: [MemberListCommand.self, MemberAddCommand.self, MemberRemoveCommand.self]
        )
    }
}

struct MemberListCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: say("Кто пользуется хранилищем.", "Who uses the vault."))
    }

    @OptionGroup var global: GlobalOptions

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let facts = session.workspace.facts
        for (id, member) in session.workspace.vault.state.members
            .sorted(by: { ($0.value.admitted, $0.key) < ($1.value.admitted, $1.key) })
        {
            var notes = Self.roles(member.roles)
            if facts.person(of: id) == nil { notes.append(say("не связан с человеком", "bound to nobody")) }
            if member.removed != nil { notes.append(say("исключён", "removed")) }
            world.print("\(facts.name(of: id))  \(id.shortFingerprint)  \(notes.joined(separator: ", "))")
        }
    }

    static func roles(_ roles: MemberRoles) -> [String] {
        var words: [String] = []
        if roles.contains(.coordinator) { words.append(say("ведёт Реестр", "coordinator")) }
        if roles.contains(.officer) { words.append(say("ответственный работник", "officer")) }
        if roles.contains(.inspector) { words.append(say("только читает", "inspector")) }
        return words
    }
}

struct MemberAddCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add",
            abstract: say("Добавить пользователя по его карточке.", "Add a member by the card.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Argument(help: ArgumentHelp(say("Файл карточки.", "The card's file."), valueName: "card"))
    var card: String

    @Option(
        help: ArgumentHelp(
            say("Кто это (человек из Реестра).", "Who this is (a person of the register)."),
            valueName: "name"
        )
    )
    var person: String?

    @Option(
        help: ArgumentHelp(
            say("Его орган; можно несколько раз.", "The member's organ; may be repeated."),
            valueName: "organ"
        )
    )
    var organ: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                "Первые 16 знаков отпечатка, продиктованные лично.",
                "The first 16 signs of the fingerprint, read out in person."
            ),
            valueName: "signs"
        )
    )
    var fingerprint: String?

    @Flag(help: ArgumentHelp(say("Этот пользователь тоже ведёт Реестр.", "This member is a coordinator too.")))
    var coordinator = false

    @Flag(help: ArgumentHelp(say("Этот пользователь только читает.", "This member only reads.")))
    var inspector = false

    func run(in world: World) throws {
        let text = String(decoding: try FileAccess.read(card, atMost: 65_536), as: UTF8.self)
        let read = try IdentityCommand.card(from: text)
        let session = try Session.open(in: world, global)
        let typed = try world.dialogue.text(
            say(
                "Первые 16 знаков отпечатка (их диктует владелец ключа):",
                "The first 16 signs of the fingerprint (its owner reads them out):"
            ),
            option: "--fingerprint",
            given: fingerprint
        )
        guard read.id.matches(typed: typed) else { throw WorkspaceError.fingerprintMismatch }
        let who = try session.person(person, question: say("Кто это?", "Who is this?"))
        var organs: [Organ.ID] = []
        if organ.isEmpty {
            if let own = who.person.organ {
                organs = [own]
            } else if !session.workspace.facts.organs.isEmpty, !coordinator {
                organs = [try session.organ(nil).organ.id]
            }
        } else {
            organs = try organ.map { try session.organ($0).organ.id }
        }
        let roles: MemberRoles = inspector ? .inspector : (coordinator ? [.coordinator, .officer] : .officer)
        try session.workspace.addMember(
            read,
            roles: roles,
            name: who.person.shortName,
            person: who.person.id,
            organs: organs,
            at: world.now().seconds
        )
        try session.saveMark()
        world.print(
            say(
                "✓ Пользователь добавлен: \(who.person.shortName), \(read.id.shortFingerprint).",
                "✓ Added: \(who.person.shortName), \(read.id.shortFingerprint)."
            )
        )
        world.print(
            say("Дать доступ к паролю:  secaudit access grant", "To give access to a password:  secaudit access grant")
        )
    }
}

struct MemberRemoveCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove",
            abstract: say("Исключить пользователя хранилища.", "Remove a member.")
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(help: ArgumentHelp(say("Кого.", "Whom."), valueName: "name"))
    var member: String?

    @Flag(
        help: ArgumentHelp(
            say("Даже если записи станут недоступны всем.", "Even if entries can then be read by nobody.")
        )
    )
    var orphan = false

    @Flag(help: ArgumentHelp(say("Не переспрашивать.", "Do not ask again.")))
    var yes = false

    func run(in world: World) throws {
        let session = try Session.open(in: world, global)
        let member = try session.member(member)
        let name = session.workspace.facts.name(of: member)
        guard
            try world.dialogue.confirm(
                say("Исключить: \(name)?", "Remove \(name)?"),
                option: "--yes",
                given: yes ? true : nil
            )
        else { return }
        try session.workspace.removeMember(member, orphan: orphan, at: world.now().seconds)
        try session.saveMark()
        world.print(say("✓ Исключён: \(name)", "✓ Removed: \(name)"))
        world.print(
            say(
                "Записи, к которым у него был доступ, получат новые ключи, когда их откроют оставшиеся; до тех пор он считается имеющим доступ.",
                "What he could open gets new keys when those who stay next open the vault; until then he counts as having access."
            )
        )
    }
}
