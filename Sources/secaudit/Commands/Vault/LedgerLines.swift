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
            if let place = fact.fact.secret, let id = RecordID(hexadecimal: place.record) {
                kinds[id] = say("пароль: ", "password: ") + session.workspace.title(of: fact.fact)
            }
        }
        for fact in facts.municipalities.values { kinds[fact.record] = fact.fact.name }
        self.kinds = kinds
    }

    func lines() throws -> [String] {
        let zone = session.world.localZone
        return try session.workspace.vault.store.entries(from: 1).map { bytes in
            let entry = try Entry(encoded: bytes)
            let moment = Instant(seconds: entry.time + Int64(zone.minutes) * 60).description
            let clock =
                "\(session.world.language.day(Instant(seconds: entry.time).day(in: zone))) \(moment.dropFirst(11).prefix(5))"
            var words: [String] = []
            for operation in entry.operations {
                let word = self.word(for: operation)
                if words.last != word { words.append(word) }
            }
            let author = session.workspace.facts.name(of: entry.author)
            return "\(entry.number)  \(clock)  \(author)  \(words.joined(separator: "; "))"
        }
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
        }
    }

    private func access(_ manifest: Manifest) -> String {
        switch manifest.reason {
        case .create: say("создан раздел", "a compartment was made")
        case .grant: say("доступ предоставлен", "access was given")
        case .withdraw: say("доступ прекращён, ключ сменён", "access was withdrawn, key changed")
        case .rekey: say("ключ сменён", "key changed")
        }
    }

    private func record(_ version: RecordVersion) -> String {
        if version.change == .resealed { return say("запечатано новым ключом", "sealed under the new key") }
        let title = kinds[version.record] ?? say("сведения", "facts")
        return version.version == 1 ? say("внесено: ", "added: ") + title : say("изменено: ", "changed: ") + title
    }
}
