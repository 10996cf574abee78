internal import SecauditRegister
package import SecauditWorkspace

extension JournalLine {
    /// What happened, in words.
    package func words(in language: Language) -> String {
        let of = parts.isEmpty ? "" : " (\(parts.map { $0.words(in: language) }.joined(separator: ", ")))"
        func say(_ russian: String, _ english: String) -> String {
            (language == .russian ? russian : english).printable
        }
        switch act {
        case .given(let party):
            return say("доступ предоставлен\(of): \(party.name)", "access given\(of): \(party.name)")
        case .received: return say("получение подтверждено\(of)", "receipt confirmed\(of)")
        case .ended(let party):
            return say(
                "доступ прекращён, ключ сменён\(of): \(party.name)",
                "access ended, key changed\(of): \(party.name)"
            )
        case .removed(let party):
            return say(
                "исключён из хранилища, ключ надо сменить\(of): \(party.name)",
                "removed from the vault, key to be changed\(of): \(party.name)"
            )
        case .givenUp: return say("отказался(ась) от доступа\(of)", "gave access up\(of)")
        case .sealed(let trustees):
            let names = trustees.map(\.name).joined(separator: ", ")
            return say("опечатано для восстановления\(of): \(names)", "sealed for recovery\(of): \(names)")
        case .handedOver(let party, opens: false):
            return say(
                "половина ключа передана\(of): \(party.name)",
                "a half of the key was handed over\(of): \(party.name)"
            )
        case .handedOver(let party, opens: true):
            return say(
                "вскрыто, последняя половина ключа передана\(of): \(party.name)",
                "opened, the last half of the key was handed over\(of): \(party.name)"
            )
        case .recovered: return say("доступ восстановлен, ключ сменён\(of)", "access recovered, key changed\(of)")
        case .written(isFirst: true, _): return say("внесено впервые\(of)", "entered for the first time\(of)")
        case .written(isFirst: false, let since):
            return say("внесено новое\(of)", "entered anew\(of)") + after(since, in: language)
        case .stated(let kind, let day, let since):
            return say(
                "сменено в сети \(language.day(day)): \(kind.words(in: language))",
                "changed at the network on \(language.day(day)): \(kind.words(in: language))"
            ) + after(since, in: language)
        }
    }

    /// What speaks for it: the signed ledger, or somebody's word.
    package func proof(in language: Language) -> String {
        if case .stated = act { return language == .russian ? "по заявлению" : "stated" }
        return language == .russian ? "доказано журналом" : "proved by the ledger"
    }

    private func after(_ since: [Party], in language: Language) -> String {
        guard !since.isEmpty else { return "" }
        let names = since.map(\.name).joined(separator: ", ").printable
        return language == .russian ? "; прекращён доступ: \(names)" : "; access ended: \(names)"
    }
}

extension JournalLine.Part {
    package func words(in language: Language) -> String {
        switch (self, language) {
        case (.password, .russian): "логин и пароль"
        case (.password, .english): "login and password"
        case (.seed, .russian): "второй фактор"
        case (.seed, .english): "second factor"
        }
    }
}
