package import SecauditRegister

/// What a paper was made of and by what: the integrity mark at its end.
package struct PaperOrigin: Hashable, Sendable {
    package let version: String
    /// The ledger's last entry that was seen; `nil`: made from a register file.
    package let entry: Entry?
    /// SHA-256 of the check's JSON report, in hexadecimal; its first 16 signs are printed.
    package let checksum: String

    package struct Entry: Hashable, Sendable {
        package let number: UInt64
        package let recorded: Instant

        package init(number: UInt64, recorded: Instant) {
            self.number = number
            self.recorded = recorded
        }
    }

    package init(version: String, entry: Entry?, checksum: String) {
        self.version = version
        self.entry = entry
        self.checksum = checksum
    }

    /// The mark, which is no signature and is never called one (documents.ru.md, 0.9); without `rules`, nothing was
    /// checked.
    package func mark(
        asOf day: CalendarDay,
        rules: String?,
        zone: ZoneOffset,
        in language: Language
    ) -> String {
        var parts: [String]
        switch language {
        case .russian:
            parts = ["Сформировано secaudit \(version)", "по состоянию на \(language.day(day))"]
            if let entry { parts.append("сведения внесены не позднее \(language.minute(entry.recorded, in: zone))") }
            if let rules { parts.append("правила проверки: \(rules)") }
            parts += ["контрольная сумма \(checksum.prefix(16))"]
            if let entry { parts.append("запись журнала № \(entry.number)") } else { parts.append("по файлу Реестра") }
            return parts.joined(separator: "; ") + ". Отметка о целостности не является электронной подписью."
        case .english:
            parts = ["Made by secaudit \(version)", "as of \(language.day(day))"]
            if let entry { parts.append("recorded by \(language.minute(entry.recorded, in: zone))") }
            if let rules { parts.append("rules: \(rules)") }
            parts += ["checksum \(checksum.prefix(16))"]
            if let entry { parts.append("ledger entry \(entry.number)") } else { parts.append("from a register file") }
            return parts.joined(separator: "; ") + ". This integrity mark is not a signature."
        }
    }
}

extension Language {
    /// A moment as people of the municipality read it: 30.09.2026 14:05.
    package func minute(_ instant: Instant, in zone: ZoneOffset) -> String {
        let day = instant.day(in: zone)
        let local = Int(instant.seconds) + zone.minutes * 60 - Int(day.number) * 86_400
        return "\(self.day(day)) \((local / 3600).padded(to: 2)):\((local / 60 % 60).padded(to: 2))"
    }
}
