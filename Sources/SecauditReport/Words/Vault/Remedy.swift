internal import SecauditVault
internal import SecauditWorkspace

/// What mends an ailment: a command, and who has to give it when it is not the reader.
struct Remedy: Hashable {
    let command: String
    /// One of these has to do it; empty: the reader.
    let by: [String]

    init(_ command: String, by: [String] = []) {
        self.command = command
        self.by = by
    }

    /// With the words of `language` where the reader has to put something in.
    init(for ailment: Ailment, in language: Language) {
        func blank(_ russian: String, _ english: String) -> String { language == .russian ? russian : english }
        let (file, folder) = (blank("ФАЙЛ", "FILE"), blank("ПАПКА", "FOLDER"))
        switch ailment {
        case .noHolder: self.init("secaudit credential add")
        case .soleHolder(let credential, _):
            self.init("secaudit access grant --credential \(Self.word(credential))")
        case .soleCoordinator: self.init("secaudit member add --coordinator \(blank("КАРТОЧКА", "CARD"))")
        case .noBackup, .oldBackup: self.init("secaudit vault backup \(file)")
        case .cheapPassphrase: self.init("secaudit identity passphrase --kdf moderate")
        case .grantsNotOpened(let member, _, _): self.init("secaudit access list", by: [member])
        case .rekeyOwed(_, _, let holders): self.init("secaudit access list", by: holders)
        case .memberUnbound(let name, _): self.init("secaudit member list --confirm-binding", by: [name])
        case .voidEntry: self.init("secaudit vault log")
        case .misfiledRecord: self.init("secaudit vault verify")
        case .openToOthers(let path, _, let closed): self.init("chmod \(closed) \(Self.word(path))")
        case .leftHolder(let person, _, let credential):
            self.init("secaudit access revoke --credential \(Self.word(credential)) --member \(Self.word(person))")
        case .policyChanged(let municipality, let policy):
            self.init(
                "secaudit municipality bind --municipality \(Self.word(municipality)) --policy \(Self.word(policy))"
            )
        case .policyMissing, .ownRulesMissing: self.init("secaudit policy list --policies \(folder)")
        case .ownRulesChanged(let municipality, _):
            self.init("secaudit municipality bind --municipality \(Self.word(municipality))")
        case .confirmationOwed(let credential, let member, let holders):
            self.init(
                "secaudit access grant --credential \(Self.word(credential)) --member \(Self.word(member))",
                by: holders
            )
        case .formerKeysElsewhere(_, let former, let present):
            self.init(
                "secaudit identity rotate --vault \(folder) --identity \(Self.word(former)) --to \(Self.word(present))"
            )
        case .entriesAhead: self.init("secaudit vault restore \(file)")
        case .recoveryAwaits(let names): self.init("secaudit recovery accept", by: names)
        case .recoveryBroken: self.init("secaudit recovery name")
        case .recoveryOwed: self.init("secaudit recovery vouch")
        case .recoveryOpened(let credential, let recipient, _):
            self.init("secaudit credential edit \(Self.word(credential)) --generate", by: [recipient])
        }
    }

    /// The command, with the names of those who have to give it.
    func text(in language: Language) -> String {
        guard !by.isEmpty else { return command }
        let names = by.map(\.quotable).joined(separator: language == .russian ? " или " : " or ")
        return "\(command)  (\(names))"
    }

    /// One word for the shell, with nothing in it that could hide or move its neighbours.
    private static func word(_ text: String) -> String {
        let shown = text.quotable
        let isPlain = shown.allSatisfy { $0.isLetter || $0.isNumber || "./_-:@+".contains($0) }
        guard shown.isEmpty || !isPlain else { return shown }
        return "'" + shown.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
