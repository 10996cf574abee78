package import SecauditRegister

/// The act of opening the envelope (documents.ru.md, 6.6), with what the ledger knows of the opening filled in.
package struct OpeningActPaper: BilingualPaper {
    let opening: RecoveryOpening
    let issuer: String
    let zone: ZoneOffset
    let language: Language
    let mark: String

    package init(_ opening: RecoveryOpening, issuer: String, zone: ZoneOffset, language: Language, mark: String) {
        self.opening = opening
        self.issuer = issuer
        self.zone = zone
        self.language = language
        self.mark = mark
    }

    package var paper: Paper {
        Paper(
            name: words("Акт вскрытия конверта", "Act of opening an envelope"),
            language: language,
            blocks: [
                .issuer([PaperText(issuer.uppercased())]), .kind(say("АКТ", "ACT")),
                .edges(.handDate(language), .handNumber(language)),
                .title([
                    say(
                        "вскрытия конверта с данными для восстановления доступа",
                        "on opening an envelope with data for the recovery of access"
                    )
                ]),
            ] + text + [
                .signatures(
                    opening.trustees.map { .signature(post: "\(.hand(24))", name: PaperText($0)) }
                        + (opening.trustees.count < 2
                            ? [.signature(post: "\(.hand(24))", name: say("И. О. Фамилия", "Name"))] : [])
                )
            ],
            mark: mark
        )
    }

    private var text: [PaperBlock] {
        let moment = language.minute(opening.time, in: zone)
        let seal =
            opening.isPaper
            ? say(
                "Конверт № \(.hand(10)), место хранения: \(.hand(30)). Целостность печати: не нарушена / нарушена (нужное подчеркнуть).",
                "Envelope No. \(.hand(10)), kept at: \(.hand(30)). The seal: unbroken / broken (underline)."
            )
            : say(
                "Электронный конверт: ключи разделены между доверенными лицами (\(opening.trustees.joined(separator: ", "))), порознь не открывается; целостность проверена программой: не нарушена. Бумажный конверт с ключом доверенного лица, если был: № \(.hand(10)), печать не нарушена / нарушена.",
                "An electronic envelope: the keys are split between the trustees (\(opening.trustees.joined(separator: ", "))) and open to neither alone; its integrity was verified by the program: unbroken. An envelope of paper with a trustee's key, if any: No. \(.hand(10)), unbroken / broken."
            )
        let after =
            opening.changed.map {
                say("новые данные внесены — запись журнала № \($0)", "new content was entered: ledger entry No. \($0)")
            }
            ?? say(
                "новые данные внесены — запись журнала № \(.missing("новые данные после вскрытия: запись журнала", 8))",
                "new content was entered: ledger entry No. \(.missing("new content after the opening: ledger entry", 8))"
            )
        let anew =
            opening.sealedAnew.map {
                say("новый конверт — запись журнала № \($0)", "sealed anew: ledger entry No. \($0)")
            }
            ?? say(
                "новый конверт — запись журнала № \(.missing("новый конверт: запись журнала", 8))",
                "sealed anew: ledger entry No. \(.missing("the new envelope: ledger entry", 8))"
            )
        return [
            .paragraph(
                say(
                    "Учётные записи: \(opening.credentials.joined(separator: "; ")).",
                    "Credentials: \(opening.credentials.joined(separator: "; "))."
                )
            ),
            .paragraph(seal),
            .paragraph(
                say(
                    "Вскрыт \(moment), доступ получил(а) \(opening.recipient); запись журнала № \(opening.entry).",
                    "Opened \(moment), access received by \(opening.recipient); ledger entry No. \(opening.entry)."
                )
            ),
            .paragraph(
                say(
                    "Причина вскрытия: \(.missing("причина вскрытия", 50)).",
                    "Why it was opened: \(.missing("why it was opened", 50))."
                )
            ),
            .paragraph(
                say(
                    "Присутствовали: \(.missing("кто присутствовал при вскрытии", 50)).",
                    "Present: \(.missing("who was present", 50))."
                )
            ), .paragraph(say("После вскрытия: ", "Afterwards: ") + after + "; " + anew + "."),
        ]
    }
}

/// One opening as a paper tells it: names, and the numbers of the ledger's entries.
package struct RecoveryOpening: Hashable, Sendable {
    let credentials: [String]
    let trustees: [String]
    let isPaper: Bool
    let recipient: String
    let time: Instant
    let entry: String
    let changed: String?
    let sealedAnew: String?

    package init(
        credentials: [String],
        trustees: [String],
        isPaper: Bool,
        recipient: String,
        time: Instant,
        entry: UInt64,
        changed: UInt64?,
        sealedAnew: UInt64?
    ) {
        self.credentials = credentials
        self.trustees = trustees
        self.isPaper = isPaper
        self.recipient = recipient
        self.time = time
        self.entry = "\(entry)"
        self.changed = changed.map { "\($0)" }
        self.sealedAnew = sealedAnew.map { "\($0)" }
    }
}
