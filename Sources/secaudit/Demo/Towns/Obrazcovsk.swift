import SecauditRegister

/// Город Образцовск, under the strictest of the five acts: holders, second factor, change of passwords, terms.
///
/// One organ for each conclusion: the administration has nothing to answer for, the committee of education has nearly
/// everything, the committee of finance was late, the archive has not shown its second factor, and the department of
/// culture still has time.
struct Obrazcovsk: Town {
    static let id: Municipality.ID = "obrazcovsk"
    static let administration: Organ.ID = "obrazcovsk-administration"
    static let education: Organ.ID = "obrazcovsk-education"
    static let finance: Organ.ID = "obrazcovsk-finance"
    static let archive: Organ.ID = "obrazcovsk-archive"
    static let culture: Organ.ID = "obrazcovsk-culture"

    func write(_ script: inout Script) {
        whole(&script)
        administration(&script)
        education(&script)
        finance(&script)
        archive(&script)
    }

    /// What concerns the town or every organ.
    private func whole(_ script: inout Script) {
        script.on(.on("2026-04-01")) { stage in
            // The act was printed in the gazette; each organ has an act of its own and has written down its measures.
            try stage.record(
                Event(kind: .actPublished, on: .on("2023-03-31"), place: "Вестник города Образцовска"),
                of: Self.id
            )
            for organ in [Self.administration, Self.education, Self.finance, Self.archive, Self.culture] {
                try stage.answer("local-act", for: organ, note: "приказ об организации ведения аккаунтов")
                try stage.answer("security-measures", for: organ, through: .on("2026-12-31"))
            }
        }
        script.on(.on("2026-04-24")) { stage in
            // The register of the first quarter, one day before the term.
            try stage.record(
                Event(kind: .registerPublished, on: stage.day, place: "obrazcovsk.example/reestr"),
                of: Self.id
            )
            try stage.answer("public-part", for: Self.id, through: .on("2026-12-31"))
        }
        script.on(.on("2026-07-24")) { stage in
            // The register of the second quarter, one day before the term (25.07.2026).
            try stage.record(
                Event(kind: .registerPublished, on: stage.day, place: "obrazcovsk.example/reestr"),
                of: Self.id
            )
        }
    }

    /// Everything in order: two pages, two holders, evidence of September.
    private func administration(_ script: inout Script) {
        let vk: Account.ID = "obrazcovsk-vk"
        let ok: Account.ID = "obrazcovsk-ok"
        script.on(.on("2026-04-02")) { stage in
            try stage.enter(
                Account(
                    id: vk,
                    network: "vk",
                    address: "vk.com/obrazcovsk",
                    category: .flagship,
                    created: .on("2023-05-10"),
                    creator: Self.administration
                ),
                of: Self.administration
            )
            try stage.enter(
                Account(
                    id: ok,
                    network: "ok",
                    address: "ok.ru/obrazcovsk",
                    category: .active,
                    created: .on("2023-05-10"),
                    creator: Self.administration
                ),
                of: Self.administration
            )
            for page in [vk, ok] {
                try stage.appoint("primerov", for: page, since: .on("2023-05-10"), order: "12")
                try stage.link(
                    page,
                    in: ["city-page", "own-site"],
                    on: .on("2023-05-12"),
                    by: "primerov"
                )
            }
        }
        script.on(.on("2026-04-03")) { stage in
            // Both logins come into the vault, the first with the seed of its second factor.
            try stage.keep(
                Credential(
                    id: "obrazcovsk-vk-login",
                    organ: Self.administration,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/obrazcovsk"
                ),
                withSeed: true,
                by: "primerov"
            )
            try stage.keep(
                Credential(
                    id: "obrazcovsk-ok-login",
                    organ: Self.administration,
                    network: "ok",
                    manages: [ok],
                    label: "вход ok.ru/obrazcovsk"
                ),
                by: "primerov"
            )
            try stage.share("obrazcovsk-vk-login", with: "chernovikov", by: "primerov")
        }
        script.on(.on("2026-05-18")) { stage in
            // Черновиков goes to another post: access withdrawn, keys and password changed on the same day.
            try stage.withdraw("obrazcovsk-vk-login", from: "chernovikov", by: "primerov")
            try stage.changePassword(of: "obrazcovsk-vk-login", by: "primerov")
            try stage.share("obrazcovsk-vk-login", with: "maketov", withSeed: true, by: "primerov")
        }
        script.on(.on("2026-09-14")) { stage in
            try stage.see(.on, .app, at: "obrazcovsk-vk-login", by: "maketov")
            try stage.see(.on, .sms, at: "obrazcovsk-ok-login", phone: .organ, by: Stage.coordinator)
            try stage.seeManagers(["primerov.p", "maketov.m"], of: vk, by: "primerov")
            try stage.seeManagers(["primerov.p"], of: ok, by: "primerov")
        }
    }

