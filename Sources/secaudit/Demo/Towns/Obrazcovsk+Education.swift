import SecauditRegister

/// The committee of education.
extension Obrazcovsk {
    /// Nearly everything that can go wrong when somebody leaves.
    func education(_ script: inout Script) {
        let vk: Account.ID = "obrazcovsk-education-vk"
        let ok: Account.ID = "obrazcovsk-education-ok"
        script.on(.on("2026-04-02")) { stage in
            try stage.enter(
                Account(
                    id: vk,
                    network: "vk",
                    address: "vk.com/obr_edu",
                    category: .active,
                    created: .on("2023-06-01"),
                    creator: Self.education
                ),
                of: Self.education
            )
            try stage.appoint("testova", for: vk, since: .on("2023-06-01"), order: "31")
            try stage.link(vk, in: ["city-page"], on: .on("2023-06-02"), by: "testova")
            try stage.keep(
                Credential(
                    id: "obrazcovsk-education-vk-login",
                    organ: Self.education,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/obr_edu"
                ),
                by: "testova"
            )
            for other: Person.ID in ["probnikov", "shablonova", "zaglushkina"] {
                try stage.share("obrazcovsk-education-vk-login", with: other, by: "testova")
            }
            // The last evidence of the second factor: 181 days before the check, where 92 are allowed.
            try stage.see(.on, .app, at: "obrazcovsk-education-vk-login", by: "testova")
        }
        script.on(.on("2026-07-08")) { stage in
            // A second page, created on Monday, reported by its officer on Wednesday.
            try stage.enter(
                Account(
                    id: ok,
                    network: "ok",
                    address: "ok.ru/obredu",
                    category: .card,
                    created: .on("2026-07-06"),
                    creator: Self.education
                ),
                of: Self.education,
                by: "testova"
            )
            try stage.appoint("probnikov", for: ok, since: stage.day, order: "44")
            try stage.keep(
                Credential(
                    id: "obrazcovsk-education-ok-login",
                    organ: Self.education,
                    network: "ok",
                    manages: [ok],
                    label: "вход ok.ru/obredu"
                ),
                by: "testova"
            )
            try stage.share("obrazcovsk-education-ok-login", with: "probnikov", by: "testova")
        }
        script.on(.on("2026-07-10")) { stage in
            try stage.link(ok, in: ["city-page"], by: "probnikov")
        }
        script.on(.on("2026-07-20")) { stage in
            // Entered into the register five days after the term (15.07.2026).
            try stage.record(Event(kind: .registered, on: stage.day), of: ok, by: Stage.coordinator)
        }
        script.on(.on("2026-08-14")) { stage in
            // Тестова leaves; nobody is appointed in her place.
            try stage.leave("testova", lastDay: stage.day)
        }
        script.on(.on("2026-08-17")) { stage in
            // Her access to one login is withdrawn, the other is forgotten; no password is changed.
            try stage.withdraw("obrazcovsk-education-vk-login", from: "testova", by: "probnikov")
        }
        script.on(.on("2026-09-12")) { stage in
            // The network shows an editor whom nobody knows: with three keys, a fourth person.
            try stage.seeManagers(
                ["probnikov.p", "shablonova.s", "unknown-editor"],
                of: vk,
                by: "probnikov"
            )
            try stage.see(.on, .app, at: "obrazcovsk-education-ok-login", by: "probnikov")
        }
        script.on(.on("2026-09-15")) { stage in
            try stage.extend(
                Waiver(
                    id: "obrazcovsk-holders",
                    rule: "max-holders",
                    organ: Self.education,
                    account: vk,
                    approver: "глава города Образцовска",
                    basis: "поручение от 14.09.2026 № 31",
                    first: stage.day,
                    last: .on("2026-10-31")
                ),
                in: Self.id
            )
        }
    }
}
