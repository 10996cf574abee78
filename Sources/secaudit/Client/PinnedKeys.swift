import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// The keys of others whose fingerprints were typed on this computer: a line for each, beside the mark.
///
/// A key's id is the hash of its public halves, so the id is all that has to be kept. What cannot be read is refused,
/// never taken for "nobody yet".
struct PinnedKeys {
    private(set) var members: Set<MemberID> = []
    private let path: String
    private let title: String

    /// What this client has kept for a vault.
    init(of vault: VaultID, member: MemberID, in world: World) throws {
        path = world.places.pins(vault: vault.hexadecimal, member: member.hexadecimal)
        title = "secaudit/1/pins \(vault.hexadecimal)"
        guard FileAccess.exists(path) else { return }
        let text = String(decoding: try FileAccess.read(path, atMost: 1 << 20), as: UTF8.self)
        guard let members = Self.members(in: text, title: title) else { throw ProgramError.stateUnreadable(path: path) }
        self.members = members
    }

    /// The lines' members, or `nil` when one of the lines is not what it should be.
    static func members(in text: String, title: String) -> Set<MemberID>? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.popLast() == "", lines.first.map(String.init) == title else { return nil }
        var members: Set<MemberID> = []
        for line in lines.dropFirst() {
            guard let bytes = Hexadecimal.bytes(String(line)), let digest = Digest(bytes: bytes) else { return nil }
            members.insert(MemberID(digest: digest))
        }
        return members
    }

    static func text(of members: Set<MemberID>, title: String) -> String {
        ([title] + members.sorted().map(\.hexadecimal)).map { "\($0)\n" }.joined()
    }

    mutating func add(_ member: MemberID, in world: World) throws {
        guard members.insert(member).inserted else { return }
        try FileAccess.makeFolder(world.places.stateFolder, mode: 0o700)
        try FileAccess.write(
            Array(Self.text(of: members, title: title).utf8),
            to: path,
            mode: 0o600,
            replacing: true
        )
    }
}

extension Session {
    /// Keeps a key after its fingerprint was typed; there is no default and no way around it.
    func pin(_ member: MemberID, fingerprint: String?) throws {
        let name = workspace.facts.name(of: member)
        let typed = try world.dialogue.text(
            say(
                "Первые 16 знаков отпечатка ключа (\(name) диктует лично):",
                "The first 16 signs of the fingerprint (\(name) reads them out):"
            ),
            option: "--fingerprint",
            given: fingerprint
        )
        guard member.matches(typed: typed) else { throw WorkspaceError.fingerprintMismatch }
        try pins.add(member, in: world)
    }

    /// Goes on only with a key that is vouched for: asks about an unknown one, stops at a changed one.
    func requireTrust(in member: MemberID, fingerprint: String?) throws {
        switch workspace.trust(in: member, pinned: pins.members) {
        case .vouched: return
        case .unknown: try pin(member, fingerprint: fingerprint)
        case .changed(let known):
            throw WorkspaceError.keyChanged(
                name: workspace.facts.name(of: member),
                known: known.shortFingerprint,
                found: member.shortFingerprint
            )
        }
    }

    /// Takes in the keys that people known here have put in the place of their own, and says so.
    func followRotations() throws {
        for (old, new) in workspace.followedKeys(pinned: pins.members) {
            try pins.add(new, in: world)
            guard !options.quiet else { continue }
            world.notice(
                say(
                    "\(workspace.facts.name(of: new)): ключ заменён, прежний ключ это подписал (\(old.shortFingerprint) → \(new.shortFingerprint)).",
                    "\(workspace.facts.name(of: new)): the key was replaced, and the old key signed that (\(old.shortFingerprint) → \(new.shortFingerprint))."
                )
            )
        }
    }
}
