import SecauditRegister

/// Примеровский округ, under an act that binds institutions too and speaks of VKontakte and Odnoklassniki alone.
///
/// The administration told the region late, the house of culture has no second factor, the library keeps a channel
/// that the act does not know, and the department of education has lost its responsible person.
struct Primerovo: Town {
    static let id: Municipality.ID = "primerovo"
    static let administration: Organ.ID = "primerovo-administration"
    static let culture: Organ.ID = "primerovo-culture"
    static let library: Organ.ID = "primerovo-library"
    static let education: Organ.ID = "primerovo-education"

    var setting: TownSetting {
        TownSetting(
            id: Self.id,
            name: "Примеровский муниципальный округ",
            zone: .east(11),
            policy: "khasyn-2022",
            parameters: ["effective-day": "2022-09-01"],
            organs: [
                Organ(
                    id: Self.administration,
                    name: "Администрация Примеровского округа",
                    kind: .administration,
                    site: "primerovo.example"
                ),
                Organ(id: Self.culture, name: "Дом культуры «Образец»", kind: .institution),
                Organ(id: Self.library, name: "Библиотека имени Примера", kind: .institution),
                Organ(id: Self.education, name: "Управление образования Примеровского округа", kind: .body),
            ],
            persons: [
                person("naprimerov", "Напримеров", "Николай", "Ильич", "советник", 1, profile: "naprimerov.n"),
                person("vymyslova", "Вымыслова", "Вера", nil, "пресс-секретарь", 2, profile: "vymyslova.v"),
                person("kartonov", "Картонов", "Кирилл", "Олегович", "директор", 3, profile: "kartonov.k"),
                person("bumazhnikova", "Бумажникова", "Ольга", nil, "библиотекарь", 4, profile: "bumazhnikova.o"),
                person("fanerov", "Фанеров", "Фёдор", "Львович", "методист", 5, profile: "fanerov.f"),
                person("plastilinova", "Пластилинова", "Полина", nil, "инспектор", 6, profile: "plastilinova.p"),
            ],
            officers: [
                .init(person: "naprimerov", organs: [Self.administration]),
                .init(person: "vymyslova", organs: [Self.administration]),
                .init(person: "bumazhnikova", organs: [Self.library]),
                .init(person: "plastilinova", organs: [Self.education]),
            ]
        )
    }

    func write(_ script: inout Script) {
        administration(&script)
        culture(&script)
        library(&script)
        education(&script)
    }

    /// A change of the responsible person, told to the region after more than three working days.
    private func administration(_ script: inout Script) {
        let vk: Account.ID = "primerovo-vk"
        let ok: Account.ID = "primerovo-ok"
        script.on(.on("2026-04-06")) { stage in
            for (page, network, address) in [
                (vk, NetworkID("vk"), "vk.com/primerovo"), (ok, NetworkID("ok"), "ok.ru/primerovo"),
            ] {
                try stage.enter(
                    Account(
                        id: page,
                        network: network,
                        address: address,
                        created: .on("2022-10-03"),
                        gospublikiSince: .on("2022-12-01")
                    ),
                    of: Self.administration
                )
                try stage.appoint("naprimerov", for: page, since: .on("2022-10-03"), order: nil)
                try stage.link(page, in: ["own-site"], on: .on("2022-10-04"), by: "naprimerov")
            }
            try stage.keep(
                Credential(
                    id: "primerovo-vk-login",
                    organ: Self.administration,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/primerovo"
                ),
                by: "naprimerov"
            )
            // The second page is run from a person's own profile: its password is nobody's business.
            try stage.mention(
                Credential(
                    id: "primerovo-ok-profile",
                    organ: Self.administration,
                    network: "ok",
                    manages: [ok],
                    owner: .personal,
                    label: "личный профиль Вымысловой",
                    profile: "vymyslova.v"
                ),
                by: "vymyslova"
            )
            try stage.answer("security-measures", for: Self.administration, through: .on("2026-12-31"))
            try stage.answer("security-coordinated", for: Self.administration, through: .on("2026-12-31"))
        }
        script.on(.on("2026-07-14")) { stage in
            // Вымыслова takes over from Напримеров: access, keys and password change on the day.
            try stage.share("primerovo-vk-login", with: "vymyslova", by: "naprimerov")
            try stage.withdraw("primerovo-vk-login", from: "naprimerov", by: "vymyslova")
            try stage.changePassword(of: "primerovo-vk-login", by: "vymyslova")
            for page in [vk, ok] {
                try stage.endAppointment(of: "naprimerov", for: page, lastDay: .on("2026-07-13"))
                try stage.appoint("vymyslova", for: page, since: stage.day, order: nil)
            }
            try stage.record(
                Event(kind: .changed, field: "responsible", on: stage.day),
                of: vk,
                by: "vymyslova"
            )
        }
        script.on(.on("2026-07-24")) { stage in
            // Three working days from 14.07.2026 ended on 17.07.2026; the act says only «оперативно».
            try stage.record(
                Event(kind: .notified, on: stage.day, recipient: "ЦУР"),
                of: vk,
                by: "vymyslova"
            )
        }
        script.on(.on("2026-09-02")) { stage in
            try stage.see(.on, .app, at: "primerovo-vk-login", by: Stage.coordinator)
            try stage.see(.on, .sms, at: "primerovo-ok-profile", phone: .personal, by: Stage.coordinator)
        }
    }

