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
    static func takeUp(in world: World, _ options: GlobalOptions, store: SQLiteStore) throws {
        let identity = world.places.identity(options.identity)
        let waiting = path(beside: identity)
        guard FileAccess.exists(waiting), FileAccess.exists(identity) else { return }
        let old = try IdentityFile.memberID(of: try Session.readIdentityFile(identity))
        let new = try IdentityFile.memberID(of: try Session.readIdentityFile(waiting))
        let freshness = try SeenMark.freshness(of: store, member: old, in: world, options)
        let state = try Vault.verifiedState(of: store, freshness: freshness, at: world.now().seconds)
        guard let vault = state.vault, state.heir(of: old) == new else { return }
        let mark = HighWaterMark(vault: vault, number: state.number, hash: state.head)
        try put(new, inPlaceOf: old, mark: mark, in: world, options)
        world.notice(
            say(
                "Замена ключей завершена: она прервалась в прошлый раз.",
                "The replacement of your keys is finished: it was broken off last time."
            )
        )
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
        // What was seen and vouched for with the old keys holds for the new ones.
        var pins = try PinnedKeys(of: mark.vault, member: new, in: world)
        for member in try PinnedKeys(of: mark.vault, member: old, in: world).members.sorted() {
            try pins.add(member, in: world)
        }
        try SeenMark.write(mark, member: new, in: world)
        let kept = "\(identity).old-\(old.shortFingerprint.filter { $0 != "-" }.prefix(8))"
        if !FileAccess.exists(kept) { try FileAccess.keep(identity, as: kept) }
        try FileAccess.move(path(beside: identity), to: identity)
        _ = try? Unlocking.stop(of: old, in: world)
        return kept
    }
}
