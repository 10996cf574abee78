import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// Where the register of a check comes from: a vault, or a file.
struct CheckSource {
    let municipalities: [Municipality]
    /// The regulation named on the command line, for municipalities of a file without one.
    let fallback: PolicyBinding?
    let isDemonstration: Bool
    /// The policies that bind, with what is used of the others' folder.
    let shelf: PolicyShelf

    /// The open vault; `nil` for a file.
    let session: Session?
    /// The vault's last entry; `nil` for a file.
    let entry: PaperOrigin.Entry?

    init(_ command: CheckCommand, world: World) throws {
        try self.init(
            CheckPlace(
                register: command.register,
                municipality: command.municipality,
                act: command.act,
                asKnownOn: command.days.asKnownOn
            ),
            command.global,
            world: world
        )
    }

    init(_ place: CheckPlace, _ global: GlobalOptions, world: World) throws {
        // Said before anything else is asked or read.
        _ = try PolicyShelf.folder(in: world, from: global.policies)
        if let path = place.register {
            let register = try Self.register(at: path)
            municipalities = try Self.named(place.municipality, in: register.municipalities)
            shelf = try PolicyShelf.read(
                in: world,
                global,
                wanted: Self.policies(municipalities.flatMap(\.reigns).map(\.binding), place)
            )
            fallback = try Self.named(place.act, shelf: shelf, bound: municipalities, world: world)
            isDemonstration = false
            entry = nil
            session = nil
            return
        }
        let session = try Session.open(in: world, global)
        let bound = session.workspace.facts.bindings.values.map(\.fact)
        shelf = try PolicyShelf.read(
            in: world,
            global,
            wanted: Self.policies(bound.flatMap { [$0.binding] + ($0.former ?? []).map(\.binding) }, place)
        )
        let register = try session.workspace.register(
            knownAt: Self.knownAt(place.asKnownOn, in: session),
            passwords: Self.looksAtPasswords(place, session: session, shelf: shelf)
        )
        municipalities = try Self.named(place.municipality, in: register.municipalities)
        fallback = try Self.named(place.act, shelf: shelf, bound: municipalities, world: world)
        self.session = session
        isDemonstration = session.workspace.vault.state.isDemonstration
        entry = session.ledgerHead
    }

    private static func register(at path: String) throws -> Register {
        let file = try FilePieces(path)
        func whole() throws -> [UInt8] { try FileAccess.read(path, atMost: RegisterFile.sizeLimit) }
        guard file.isRegular else { return try RegisterFile.register(from: try whole()) }
        return try RegisterFile.register(pieces: TextPieces(length: file.length, next: file.next), whole: whole)
    }

    /// The policies by which a check can judge.
    private static func policies(_ bound: [PolicyBinding], _ place: CheckPlace) -> Set<String> {
        Set(bound.map(\.policy) + [place.act.policy].compactMap(\.self))
    }

    /// Whether a rule that may be applied asks for passwords: each is a record to be opened, and most checks need none.
    private static func looksAtPasswords(_ place: CheckPlace, session: Session, shelf: PolicyShelf) -> Bool {
        let kinds: Set<Kind> = [.passwordReuse, .passwordStrength]
        let hasOwnRules = session.workspace.facts.bindings.values.contains {
            $0.fact.binding.extensions?.isEmpty == false
        }
        return hasOwnRules || place.act.ownRules.baseline || !place.act.ownRules.extension.isEmpty
            || shelf.library.policies.contains { $0.rules.contains { kinds.contains($0.kind) } }
    }

    /// The policy of `--policy`, or the one that binds, with what was said of it for this check alone.
    ///
    /// Its open values are asked for only where they do not come with the register.
    private static func named(
        _ act: ActOptions,
        shelf: PolicyShelf,
        bound: [Municipality],
        world: World
    ) throws -> PolicyBinding? {
        let saysMore = !act.openValues.parameter.isEmpty || !act.openValues.reading.isEmpty || !act.ownRules.isEmpty
        guard let id = act.policy else {
            guard saysMore else { return nil }
            // Several municipalities may have an act each, and what was said cannot be meant for all of them.
            guard bound.count == 1, let own = bound[0].binding else {
                throw ConversationError.missingAnswer(option: "--policy")
            }
            var act = act
            act.policy = own.policy
            return try act.binding(from: shelf, in: world, known: own)
        }
        if !saysMore, bound.allSatisfy({ $0.binding?.policy == id }) { return PolicyBinding(policy: id) }
        return try act.binding(from: shelf, in: world, known: bound.count == 1 ? bound[0].binding : nil)
    }

    private static func named(_ word: String?, in all: [Municipality]) throws -> [Municipality] {
        guard !all.isEmpty else { throw WorkspaceError.noMunicipality }
        guard let word else { return all }
        let needle = AnswerText.folded(word)
        let found = all.filter { $0.id.text == word || AnswerText.matches(AnswerText.folded($0.name), needle) }
        guard !found.isEmpty else { throw WorkspaceError.municipalityUnknown(word) }
        return found
    }

    /// The end of the day in the westernmost of the vault's zones: each municipality's own day is applied later.
    private static func knownAt(_ day: CalendarDay?, in session: Session) -> Int64 {
        guard let day else { return .max }
        let west = session.workspace.facts.municipalities.values.map(\.fact.zone.minutes).min() ?? 0
        return (Int64(day.number) + 1) * 86_400 - Int64(west) * 60 - 1
    }
}

/// Where a command that checks was told to look.
struct CheckPlace {
    var register: String?
    var municipality: String?
    var act: ActOptions
    var asKnownOn: CalendarDay?
}

/// Which organs a check was asked for.
enum CheckFilter {
    /// The organs that the words name, by id or by part of the name; `nil` without words: all.
    static func organs(_ words: [String], in municipality: Municipality, strict: Bool) throws -> Set<Organ.ID>? {
        guard !words.isEmpty else { return nil }
        var found: Set<Organ.ID> = []
        for word in words {
            let needle = AnswerText.folded(word)
            let matches = municipality.organs.filter { organ in
                organ.id.text == word || organ.ogrn == word
                    || ([organ.name] + (organ.previousNames ?? []).map(\.name)).contains { name in
                        AnswerText.matches(AnswerText.folded(name), needle)
                    }
            }
            if matches.isEmpty, strict { throw WorkspaceError.organUnknown(word) }
            found.formUnion(matches.map(\.id))
        }
        return found
    }
}

extension Assessment {
    /// Something to look at though nothing failed: a remark, or an extension that is unused or has expired.
    var hasRemarks: Bool {
        counts[.remark] > 0
            || waivers.contains { standing in
                if case .used = standing.state { false } else { true }
            }
    }
}

/// What a check's verdicts mean for whoever started the program.
extension ExitStatus {
    init(_ assessments: [Assessment], strict: Bool) {
        // Looked through only as far as is needed: a large town has tens of thousands of organs.
        let results = assessments.lazy.flatMap { $0.organs.lazy.compactMap(\.rollUp.conclusion?.result) }
        if results.contains(.fail) || assessments.contains(where: { $0.total.conclusion?.result == .fail }) {
            self = .failed
        } else if results.contains(.unconfirmed)
            || assessments.contains(where: { $0.total.conclusion?.result == .unconfirmed })
        {
            self = .unconfirmed
        } else if strict, assessments.contains(where: \.hasRemarks) {
            self = .remarked
        } else {
            self = .done
        }
    }
}

typealias CheckStatus = ExitStatus
