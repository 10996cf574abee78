import SecauditRegister

/// Тестовский район, under an act that binds the head and the administration and names the place of the register.
///
/// The head's pages are kept as the act wants; the administration let a written answer run out, and the register was
/// published on another site than the act names.
struct Testovo: Town {
    static let id: Municipality.ID = "testovo"
    static let head: Organ.ID = "testovo-head"
    static let administration: Organ.ID = "testovo-administration"

    var setting: TownSetting {
        TownSetting(
            id: Self.id,
            name: "Тестовский муниципальный район",
            zone: .east(7),
            policy: "novokuznetsk-59",
            parameters: ["publication-day": "2020-03-20"],
            organs: [
                Organ(id: Self.head, name: "Глава Тестовского района", kind: .head),
                Organ(
                    id: Self.administration,
                    name: "Администрация Тестовского района",
                    kind: .administration,
                    site: "testovo.example"
                ),
            ],
            persons: [
                person(
                    "kuklin",
                    "Куклин",
                    "Константин",
                    "Игоревич",
                    "пресс-секретарь главы Тестовского района",
                    1,
                    profile: "kuklin.k"
                ),
                person("lapshina", "Лапшина", "Лариса", nil, "специалист", 2, profile: "lapshina.l"),
            ],
            officers: [
                .init(person: "kuklin", organs: [Self.head, Self.administration]),
                .init(person: "lapshina", organs: [Self.administration]),
            ]
        )
    }

    func write(_ script: inout Script) {
        whole(&script)
        head(&script)
        administration(&script)
    }

    private func whole(_ script: inout Script) {
        script.on(.on("2026-04-09")) { stage in
            try stage.record(
                Event(kind: .actPublished, on: .on("2020-03-20"), place: "газета «Тестовские вести»"),
                of: Self.id
            )
        }
        script.on(.on("2026-06-15")) { stage in
            // The act names www.admnkr.ru; this is another site.
            try stage.record(
                Event(kind: .registerPublished, on: stage.day, place: "testovo.example/reestr"),
                of: Self.id
            )
        }
    }

    /// One page in VKontakte: enough, if a page in any of the networks named is enough.
    private func head(_ script: inout Script) {
        let vk: Account.ID = "testovo-head-vk"
        script.on(.on("2026-04-10")) { stage in
            try stage.enter(
                Account(id: vk, network: "vk", address: "vk.com/glava_testovo", created: .on("2020-04-06")),
                of: Self.head
            )
            try stage.appoint("kuklin", for: vk, since: .on("2020-04-06"), order: nil)
            try stage.keep(
                Credential(
                    id: "testovo-head-login",
                    organ: Self.head,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/glava_testovo"
                ),
                by: "kuklin"
            )
            try stage.answer("security-measures", for: Self.head, through: .on("2026-12-31"), by: "kuklin")
        }
    }

    /// Two pages that the act covers and a channel that it does not.
    private func administration(_ script: inout Script) {
        let vk: Account.ID = "testovo-vk"
        let ok: Account.ID = "testovo-ok"
        let telegram: Account.ID = "testovo-telegram"
        script.on(.on("2026-04-13")) { stage in
            for (page, network, address) in [
                (vk, NetworkID("vk"), "vk.com/testovo"), (ok, NetworkID("ok"), "ok.ru/testovo"),
                (telegram, NetworkID("telegram"), "t.me/testovo"),
            ] {
                try stage.enter(
                    Account(id: page, network: network, address: address, created: .on("2021-02-01")),
                    of: Self.administration
                )
                try stage.appoint("kuklin", for: page, since: .on("2021-02-01"), order: nil)
            }
            try stage.keep(
                Credential(
                    id: "testovo-vk-login",
                    organ: Self.administration,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/testovo"
                ),
                by: "kuklin"
            )
            try stage.share("testovo-vk-login", with: "lapshina", by: "kuklin")
            // The written answer is valid for one quarter and was not renewed.
            try stage.answer(
                "security-measures",
                for: Self.administration,
                through: .on("2026-06-30"),
                by: "kuklin"
            )
        }
    }
}
