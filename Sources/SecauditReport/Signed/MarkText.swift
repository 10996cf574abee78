internal import SecauditCrypto
package import SecauditRegister
package import SecauditVault

/// What a verified mark says, for an inspector: who, certified by whom, when, and what nobody can know from it.
package struct MarkText: Sendable {
    package let language: Language
    /// The municipality's clock.
    package let zone: ZoneOffset

    package init(_ language: Language, zone: ZoneOffset) {
        self.language = language
        self.zone = zone
    }

    package func lines(_ mark: ReportMark, _ certification: Certification, _ head: ReportHead) -> [String] {
        let statement = mark.statement
        let path = certification.path(from: statement.card.id)
        var lines = [
            say(
                "✓ Отчёт не изменён с тех пор, как на него поставили отметку целостности.",
                "✓ The report has not changed since its integrity mark was made."
            )
        ]
        lines += head.lines(in: language).map { "  \($0)" }
        let digest = statement.digest.hexadecimal
        lines.append(say("  Контрольная сумма (SHA-256): \(digest)", "  Checksum (SHA-256): \(digest)"))
        lines.append(previous(statement.previous))
        let holder = holder(path.first, statement)
        lines.append(say("Кто поставил: \(holder)", "Made by: \(holder)"))
        let moment = when(statement.time)
        let number = statement.ledger.number
        lines.append(
            say(
                "Когда: \(moment) по часам поставившего; в журнале хранилища было записей: \(number)",
                "When: \(moment) by the clock of whoever made it; the vault's ledger had \(number) entries"
            )
        )
        lines.append(say("Кем удостоверен ключ:", "Who certified the key:"))
        lines += path.map { "  \(certifier(of: $0, statement))" }
        return lines + unknown(statement, path)
    }

    // MARK: Parts

    private func previous(_ digest: FileDigest?) -> String {
        guard let digest else {
            return say("  Отчёт за прошлый квартал не указан.", "  No report of the quarter before is named.")
        }
        return say("  Отчёт за прошлый квартал (SHA-256): ", "  Report of the quarter before (SHA-256): ")
            + digest.hexadecimal
    }

    private func holder(_ step: CertificationChain.Step?, _ statement: ReportMark.Statement) -> String {
        let member = statement.card.id
        return "\(name(member, statement)), \(roles(step?.roles ?? [])); \(say("ключ", "key")) \(member.fingerprint)"
    }

    private func certifier(of step: CertificationChain.Step, _ statement: ReportMark.Statement) -> String {
        let holder = name(step.member, statement)
        let author = name(step.author, statement)
        let place = say("запись № \(step.entry), \(when(step.time))", "entry \(step.entry), \(when(step.time))")
        return switch step.way {
        case .founded:
            say(
                "\(holder): основал(а) хранилище (\(place)); отпечаток совпал с бумагой",
                "\(holder): founded the vault (\(place)); the fingerprint is the one on paper"
            )
        case .admitted:
            say("\(holder): ключ удостоверен — \(author) (\(place))", "\(holder): certified by \(author) (\(place))")
        case .rotated:
            say(
                "\(holder): новый ключ, подписан прежним \(step.author.shortFingerprint) (\(place))",
                "\(holder): a new key, signed with the older one \(step.author.shortFingerprint) (\(place))"
            )
        case .reset:
            say(
                "\(holder): новый ключ взамен потерянного, удостоверен — \(author) (\(place))",
                "\(holder): a new key for a lost one, certified by \(author) (\(place))"
            )
        }
    }

    private func unknown(_ statement: ReportMark.Statement, _ path: [CertificationChain.Step]) -> [String] {
        let last = path.first?.entry ?? statement.ledger.number
        return [
            say("Чего без хранилища узнать нельзя:", "What cannot be known without the vault:"),
            say(
                "  — не прекращено ли право ключей записью журнала после № \(last), в том числе после отметки;",
                "  - whether a key's right was ended by an entry after \(last), also after the mark was made;"
            ),
            say(
                "  — те ли это люди: имена указал тот, кто поставил отметку;",
                "  - whether these are the people: the names are the word of whoever made the mark;"
            ),
            say(
                "  — верно ли то, что внесено в Реестр: отметка говорит, что отчёт не изменён, а не что он верен.",
                "  - whether the register is true: the mark says that the report is unchanged, not that it is right."
            ),
            say(
                "Спросите того, кто ведёт Реестр: secaudit member list и secaudit vault log.",
                "Ask the coordinator: secaudit member list and secaudit vault log."
            ),
            say(
                "Отметка целостности не является электронной подписью.",
                "This integrity mark is no electronic signature."
            ),
        ]
    }

    // MARK: Words

    private func name(_ member: MemberID, _ statement: ReportMark.Statement) -> String {
        statement.names.first { $0.member == member }?.text.printable ?? member.shortFingerprint
    }

    private func roles(_ roles: MemberRoles) -> String {
        [
            roles.contains(.coordinator) ? say("ведёт Реестр", "coordinator") : nil,
            roles.contains(.officer) ? say("ответственный работник", "officer") : nil,
            roles.contains(.inspector) ? say("только читает", "inspector") : nil,
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func when(_ time: Int64) -> String {
        "\(language.minute(Instant(seconds: time), in: zone)) (UTC\(zone))"
    }

    private func say(_ russian: String, _ english: String) -> String {
        language == .russian ? russian : english
    }
}
