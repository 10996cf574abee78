import ArgumentParser
import SecauditCrypto
import SecauditRegister
import SecauditVault
import SecauditWorkspace

/// Replaces a member's keys with new ones, signed with the old.
struct IdentityRotateCommand: WorldCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rotate",
            abstract: say(
                "Заменить ключи новыми, если прежние могли попасть в чужие руки.",
                "Replace your keys, if somebody else may have the old ones."
            ),
            discussion: say(
                "Новая парольная фраза не чинит украденный файл ключа, новые ключи — чинят. Всё, что вам доступно, остаётся доступным; другим ничего делать не надо.",
                "A new passphrase does not mend a stolen identity file, new keys do. All that you can read stays readable, and others need do nothing."
            )
        )
    }

    @OptionGroup var global: GlobalOptions

    @Option(
        help: ArgumentHelp(
            say("Цена подбора фразы: moderate или interactive.", "Passphrase cost: moderate or interactive."),
            valueName: "cost"
        )
    )
    var kdf: PassphraseCostWord = .moderate

    @Option(
        help: ArgumentHelp(
            say(
                "Уже готовый новый файл ключа: заменить прежний ключ в ещё одном хранилище.",
                "A new identity file that is there already: replace the old key in one more vault."
            ),
            valueName: "file"
        )
    )
    var to: String?

    func run(in world: World) throws {
        world.dialogue.passphraseDescriptor = global.passphraseDescriptor
        let path = world.places.identity(global.identity)
        let store = try world.places.vaultAddress(global.vault).open()
        if let to {
            try replace(path, with: to, store: store, in: world)
            return
        }
        try NewIdentity.takeUp(in: world, global, store: store)
        let file = try Session.readIdentityFile(path)
        // The new file is sealed under the same passphrase, so it is asked for even while the identity is unlocked.
        let passphrase = try world.dialogue.secret(Session.passphraseQuestion)
        let old = try IdentityFile.open(file, passphrase: passphrase)
        let oldID = old.id
        let session = try Session.open(in: world, global, comparing: false, store: store, identity: old)
        let made = try IdentityFile.create(passphrase: passphrase, cost: kdf.cost, created: world.now().seconds)
        // First on the disk, then in the vault: keys that the vault knows are never lost.
        try IdentityCommand.save(made, to: NewIdentity.path(beside: path), replacing: true)
        let new = try IdentityFile.open(made, passphrase: passphrase)
        try session.workspace.rotateKeys(to: new, at: world.now().seconds)
        let kept = try NewIdentity.put(
            new.id,
            inPlaceOf: oldID,
            mark: session.workspace.vault.mark,
            in: world,
            global
        )
        world.print(
            say(
                "✓ Ключи заменены: \(oldID.shortFingerprint) → \(new.id.shortFingerprint). Фраза прежняя.",
                "✓ Keys replaced: \(oldID.shortFingerprint) → \(new.id.shortFingerprint). The passphrase is the same."
            )
        )
        world.print(
            say(
                "  Прежний файл ключа: \(kept)\n  Он открывает только копии хранилища, снятые до этой минуты. Уничтожьте его, а с ним все его копии и бумажный запасной ключ, когда старые копии хранилища не нужны.",
                "  The former identity file: \(kept)\n  It opens nothing but copies of the vault made before this minute. Destroy it, its copies and its spare key on paper, once old copies of the vault are not needed."
            )
        )
        world.print(
            say(
                "  Новый запасной ключ:  secaudit identity backup\n  Если фразу могли узнать:  secaudit identity passphrase\n  Пароли в сетях, которые мог прочесть чужой, смените в самих сетях:  secaudit credential list",
                "  A new spare key:  secaudit identity backup\n  If the passphrase may be known:  secaudit identity passphrase\n  Passwords that a stranger may have read, change at the networks:  secaudit credential list"
            )
        )
        try NewIdentity.tellVaultsLeft(
            with: oldID,
            insteadOf: new.id,
            besides: session.workspace.vault.id,
            in: world,
            global
        )
    }

    /// Lets keys that were made for another vault take the old ones' place in this one.
    private func replace(_ former: String, with present: String, store: any VaultStore, in world: World) throws {
        let files = (try Session.readIdentityFile(former), try Session.readIdentityFile(present))
        let passphrase = try world.dialogue.secret(Session.passphraseQuestion)
        let old = try IdentityFile.open(files.0, passphrase: passphrase)
        let new = try IdentityFile.open(files.1, passphrase: passphrase)
        let oldID = old.id
        let mark = try mark(of: new, inPlaceOf: old, store: store, in: world)
        // Only now: a mark of the new keys is what says that this vault is done.
        try NewIdentity.carry(mark, from: oldID, to: new.id, in: world)
        world.print(
            say(
                "✓ Ключи заменены и в этом хранилище: \(oldID.shortFingerprint) → \(new.id.shortFingerprint).",
                "✓ Keys replaced in this vault too: \(oldID.shortFingerprint) → \(new.id.shortFingerprint)."
            )
        )
    }

    /// Tells the vault of the new keys, unless its ledger has them from a run broken off; how far it has come with them.
    private func mark(
        of new: borrowing Identity,
        inPlaceOf old: consuming Identity,
        store: any VaultStore,
        in world: World
    ) throws -> HighWaterMark {
        let ids = (old: old.id, new: new.id)
        if let mark = try NewIdentity.succession(of: ids.new, to: ids.old, in: world, global, store: store) {
            return mark
        }
        let session = try Session.open(in: world, global, comparing: false, store: store, identity: old)
        try session.workspace.rotateKeys(to: new, at: world.now().seconds)
        return session.workspace.vault.mark
    }
}