    /// The password is written nowhere and the second factor is off.
    private func culture(_ script: inout Script) {
        let vk: Account.ID = "primerovo-culture-vk"
        script.on(.on("2026-04-07")) { stage in
            try stage.enter(
                Account(
                    id: vk,
                    network: "vk",
                    address: "vk.com/dk_obrazec",
                    created: .on("2022-11-14"),
                    gospublikiSince: .on("2023-01-16")
                ),
                of: Self.culture
            )
            try stage.appoint("kartonov", for: vk, since: .on("2022-11-14"), order: nil)
            try stage.mention(
                Credential(
                    id: "primerovo-culture-login",
                    organ: Self.culture,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/dk_obrazec",
                    custody: Credential.Custody.none
                ),
                by: Stage.coordinator
            )
        }
        script.on(.on("2026-09-08")) { stage in
            // The coordinator looked into the settings together with the director.
            try stage.see(.off, at: "primerovo-culture-login", by: Stage.coordinator)
            try stage.answer(
                "security-measures",
                .no,
                for: Self.culture,
                through: .on("2026-12-31"),
                note: "меры не приняты, устраняется"
            )
        }
    }

    /// The only page is in a network that the act does not speak of.
    private func library(_ script: inout Script) {
        script.on(.on("2026-05-12")) { stage in
            try stage.enter(
                Account(
                    id: "primerovo-library-telegram",
                    network: "telegram",
                    address: "t.me/bibprimer",
                    created: .on("2024-04-01")
                ),
                of: Self.library,
                by: "bumazhnikova"
            )
            try stage.answer(
                "security-measures",
                for: Self.library,
                through: .on("2026-12-31"),
                by: "bumazhnikova"
            )
        }
    }

    /// The responsible person has left, the appointment stands, and the notice is not sent yet.
    private func education(_ script: inout Script) {
        let ok: Account.ID = "primerovo-education-ok"
        script.on(.on("2026-04-08")) { stage in
            try stage.enter(
                Account(id: ok, network: "ok", address: "ok.ru/primedu", created: .on("2023-02-20")),
                of: Self.education
            )
            try stage.appoint("fanerov", for: ok, since: .on("2023-02-20"), order: nil)
            // Login and password lie in the department's own journal, confirmed in writing.
            try stage.mention(
                Credential(
                    id: "primerovo-education-login",
                    organ: Self.education,
                    network: "ok",
                    manages: [ok],
                    label: "вход ok.ru/primedu",
                    custody: .journal
                ),
                by: "plastilinova"
            )
            try stage.answer(
                "security-measures",
                for: Self.education,
                through: .on("2026-12-31"),
                by: "plastilinova"
            )
        }
        script.on(.on("2026-09-28")) { stage in
            // His last day was Friday; three working days for the notice end on 01.10.2026.
            try stage.leaveUnnoticed("fanerov", lastDay: .on("2026-09-25"))
            try stage.record(
                Event(kind: .changed, field: "responsible", on: stage.day),
                of: ok,
                by: "plastilinova"
            )
        }
    }
}
