package import SecauditRegister
package import SecauditVault
package import SecauditWorkspace

/// How recovery stands, in sentences.
package struct RecoveryText {
    package let standing: RecoveryStanding
    let language: Language
    package let zone: ZoneOffset
    let member: (MemberID) -> String
    let credential: (Credential.ID) -> String

    package init(
        standing: RecoveryStanding,
        language: Language,
        zone: ZoneOffset,
        member: @escaping (MemberID) -> String,
        credential: @escaping (Credential.ID) -> String
    ) {
        self.standing = standing
        self.language = language
        self.zone = zone
        self.member = member
        self.credential = credential
    }

    package var bytes: [UInt8] {
        var lines = TextLines(width: 80)
        for sentence in sentences { lines.wrap(sentence) }
        return lines.bytes
    }

    private func say(_ russian: String, _ english: String) -> String {
        (language == .russian ? russian : english).printable
    }

    private func day(_ instant: Instant) -> String { language.day(instant.day(in: zone)) }

    private func names(_ members: [MemberID]) -> String { members.map(member).joined(separator: ", ") }

    var sentences: [String] { [seal] + meaning + owed + openings }

    /// One sentence for a report: sealed, since when, for how many.
    package var seal: String {
        switch standing.seal {
        case .none:
            return say(
                "Восстановление доступа не устроено: без имеющих доступ пароль не откроет никто. Устроить: secaudit recovery name, а если доверить некому — secaudit recovery paper",
                "Recovery is not arranged: without the holders nobody can open a password. Arrange it: secaudit recovery name, or with nobody to trust: secaudit recovery paper"
            )
        case .awaits(let waiting):
            return say(
                "Восстановление доступа: ждём согласия (\(names(waiting))). У себя: secaudit recovery accept",
                "Recovery: not accepted yet by \(names(waiting)). To accept: secaudit recovery accept"
            )
        case .broken(let gone):
            return say(
                "Восстановление доступа не действует: больше не пользователь хранилища \(names(gone)). Назначить других: secaudit recovery name",
                "Recovery is not in force: \(names(gone)) is a member no more. Name others: secaudit recovery name"
            )
        case .sealed(let since): return words(since).arranged.printable
        }
    }

    private var meaning: [String] {
        guard case .sealed(let since) = standing.seal else { return [] }
        return [words(since).meaning]
    }

    private func words(_ since: Instant) -> RecoverySealWords {
        RecoverySealWords(
            isPaper: standing.isPaper,
            since: since.day(in: zone),
            trustees: names(standing.trustees),
            sealed: standing.sealed,
            credentials: standing.credentials,
            language: language
        )
    }

    private var owed: [String] {
        guard !standing.owed.isEmpty else { return [] }
        let titles = standing.owed.map(credential).sorted().joined(separator: ", ")
        return [
            say(
                "Ещё не опечатано: \(titles). Это сделает программа имеющего доступ; если он ещё не сверил отпечатки: secaudit recovery vouch",
                "Not sealed yet: \(titles). A holder's client does it; if he has not compared the fingerprints yet: secaudit recovery vouch"
            )
        ]
    }

    private var openings: [String] {
        standing.openings.map { opening in
            let what = credential(opening.credential)
            let state =
                opening.takenUp.map { say("доступ получен, запись № \($0)", "taken up, entry \($0)") }
                ?? say("доступ ещё не получен, но может быть", "not taken up yet, and can be")
            return say(
                "Вскрыто \(day(opening.time)), запись журнала № \(opening.entry): \(what); получатель \(member(opening.recipient)); \(state).",
                "Opened on \(day(opening.time)), entry \(opening.entry): \(what); recipient \(member(opening.recipient)); \(state)."
            )
        }
    }
}
