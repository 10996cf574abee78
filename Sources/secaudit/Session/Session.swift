import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// A workspace opened by a command, with the mark of what this client has seen of its vault.
final class Session {
    let world: World
    let options: GlobalOptions
    let workspace: Workspace
    var pins: PinnedKeys

    private init(world: World, options: GlobalOptions, workspace: Workspace) throws {
        self.pins = try PinnedKeys(of: workspace.vault.id, member: workspace.vault.ownID, in: world)
        self.world = world
        self.options = options
        self.workspace = workspace
    }

    /// Asks for the passphrase, opens the vault, and does what is owed by this member.
    ///
    /// With everything at hand it also makes some passwords comparable, unless `comparing` is left to the command; of
    /// grants to be made again it tells at once, unless the command tells of those that are left after it (`reminding`).
    static func open(
        in world: World,
        _ options: GlobalOptions,
        scope: FactScope = .everything,
        comparing: Bool = true,
        reminding: Bool = true
    ) throws -> Session {
        if let descriptor = options.passphraseDescriptor { world.dialogue.passphraseDescriptor = descriptor }
        let store = try world.places.vaultAddress(options.vault).open()
        try NewIdentity.takeUp(in: world, options, store: store)
        return try open(
            in: world,
            options,
            scope: scope,
            comparing: comparing,
            reminding: reminding,
            store: store,
            identity: try openIdentity(in: world, options)
        )
    }

    /// The same with an identity that is open already.
    static func open(
        in world: World,
        _ options: GlobalOptions,
        scope: FactScope = .everything,
        comparing: Bool = true,
        reminding: Bool = true,
        store: any VaultStore,
        identity: consuming Identity
    ) throws -> Session {
        let member = identity.id
        let freshness = try SeenMark.freshness(of: store, member: member, in: world, options)
        let vault = try Vault.open(
            store,
            identity: identity,
            freshness: freshness,
            index: try ClientIndex.place(of: store, member: member, in: world),
            at: world.now().seconds
        )
        guard vault.state.members[member]?.isActive == true else { throw VaultError.notAMember(member) }
        let session = try Session(world: world, options: options, workspace: try Workspace(vault: vault, scope: scope))
        // The mark is written before anything that it covers is used.
        try session.saveMark()
        try session.settle(reminding: reminding)
        if comparing, scope == .everything { try session.compareSome() }
        try session.saveIndex()
        return session
    }

    /// Founds a workspace in an empty store; the identity must be made already.
    static func found(
        in world: World,
        _ options: GlobalOptions,
        identity: consuming Identity,
        name: String,
        store: any VaultStore
    ) throws -> Session {
        let workspace = try Workspace.found(in: store, identity: identity, name: name, at: world.now().seconds)
        let session = try Session(world: world, options: options, workspace: workspace)
        try session.saveMark()
        return session
    }

    /// Remembers how far the vault has come; to be called after each task that wrote.
    func saveMark() throws {
        try SeenMark.write(workspace.vault.mark, member: workspace.vault.ownID, in: world)
    }

    static var passphraseQuestion: String {
        say("Парольная фраза вашего ключа:", "Passphrase of your identity:")
    }

    /// The identity, kept open by `unlock` or opened with its passphrase.
    ///
    /// A passphrase that was handed in is always the one that counts.
    static func openIdentity(in world: World, _ options: GlobalOptions) throws -> Identity {
        let path = world.places.identity(options.identity)
        let file = try readIdentityFile(path)
        if world.dialogue.passphraseDescriptor == nil,
            let open = Unlocking.identity(of: try IdentityFile.memberID(of: file), in: world)
        {
            return open
        }
        return try IdentityFile.open(file, passphrase: try world.dialogue.secret(passphraseQuestion))
    }

    static func readIdentityFile(_ path: String) throws(ProgramError) -> [UInt8] {
        do throws(ProgramError) {
            try FileAccess.requireOwnFile(path)
        } catch .fileMissing {
            throw .identityMissing(path: path)
        }
        let file = try FileAccess.read(path, atMost: IdentityFile.maximumLength)
        if let mode = FileAccess.mode(of: path), mode & 0o077 != 0 {
            throw ProgramError.permissionsTooWide(path: path, mode: mode)
        }
        return file
    }

    /// Opens new grants, re-keys what a coordinator left owed, and asks about an open binding.
    private func settle(reminding: Bool) throws {
        let now = world.now().seconds
        if let ahead = workspace.vault.state.ahead {
            // Nothing is written on top of what nobody else may have seen; what was there before can be read.
            world.notice(ahead.warning(in: world, author: workspace.facts.name(of: ahead.author)))
            return
        }
        try followRotations()
        let accepted = try workspace.acceptGrants(at: now)
        workspace.vouchForTrustees(pinned: pins.members)
        let settled = try workspace.settleOwed(at: now)
        let recovered = try workspace.takeUp(at: now)
        let split = try workspace.keepHalves(at: now)
        if !options.quiet {
            tell(settled: settled)
            if reminding { tellConfirmations() }
            tellRecovery(takenUp: recovered, split: split)
        }
        if let person = workspace.openBinding, let known = workspace.facts.persons[person] {
            let name = known.fact.person.fullName
            var agreed = options.confirmBinding
            if !agreed, world.dialogue.isInteractive, options.passphraseDescriptor == nil {
                agreed = try world.dialogue.confirm(
                    say(
                        "Ваш ключ записан за человеком: \(name). Это вы?",
                        "Your key is bound to: \(name). Is that you?"
                    ),
                    option: "--confirm-binding",
                    given: nil
                )
            }
            if agreed {
                try workspace.consent(at: now)
            } else {
                world.notice(
                    say(
                        "Не подтверждено, что ваш ключ принадлежит: \(name). Подтвердить: --confirm-binding",
                        "Not confirmed that your key belongs to: \(name). Confirm: --confirm-binding"
                    )
                )
            }
        }
        if accepted + split + recovered.count + settled.count > 0 || options.confirmBinding { try saveMark() }
    }
}
