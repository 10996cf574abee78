import SecauditRegister

/// Заглушкинский район, where one person does everything: officer, holder and responsible person alike.
///
/// The act is the oldest and asks for little; the register was never published, nobody has written down the measures
/// of security, and the performer is not the one whom the act names.
struct Zaglushkino: Town {
    static let id: Municipality.ID = "zaglushkino"
    static let administration: Organ.ID = "zaglushkino-administration"
    static let culture: Organ.ID = "zaglushkino-culture"

    var setting: TownSetting {
        TownSetting(
            id: Self.id,
            name: "Заглушкинский район",
            zone: .east(7),
            policy: "aleysk-205",
            organs: [
                Organ(
                    id: Self.administration,
                    name: "Администрация Заглушкинского района",
                    kind: .administration,
                    site: "zaglushkino.example"
                ),
                Organ(id: Self.culture, name: "Комитет по культуре Заглушкинского района", kind: .body),
            ],
            persons: [
                person(
                    "maneken",
                    "Манекенов",
                    "Марк",
                    "Ильич",
                    "программист",
                    1,
                    unit: "информационный отдел",
                    profile: "manekenov.m"
                )
            ],
            officers: [.init(person: "maneken", organs: [Self.administration])]
        )
    }

    func write(_ script: inout Script) {
        let vk: Account.ID = "zaglushkino-vk"
        script.on(.on("2026-04-15")) { stage in
            try stage.record(
                Event(kind: .actPublished, on: .on("2020-05-26"), place: "zaglushkino.example/npa"),
                of: Self.id
            )
            try stage.enter(
                Account(id: vk, network: "vk", address: "vk.com/zaglushkino", created: .on("2020-07-01")),
                of: Self.administration
            )
            try stage.appoint("maneken", for: vk, since: .on("2022-01-10"), order: "2")
            try stage.keep(
                Credential(
                    id: "zaglushkino-login",
                    organ: Self.administration,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/zaglushkino"
                ),
                by: "maneken"
            )
            // The committee has no page; for it the act is a recommendation, as is an act of its own.
            try stage.answer("local-act", for: Self.culture, through: .on("2026-12-31"))
        }
    }
}
