package import SecauditVault
package import SecauditWorkspace

extension JournalLine.Event {
    /// What happened, in words; `name` says who a member is.
    package func words(in language: Language, name: (MemberID) -> String) -> String {
        let (russian, english): (String, String) =
            switch self {
            case .given(let member, let part):
                (
                    "доступ предоставлен (\(part.russian)): \(name(member))",
                    "access given (\(part.english)): \(name(member))"
                )
            case .received(let part):
                ("получение подтверждено (\(part.russian))", "receipt confirmed (\(part.english))")
            case .ended(let member, let part):
                (
                    "доступ прекращён, ключ сменён (\(part.russian)): \(name(member))",
                    "access ended, key changed (\(part.english)): \(name(member))"
                )
            case .removed(let member, let part):
                (
                    "исключён из хранилища, ключ надо сменить (\(part.russian)): \(name(member))",
                    "removed from the vault, key to be changed (\(part.english)): \(name(member))"
                )
            case .givenUp(let part): ("отказался от доступа (\(part.russian))", "gave access up (\(part.english))")
            case .written(let part, isFirst: true):
                ("внесено впервые (\(part.russian))", "entered for the first time (\(part.english))")
            case .written(let part, isFirst: false):
                ("внесено новое (\(part.russian))", "entered anew (\(part.english))")
            case .stated(let kind, let day):
                (
                    "сменено в сети \(Language.russian.day(day)): \(kind.words(in: .russian))",
                    "changed at the network on \(Language.english.day(day)): \(kind.words(in: .english))"
                )
            }
        return language == .russian ? russian : english
    }

    /// What speaks for it: the signed ledger, or somebody's word.
    package func proof(in language: Language) -> String {
        if case .stated = self { return language == .russian ? "по заявлению" : "stated" }
        return language == .russian ? "доказано журналом" : "proved by the ledger"
    }
}

extension JournalLine.Part {
    fileprivate var russian: String { self == .password ? "логин и пароль" : "второй фактор" }
    fileprivate var english: String { self == .password ? "login and password" : "second factor" }
}
