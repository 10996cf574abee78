import SecauditRegister
import SecauditVault

/// New keys on their way into the place of the old ones.
///
/// They lie sealed beside the identity file before the vault is told of them. Whatever breaks off afterwards, the next
/// command sees from the ledger whose turn it is; at no moment is there a vault that none of the files opens.
enum NewIdentity {
    /// Where they wait.
    static func path(beside identity: String) -> String { "\(identity).new" }

    /// Finishes what was broken off: if the ledger names the waiting keys, they take their place.
    static func takeUp(in world: World, _ options: GlobalOptions, store: any VaultStore) throws {
        let identity = world.places.identity(options.identity)
        let waiting = path(beside: identity)
        guard FileAccess.exists(waiting), FileAccess.exists(identity) else { return }
        let old = try IdentityFile.memberID(of: try Session.readIdentityFile(identity))
        let new = try IdentityFile.memberID(of: try Session.readIdentityFile(waiting))
        guard let mark = try succession(of: new, to: old, in: world, options, store: store) else { return }
        try put(new, inPlaceOf: old, mark: mark, in: world, options)
        world.notice(
            say(
                "Замена ключей завершена: она прервалась в прошлый раз.",
                "The replacement of your keys is finished: it was broken off last time."
            )
        )
        try tellVaultsLeft(with: old, insteadOf: new, besides: mark.vault, in: world, options)
    }

    /// How far the vault has come, where its ledger says that the new keys are in the place of the old ones.
    ///
    /// An answer that was lost on its way does not say that nothing was written; the ledger does.
    static func succession(
        of new: MemberID,
        to old: MemberID,
        in world: World,
        _ options: GlobalOptions,
        store: any VaultStore
    ) throws -> HighWaterMark? {
        let freshness = try SeenMark.freshness(of: store, member: old, in: world, options)
        let state = try Vault.verifiedState(of: store, freshness: freshness, at: world.now().seconds)
        guard let vault = state.vault, state.heir(of: old) == new else { return nil }
        return HighWaterMark(vault: vault, number: state.number, hash: state.head)
    }

    /// Gives the new keys the name of the old ones and keeps the old file beside; where it is kept.
    @discardableResult
    static func put(
        _ new: MemberID,
        inPlaceOf old: MemberID,
        mark: HighWaterMark,
        in world: World,
        _ options: GlobalOptions
    ) throws -> String {
        let identity = world.places.identity(options.identity)
        try carry(mark, from: old, to: new, in: world)
        let kept = former(old, beside: identity)
        if !FileAccess.exists(kept) { try FileAccess.keep(identity, as: kept) }
        try FileAccess.move(path(beside: identity), to: identity)
        _ = try? Unlocking.stop(of: old, in: world)
        return kept
    }

    /// What was seen and vouched for with the old keys holds for the new ones.
    static func carry(_ mark: HighWaterMark, from old: MemberID, to new: MemberID, in world: World) throws {
        var pins = try PinnedKeys(of: mark.vault, member: new, in: world)
        for member in try PinnedKeys(of: mark.vault, member: old, in: world).members.sorted() {
            try pins.add(member, in: world)
        }
        try SeenMark.write(mark, member: new, in: world)
    }

    /// Where the file of replaced keys is kept.
    static func former(_ old: MemberID, beside identity: String) -> String {
        "\(identity).old-\(old.shortFingerprint.filter { $0 != "-" }.prefix(8))"
    }

    /// Vaults that this client has seen with the old keys and not yet with the new, by the beginning of their ids.
    static func vaultsLeft(
        with old: MemberID,
        insteadOf new: MemberID,
        besides vault: VaultID,
        in world: World
    ) throws -> [String] {
        let ending = "-\(old.hexadecimal.prefix(16)).mark"
        return try FileAccess.names(in: world.places.stateFolder)
            .filter { $0.hasSuffix(ending) }
            .map { String($0.dropLast(ending.count)) }
            .filter { other in
                other != vault.hexadecimal.prefix(32)
                    && !FileAccess.exists(world.places.mark(vault: other, member: new.hexadecimal))
            }
            .map { String($0.prefix(8)) }
    }

    /// Says that the rotation covers one vault, and how to do the same in the others.
    static func tellVaultsLeft(
        with old: MemberID,
        insteadOf new: MemberID,
        besides vault: VaultID,
        in world: World,
        _ options: GlobalOptions
    ) throws {
        let vaults = try vaultsLeft(with: old, insteadOf: new, besides: vault, in: world)
        guard !vaults.isEmpty else { return }
        let identity = world.places.identity(options.identity)
        let names = vaults.joined(separator: ", ")
        let command =
            "secaudit identity rotate --vault FOLDER --identity \(former(old, beside: identity)) --to \(identity)"
        world.notice(
            say(
                "! Ключи заменены в одном хранилище. Прежний ключ ещё действует в других (\(names)); замените и в каждом из них, а прежний файл до тех пор храните:\n  \(command)",
                "! The keys are replaced in one vault. The old key is still good in others (\(names)); replace it in each of them, and keep the former file until then:\n  \(command)"
            )
        )
    }
}
