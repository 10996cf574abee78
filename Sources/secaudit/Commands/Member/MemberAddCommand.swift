import ArgumentParser
import SecauditRegister
import SecauditVault
import SecauditWorkspace

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
        // Nobody has two keys: who is a member already is not meant.
        let members = session.workspace.vault.state.members.filter(\.value.isActive).keys
        let bound = Set(members.compactMap { session.workspace.facts.person(of: $0) })
        let who = try session.person(person, question: say("Кто это?", "Who is this?"), except: bound)
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
        try session.pins.add(read.id, in: world)
        world.print(
            say(
                "✓ Пользователь добавлен: \(who.person.shortName), \(read.id.shortFingerprint).",
                "✓ Added: \(who.person.shortName), \(read.id.shortFingerprint)."
            )
        )
        // An inspector reads the register; passwords are not his.
        if inspector { return }
        world.print(
            say("Дать доступ к паролю:  secaudit access grant", "To give access to a password:  secaudit access grant")
        )
    }
}
