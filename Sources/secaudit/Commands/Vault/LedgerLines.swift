import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace

/// The ledger in words, one line for each entry.
struct LedgerLines {
    private let session: Session
    private let kinds: [RecordID: String]

    init(_ session: Session) {
        self.session = session
        var kinds: [RecordID: String] = [:]
        let facts = session.workspace.facts
        for fact in facts.organs.values { kinds[fact.record] = fact.fact.organ.name }
        for fact in facts.persons.values { kinds[fact.record] = fact.fact.person.shortName }
        for fact in facts.accounts.values { kinds[fact.record] = fact.fact.account.address }
        for fact in facts.credentials.values {
            kinds[fact.record] = session.workspace.title(of: fact.fact)
            if let id = fact.fact.secret?.record {
                kinds[id] = say("пароль: ", "password: ") + session.workspace.title(of: fact.fact)
            }
        }
        for fact in facts.municipalities.values { kinds[fact.record] = fact.fact.name }
        self.kinds = kinds
    }

    func lines() throws -> [String] {
        // The town's own clock, where there is one; a line that needs no guessing says which.
        let towns = session.workspace.facts.municipalities.values.map(\.fact).sorted { $0.id < $1.id }
        let zone = towns.first?.zone ?? session.world.localZone
        let voided = Dictionary(session.workspace.vault.state.voided.map { ($0.number, $0) }) { first, _ in first }
        session.world.notice(say("Время: UTC\(zone)", "Times: UTC\(zone)"))
        return try session.workspace.vault.store.entries(from: 1)
            .map { bytes in
                let entry = try Entry(encoded: bytes)
                let moment = Instant(seconds: entry.time + Int64(zone.minutes) * 60).description
                let clock =
                    "\(session.world.language.day(Instant(seconds: entry.time).day(in: zone))) \(moment.dropFirst(11).prefix(5))"
                let author = session.workspace.facts.name(of: entry.author)
                let void = voided[entry.number] == nil ? "" : say("НЕДЕЙСТВИТЕЛЬНО: ", "VOID: ")
                return "\(entry.number)  \(clock)  \(author)  \(void)\(words(for: entry.operations))"
            }
    }

    /// How many things of an entry are told one by one.
    private static let mostWords = 5

    private func words(for operations: [SecauditVault.Operation]) -> String {
        var words: [String] = []
        for operation in operations {
            let word = self.word(for: operation)
            if words.last != word { words.append(word) }
        }
        guard words.count > Self.mostWords else { return words.joined(separator: "; ") }
        return words.prefix(Self.mostWords).joined(separator: "; ")
            + say("; и ещё \(words.count - Self.mostWords)", "; and \(words.count - Self.mostWords) more")
    }

    private func word(for operation: SecauditVault.Operation) -> String {
        switch operation {
        case .found: say("хранилище создано", "the vault was founded")
        case .admit: say("добавлен пользователь", "a member was admitted")
        case .remove(let member): say("исключён ", "removed ") + session.workspace.facts.name(of: member)
        case .manifest(let manifest): access(manifest)
        case .put(let version): record(version)
        case .erase: say("стёрта запись", "a record was erased")
        case .accept: say("доступ открыт", "a grant was opened")
        case .rotate: say("ключи заменены самим пользователем", "a member replaced his keys")
        case .reset(let member, _):
            say("потерян ключ, внесён новый: ", "a key was lost, a new one entered: ")
                + session.workspace.facts.name(of: member)
        case .leave: say("отказался от доступа", "access was given up")
        case .recovery(let step): recovery(step)
        case .halves: say("ключ разделён между доверенными лицами", "a key was split between the trustees")
        }
    }

    private func recovery(_ step: RecoveryStep) -> String {
        func names(_ members: [MemberID]) -> String {
            members.map { session.workspace.facts.name(of: $0) }.joined(separator: ", ")
        }
        switch step {
        case .name(let trustees):
            return say("назначены доверенные лица: ", "trustees were named: ") + names(trustees)
        case .end: return say("восстановление доступа отменено", "recovery was ended")
        case .accept: return say("согласие доверенного лица", "a trustee accepted")
        case .handOver(let handOver):
            return say("доверенное лицо передало половины ключей (", "a trustee handed halves of keys over (")
                + "\(handOver.shares.count)): " + names([handOver.recipient])
        }
    }

    private func access(_ manifest: Manifest) -> String {
        switch manifest.reason {
        case .create: say("создан раздел", "a compartment was made")
        case .grant: say("доступ предоставлен", "access was given")
        case .withdraw: say("доступ прекращён, ключ сменён", "access was withdrawn, key changed")
        case .rekey: say("ключ сменён", "key changed")
        case .rotate: say("доступ перешёл на новый ключ", "access passed to the new key")
        case .recover: say("доступ восстановлен, ключ сменён", "access was recovered, key changed")
        }
    }

    private func record(_ version: RecordVersion) -> String {
        if version.change == .resealed { return say("запечатано новым ключом", "sealed under the new key") }
        let title = kinds[version.record] ?? say("сведения", "facts")
        return version.version == 1 ? say("внесено: ", "added: ") + title : say("изменено: ", "changed: ") + title
    }
}