    /// A change of address reported late; all else in order.
    private func finance(_ script: inout Script) {
        let vk: Account.ID = "obrazcovsk-finance-vk"
        script.on(.on("2026-04-03")) { stage in
            try stage.enter(
                Account(
                    id: vk,
                    network: "vk",
                    address: "vk.com/club900001",
                    category: .card,
                    created: .on("2024-02-05"),
                    creator: Self.finance
                ),
                of: Self.finance
            )
            try stage.appoint("uslovnov", for: vk, since: .on("2024-02-05"), order: "7")
            try stage.link(vk, in: ["city-page"], on: .on("2024-02-06"), by: "uslovnov")
            try stage.keep(
                Credential(
                    id: "obrazcovsk-finance-login",
                    organ: Self.finance,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/obrfin"
                ),
                by: "uslovnov"
            )
            // An extended term that ran out, and was not needed any more.
            try stage.extend(
                Waiver(
                    id: "obrazcovsk-finance-link",
                    rule: "site-link",
                    organ: Self.finance,
                    approver: "глава города Образцовска",
                    basis: "поручение от 02.04.2026 № 9",
                    first: stage.day,
                    last: .on("2026-06-30")
                ),
                in: Self.id
            )
        }
        script.on(.on("2026-07-03")) { stage in
            try stage.edit(vk, by: "uslovnov") { page in
                page.previousAddresses = [PreviousAddress(address: page.address, changedOn: stage.day)]
                page.address = "vk.com/obrfin"
            }
            try stage.record(Event(kind: .addressChanged, on: stage.day), of: vk, by: "uslovnov")
            try stage.link(vk, in: ["city-page"], by: "uslovnov")
        }
        script.on(.on("2026-07-13")) { stage in
            // Three working days from 03.07.2026 ended on 08.07.2026.
            try stage.record(
                Event(kind: .reported, on: stage.day, recipient: "отдел информатизации"),
                of: vk,
                by: "uslovnov"
            )
        }
        script.on(.on("2026-08-25")) { stage in
            try stage.see(.on, .key, at: "obrazcovsk-finance-login", by: Stage.coordinator)
            try stage.seeManagers(["uslovnov.y"], of: vk, by: "uslovnov")
        }
    }

    /// A page of the last week: one term is still running, and nobody has looked at the second factor.
    private func archive(_ script: inout Script) {
        let vk: Account.ID = "obrazcovsk-archive-vk"
        script.on(.on("2026-09-25")) { stage in
            // Created two days ago and reported in time; the coordinator has until 02.10.2026 to enter it.
            try stage.enter(
                Account(
                    id: vk,
                    network: "vk",
                    address: "vk.com/obrarchive",
                    category: .card,
                    created: .on("2026-09-23"),
                    creator: Self.archive
                ),
                of: Self.archive,
                by: "eskizova"
            )
            try stage.appoint("eskizova", for: vk, since: .on("2026-09-23"), order: "3")
            try stage.keep(
                Credential(
                    id: "obrazcovsk-archive-login",
                    organ: Self.archive,
                    network: "vk",
                    manages: [vk],
                    label: "вход vk.com/obrarchive"
                ),
                by: "eskizova"
            )
        }
        script.on(.on("2026-09-28")) { stage in
            try stage.link(vk, in: ["city-page"], by: "eskizova")
            try stage.seeManagers(["eskizova.e"], of: vk, by: "eskizova")
        }
    }
}
