import SecauditRegister

/// A register in which every field of every value is set.
enum SampleRegister {
    static func day(_ text: String) -> CalendarDay {
        CalendarDay(text) ?? CalendarDay(number: 0)
    }

    static let attribution = Attribution(
        person: "p1",
        name: "Образцова А.",
        basis: .claimed,
        recorded: Instant("2026-07-01T08:30:00Z")
    )

    static let account = Account(
        id: "a1",
        network: "vk",
        address: "vk.com/obrazcovsk",
        nativeID: "123",
        category: .flagship,
        created: day("2023-02-01"),
        closed: day("2026-12-31"),
        suspensions: [Suspension(from: day("2024-01-01"), to: day("2024-02-29"))],
        previousAddresses: [PreviousAddress(address: "vk.com/old", changedOn: day("2023-05-05"))],
        followers: 1200,
        gospublikiSince: day("2023-03-03"),
        markSeen: day("2023-04-04"),
        creator: "o1",
        appointments: [
            Appointment(
                id: "ap1",
                person: "p1",
                role: .credentialKeeper,
                act: ActReference(kind: "распоряжение", number: "5-р", date: day("2023-04-01")),
                from: day("2023-04-03"),
                to: day("2026-04-03"),
                attribution: attribution
            )
        ],
        managersSeen: [
            ManagersSeen(
                on: day("2026-09-12"),
                managers: [.init(user: "id5", role: .editor, isBot: false)],
                source: "stated",
                attribution: attribution
            )
        ],
        events: [
            Event(
                kind: .linkPublished,
                field: "address",
                on: day("2023-02-02"),
                recipient: "отдел",
                place: "site",
                reference: "№ 1",
                answers: day("2023-02-01"),
                attribution: attribution
            )
        ],
        posts: [
            PostCount(
                week: ISOWeek(containing: day("2026-01-01")),
                posts: 9,
                reposts: 3,
                adverts: 1,
                pinned: 2,
                counted: day("2026-01-05"),
                source: "посты.csv",
                attribution: attribution
            )
        ],
        pageSeen: [
            PageSeen(
                on: day("2026-09-11"),
                description: "описание",
                name: "Администрация",
                postalAddress: "ул. Примерная, 1",
                email: "",
                phone: "1",
                site: "example.org",
                about: true,
                location: false,
                institutionSites: true,
                picture: true,
                cover: false,
                source: "осмотр",
                fileDigest: "ef",
                attribution: attribution
            )
        ]
    )

    static let organ = Organ(
        id: "o1",
        name: "Администрация «Образцовска»",
        shortName: "Администрация",
        kind: .administration,
        ogrn: "1027000569640",
        inn: "2204012345",
        parent: "o1",
        postalAddress: "ул. Примерная, 1",
        email: "a@example.org",
        phone: "+7 385 322-12-34",
        site: "example.org",
        sitePage: "example.org/a",
        established: day("2000-01-01"),
        closed: day("2027-01-01"),
        accounts: [account],
        events: [],
        attestations: [attestation]
    )

    static let attestation = Attestation(
        rule: "r",
        clause: "2.5 абз. 3",
        account: "a1",
        answer: .notApplicable,
        on: day("2026-01-01"),
        from: day("2025-10-01"),
        through: day("2026-12-31"),
        note: "письмо",
        fileDigest: "ab",
        byCoordinator: true,
        attribution: attribution
    )

    static let person = Person(
        id: "p1",
        surname: "Образцова",
        given: "Анна",
        patronymic: "Тестовна",
        position: "начальник отдела",
        unit: "отдел",
        organ: "o1",
        phone: "1",
        email: "b@example.org",
        employedFrom: day("2019-04-01"),
        employedTo: day("2026-08-14"),
        absences: [Absence(from: day("2025-01-01"), to: nil, kind: .parental)],
        networkIDs: [NetworkIdentity(network: "vk", user: "id5")],
        confirmedOn: day("2026-07-01")
    )

    static let credential = Credential(
        id: "c1",
        organ: "o1",
        network: "vk",
        manages: ["a1"],
        owner: .personal,
        label: "служебный",
        opened: day("2023-01-01"),
        closed: day("2026-12-31"),
        custody: .journal,
        grants: [
            Grant(
                person: "p1",
                member: "ABCD",
                from: day("2023-04-03"),
                to: day("2026-04-03"),
                basis: .claimed,
                accepted: day("2023-04-04"),
                rekeyOwed: true
            )
        ],
        secretChanges: [SecretChange(on: day("2026-08-20"), differs: .stated, attribution: attribution)],
        twoFactor: [
            TwoFactorEvidence(
                state: .on,
                method: .app,
                phone: .personal,
                phoneOf: "p1",
                on: day("2026-09-10"),
                selfStated: true,
                fileDigest: "cd",
                attribution: attribution
            )
        ],
        obligations: [
            Obligation(
                kind: .recoveryCodes,
                raised: day("2026-08-14"),
                cause: "p1",
                entryChanged: day("2026-08-20"),
                statedChanged: day("2026-08-21"),
                attribution: attribution
            )
        ],
        recoveryPhone: .organ,
        profile: "1001",
        passwordStanding: PasswordStanding(
            on: day("2026-08-20"),
            strength: .fair,
            leaked: false,
            equalTo: ["c1"],
            attribution: attribution
        )
    )

    static let register = Register(municipalities: [
        Municipality(
            id: "m1",
            name: "Город Образцовск",
            zone: .utc,
            binding: PolicyBinding(
                policy: "novoaltaysk-608",
                digest: "ef",
                parameters: ["effective": "2023-03-31"],
                readings: ["1.6": FixedReading(choice: "pages", basis: "письмо № 7")]
            ),
            organs: [organ],
            persons: [person],
            credentials: [credential],
            events: [Event(kind: .registerPublished, on: day("2026-07-25"))],
            attestations: [],
            waivers: [
                Waiver(
                    id: "w1",
                    rule: "r",
                    organ: "o1",
                    account: "a1",
                    approver: "глава",
                    basis: "№ 9",
                    first: day("2026-01-01"),
                    last: day("2026-06-30"),
                    attribution: attribution
                )
            ]
        )
    ])
}
