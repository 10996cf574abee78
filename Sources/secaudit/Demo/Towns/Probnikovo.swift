import SecauditRegister

/// Пробниковский район, under an act that obliges the administration and only recommends to its bodies.
///
/// The administration complies in everything; of two bodies one did not follow a recommendation, and of the other
/// nobody knows.
struct Probnikovo: Town {
    static let id: Municipality.ID = "probnikovo"
    static let administration: Organ.ID = "probnikovo-administration"
    static let education: Organ.ID = "probnikovo-education"
    static let property: Organ.ID = "probnikovo-property"

    /// The unit that the act names.
    private static let unit =
        "Отдел по культуре, спорту, молодежной политике и связям с общественностью"

    var setting: TownSetting {
        TownSetting(
            id: Self.id,
            name: "Пробниковский муниципальный район",
            zone: .east(7),
            policy: "kozhevnikovo-2020",
            parameters: ["signing-day": "2020-05-18"],
            readings: [
                "account-required": FixedReading(choice: "any", basis: "письмо управления делами от 01.06.2020 № 4")
            ],
            organs: [
                Organ(
                    id: Self.administration,
                    name: "Администрация Пробниковского района",
                    kind: .administration,
                    site: "probnikovo.example"
                ),
                Organ(id: Self.education, name: "Отдел образования Пробниковского района", kind: .body),
                Organ(id: Self.property, name: "Комитет имущества Пробниковского района", kind: .body),
            ],
            persons: [
                person(
                    "shtrikhova",
                    "Штрихова",
                    "Шура",
                    nil,
                    "главный специалист",
                    1,
                    unit: Self.unit,
                    profile: "shtrikhova.s"
                ),
                person(
                    "punktirov",
                    "Пунктиров",
                    "Павел",
                    "Ильич",
                    "специалист",
                    2,
                    unit: Self.unit,
                    profile: "punktirov.p"
                ),
                person("kavychkina", "Кавычкина", "Клара", nil, "методист", 3, profile: "kavychkina.k"),
            ],
            officers: [
                .init(person: "shtrikhova", organs: [Self.administration]),
                .init(person: "punktirov", organs: [Self.administration]),
                .init(person: "kavychkina", organs: [Self.education]),
            ]
        )
    }

    func write(_ script: inout Script) {
        administration(&script)
        bodies(&script)
    }

    private func administration(_ script: inout Script) {
        let vk: Account.ID = "probnikovo-vk"
        let ok: Account.ID = "probnikovo-ok"
        script.on(.on("2026-04-14")) { stage in
            try stage.record(
                Event(kind: .actPublished, on: .on("2020-05-19"), place: "probnikovo.example/npa"),
                of: Self.id
            )
            try stage.enter(
                Account(id: vk, network: "vk", address: "vk.com/probnikovo", created: .on("2020-06-15")),
                of: Self.administration
            )
            try stage.enter(
                Account(id: ok, network: "ok", address: "ok.ru/probnikovo", created: .on("2020-06-15")),
                of: Self.administration
            )
            for page in [vk, ok] {
                try stage.appoint("shtrikhova", for: page, since: .on("2022-01-10"), order: nil)
            }
            try stage.keep(
                Credential(
                    id: "probnikovo-vk-login",
                    organ: Self.administration,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/probnikovo"
                ),
                by: "shtrikhova"
            )
            try stage.share("probnikovo-vk-login", with: "punktirov", by: "shtrikhova")
            try stage.answer(
                "security-measures",
                for: Self.administration,
                through: .on("2026-12-31"),
                by: "shtrikhova"
            )
        }
        script.on(.on("2026-07-06")) { stage in
            try stage.record(
                Event(kind: .registerPublished, on: stage.day, place: "probnikovo.example/reestr"),
                of: Self.id
            )
        }
        script.on(.on("2026-08-20")) { stage in
            // Пунктиров loses his key: he is removed, and Штрихова's program changes the keys.
            try stage.dismiss("punktirov", settledBy: "shtrikhova")
            try stage.changePassword(of: "probnikovo-vk-login", by: "shtrikhova")
        }
        script.on(.on("2026-09-01")) { stage in
            // The second page was closed the day before: history from now on.
            try stage.edit(ok, by: "shtrikhova") { $0.closed = .on("2026-08-31") }
        }
    }

    private func bodies(_ script: inout Script) {
        let vk: Account.ID = "probnikovo-education-vk"
        script.on(.on("2026-05-20")) { stage in
            try stage.enter(
                Account(id: vk, network: "vk", address: "vk.com/probedu", created: .on("2021-09-01")),
                of: Self.education,
                by: "kavychkina"
            )
            // An act of its own is recommended, and there is none.
            try stage.answer("local-act", .no, for: Self.education, through: .on("2026-12-31"), by: "kavychkina")
        }
    }
}
