package import SecauditCompliance
package import SecauditRegister

extension Rule {
    package static func sample(
        _ kind: Kind,
        id: String? = nil,
        group: RuleGroup = .security,
        strength: Strength = .must,
        appliesTo: Applicability = .everything,
        _ values: [String: ParameterValue] = [:],
        readings: [Reading] = []
    ) -> Rule {
        Rule(
            id: id ?? kind.rawValue,
            kind: kind,
            group: group,
            clauses: [Clause(number: "1.6 абз. 3", citation: "абзац третий пункта 1.6 Порядка")],
            strength: strength,
            appliesTo: appliesTo,
            parameters: RuleParameters(values),
            readings: readings,
            title: Bilingual(russian: "Требование \(kind.rawValue)", english: "Requirement \(kind.rawValue)"),
            remedy: Bilingual(russian: "исправьте и внесите", english: "put it right and record it")
        )
    }
}

extension Reading {
    package static func sample(_ id: String, _ values: [String: ParameterValue]) -> Reading {
        Reading(
            id: id,
            title: Bilingual(russian: "прочтение «\(id)»", english: "reading “\(id)”"),
            parameters: RuleParameters(values)
        )
    }
}

extension Policy {
    package static func sample(
        _ rules: [Rule],
        binds: [Organ.Kind] = [.head, .administration, .body, .institution],
        networks: [NetworkID]? = nil,
        repealed: CalendarDay? = nil
    ) -> Policy {
        Policy(
            id: "sample-1",
            digest: "00112233445566778899aabbccddeeff",
            act: Act(
                title: Bilingual(russian: "О порядке ведения аккаунтов", english: "On keeping accounts"),
                short: Bilingual(russian: "Образцовск, постановление № 1", english: "Obraztsovsk, resolution No. 1"),
                authority: "Администрация города",
                kind: "постановление",
                number: "1",
                date: day("2024-01-09"),
                printedDate: nil,
                effective: .on(day("2024-01-10")),
                repealed: repealed,
                coordinator: Bilingual(russian: "отдел информатизации", english: "the informatics unit"),
                controller: nil,
                networks: networks,
                binds: binds
            ),
            parameters: [],
            rules: rules,
            notCheckable: []
        )
    }
}

extension PolicyInForce {
    package static func sample(
        _ rules: [Rule],
        networks: [NetworkID]? = nil,
        parameters: [String: ParameterValue] = [:],
        fixedReadings: [String: FixedReading] = [:],
        prohibitedNetworks: [ProhibitedNetwork] = []
    ) -> PolicyInForce {
        PolicyInForce(
            policy: .sample(rules, networks: networks),
            effective: day("2024-01-10"),
            parameters: parameters,
            fixedReadings: fixedReadings,
            prohibitedNetworks: prohibitedNetworks
        )
    }
}
