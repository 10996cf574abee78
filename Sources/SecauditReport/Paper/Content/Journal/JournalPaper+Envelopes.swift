internal import SecauditRegister
internal import SecauditWorkspace

// Part V: keys split between trustees, which are envelopes of a kind, and rows for envelopes of paper.
extension JournalPaper {
    var envelopes: JournalPart {
        let hand = PaperText(.hand(8))
        return JournalPart(
            title: say("Часть V. Опечатанные конверты", "V. Sealed envelopes"),
            name: words("V. Конверты", "V. Envelopes"),
            table: PaperTable(
                columns([
                    ("№ конверта", "No.", 10), ("№ уч.", "credential", 8), ("опечатан (дата, кем)", "sealed", 20),
                    ("место хранения", "kept at", 20), ("вскрыт (дата, кем, причина, акт №)", "opened", 24),
                    ("заменён (дата, № нового)", "replaced", 18),
                ]),
                rows: sealedRows + Array(repeating: .cells(Array(repeating: hand, count: 6)), count: 2)
            ),
            note: say(
                "Номер электронного конверта — номер записи журнала, которой ключ разделён между доверенными лицами. Пустые строки заполняются от руки: о бумажных конвертах журнал событий сведений не имеет.",
                "The number of an electronic envelope is that of the entry by which a key was split between the trustees. The empty rows are filled in by hand: the ledger knows nothing of envelopes of paper."
            )
        )
    }

    /// Each splitting of a password's key in the period, with its opening and what came in its place.
    private var sealedRows: [PaperTable.Row] {
        lines.compactMap { line in
            guard case .sealed(let trustees) = line.act, line.parts.contains(.password) else { return nil }
            let later = allLines.drop { $0.entry <= line.entry }
                .filter { $0.credential == line.credential && $0.parts.contains(.password) }
            let next = later.first { if case .sealed = $0.act { true } else { false } }
            let opened = later.first { other in
                guard case .handedOver(_, opens: true) = other.act else { return false }
                return next.map { other.entry < $0.entry } ?? true
            }
            return .cells([
                "\(String(line.entry))", number(line.credential), "\(moment(line)), \(line.author.name)",
                PaperText(
                    words("ключи доверенных лиц: ", "keys of the trustees: ")
                        + trustees.map(\.name).joined(separator: ", ")
                ),
                opened.map(opening) ?? "—", next.map { "\(moment($0)), \(String($0.entry))" } ?? "—",
            ])
        }
    }

    private func opening(_ line: JournalLine) -> PaperText {
        guard case .handedOver(let recipient, _) = line.act else { return "—" }
        return say(
            "\(moment(line)), запись № \(String(line.entry)), получил(а) \(recipient.name); причина \(.hand(12)), акт № \(.hand(6))",
            "\(moment(line)), entry \(String(line.entry)), received by \(recipient.name); why \(.hand(12)), act No. \(.hand(6))"
        )
    }
}
