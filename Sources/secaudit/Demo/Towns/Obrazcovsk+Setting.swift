import SecauditRegister

extension Obrazcovsk {
    var setting: TownSetting {
        TownSetting(
            id: Self.id,
            name: "Город Образцовск",
            zone: .east(7),
            policy: "novoaltaysk-608",
            parameters: ["publication-day": "2023-03-31", "account-due": "2026-12-31"],
            readings: [
                "one-account-per-network": FixedReading(
                    choice: "organ",
                    basis: "разъяснение отдела информатизации от 10.04.2023 № 5"
                ),
                "max-holders": FixedReading(
                    choice: "account",
                    basis: "разъяснение отдела информатизации от 10.04.2023 № 6"
                ),
            ],
            organs: [
                Organ(
                    id: Self.administration,
                    name: "Администрация города Образцовска",
                    kind: .administration,
                    site: "obrazcovsk.example"
                ),
                Organ(id: Self.education, name: "Комитет по образованию города Образцовска", kind: .body),
                Organ(id: Self.finance, name: "Финансовый комитет города Образцовска", kind: .body),
                Organ(id: Self.archive, name: "Архивный отдел города Образцовска", kind: .body),
                Organ(id: Self.culture, name: "Отдел культуры города Образцовска", kind: .body),
            ],
            persons: [
                person(Stage.coordinator, "Образцова", "Анна", "Петровна", "начальник отдела информатизации", 1),
                person(Stage.officer, "Примеров", "Пётр", "Ильич", "пресс-секретарь", 2, profile: "primerov.p"),
                person("maketov", "Макетов", "Максим", nil, "главный специалист", 3, profile: "maketov.m"),
                person("chernovikov", "Черновиков", "Борис", "Львович", "ведущий специалист", 4),
                person("testova", "Тестова", "Татьяна", "Олеговна", "методист", 5, profile: "testova.t"),
                person("probnikov", "Пробников", "Павел", "Юрьевич", "специалист", 6, profile: "probnikov.p"),
                person("shablonova", "Шаблонова", "Светлана", nil, "инспектор", 7, profile: "shablonova.s"),
                person("zaglushkina", "Заглушкина", "Зоя", "Яновна", "секретарь", 8, profile: "zaglushkina.z"),
                person("uslovnov", "Условнов", "Юрий", "Глебович", "экономист", 9, profile: "uslovnov.y"),
                person("eskizova", "Эскизова", "Елена", "Ивановна", "архивист", 10, profile: "eskizova.e"),
            ],
            officers: [
                .init(person: Stage.officer, organs: [Self.administration]),
                .init(person: "maketov", organs: [Self.administration]),
                .init(person: "chernovikov", organs: [Self.administration]),
                .init(person: "testova", organs: [Self.education]),
                .init(person: "probnikov", organs: [Self.education]),
                .init(person: "shablonova", organs: [Self.education]),
                .init(person: "zaglushkina", organs: [Self.education]),
                .init(person: "uslovnov", organs: [Self.finance]),
                .init(person: "eskizova", organs: [Self.archive]),
            ]
        )
    }
}
