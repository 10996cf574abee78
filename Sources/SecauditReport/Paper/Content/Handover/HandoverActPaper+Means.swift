internal import SecauditCompliance
internal import SecauditRegister
internal import SecauditWorkspace

/// Section 3: SIM cards, keys, roles and services; what the register knows of them, else a row to fill in.
extension HandoverActPaper {
    var other: [PaperBlock] {
        let hand = PaperText(.hand(8))
        let means = [
            (
                words(
                    "служебная SIM-карта (номер, оператор, на кого оформлена)",
                    "office SIM card (number, operator, owner)"
                ), cards
            ),
            (
                words(
                    "служебный телефон, компьютер с сохранёнными входами",
                    "office telephone, computer with saved entries"
                ), devices
            ),
            (words("аппаратный ключ, токен", "hardware key, token"), keys),
            (
                words(
                    "сотрудник в личном кабинете организации на Госуслугах, роль в системе «Госпаблики»",
                    "employee in the organisation's account at Gosuslugi, role in Gospubliki"
                ), gospubliki
            ),
            (
                words(
                    "ключи и токены приложений, сервисов отложенной публикации, ботов",
                    "keys and tokens of apps, of services for later publication, of bots"
                ), services
            ),
            (words("опечатанный конверт с данными для восстановления", "sealed envelope with recovery data"), []),
        ]
        let rows = means.map { what, known in
            PaperTable.Row.cells([
                PaperText(what), known.isEmpty ? unknown(what) : PaperText(known.joined(separator: "; ")), hand, hand,
                hand,
            ])
        }
        return [
            .heading(say("3. Иные средства доступа", "3. Other means of access")),
            .table(
                PaperTable(
                    columns([
                        ("что", "what", 34), ("наименование, номер (инв. №)", "name, number", 20),
                        ("передано / прекращено", "handed over / ended", 16), ("дата", "day", 12),
                        ("подпись принявшего", "signature", 18),
                    ]),
                    rows: rows + [.cells(vaultAccess)]
                )
            ),
        ]
    }

    /// The one means of access that the vault itself keeps: which entries ended it.
    private var vaultAccess: [PaperText] {
        let what = say("доступ к хранилищу secaudit", "access to the vault")
        let hand = PaperText(.hand(8))
        guard plan.access.isEmpty, let last = endings.last else {
            let ended = plan.access.isEmpty ? say("доступа нет", "has none") : hand
            return [what, PaperText(plan.person.shortName), ended, hand, hand]
        }
        let numbers = endings.map { words("№ \($0.entry)", "No. \($0.entry)") }
        // One entry may end the access to several credentials.
        let entries = numbers.enumerated().filter { $0.offset == 0 || numbers[$0.offset - 1] != $0.element }
            .map(\.element).joined(separator: ", ")
        return [
            what, PaperText(plan.person.shortName),
            say("прекращён: запись журнала \(entries)", "ended: ledger entry \(entries)"),
            PaperText(wording.text(last.time.day(in: municipality.zone))), hand,
        ]
    }

    /// That the register says nothing of it is no proof that there is none.
    private func unknown(_ what: String) -> PaperText {
        say("в Реестре сведений нет: ", "nothing on record: ")
            + PaperText(.missing("\(words("раздел 3", "section 3")): \(what)", 10))
    }

    private func factors(_ wanted: (HandoverMeans.Factor) -> Bool, _ russian: String, _ english: String) -> [String] {
        plan.means.factors.filter(wanted).map { factor in
            "\(words(russian, english)): \(wording.name(factor.credential)) (\(wording.text(factor.on)))"
        }
    }

    private var cards: [String] {
        factors(
            { $0.needsCard && $0.phone == .organ },
            "номер, принадлежащий органу, на него приходят коды",
            "the organ's number, to which codes go"
        )
            + plan.means.recovery.filter { $0.phone == .organ }.map { recovery in
                words(
                    "номер, принадлежащий органу, для восстановления: \(wording.name(recovery.credential))",
                    "the organ's number, for recovery: \(wording.name(recovery.credential))"
                )
            }
    }

    private var devices: [String] {
        factors(
            { $0.method == .app && $0.phone == .organ },
            "устройство органа с приложением для кодов",
            "the organ's device with the app for codes"
        )
    }

    private var keys: [String] {
        factors({ $0.method == .key }, "ключ входа", "security key")
    }

    private var gospubliki: [String] {
        plan.means.connected.map { connection in
            words(
                "страница подключена \(wording.text(connection.since)): \(wording.name(connection.account)); роль — установить",
                "connected on \(wording.text(connection.since)): \(wording.name(connection.account)); find out the role"
            )
        }
    }

    private var services: [String] {
        plan.means.strangers.map { stranger in
            let kind = stranger.isBot ? words("бот", "bot") : words("профиль", "profile")
            return words(
                "управляющий, не названный в Реестре: \(kind) \(stranger.user.printable), \(wording.name(stranger.account))",
                "a manager whom the register does not name: \(kind) \(stranger.user.printable), \(wording.name(stranger.account))"
            )
        }
    }
}
