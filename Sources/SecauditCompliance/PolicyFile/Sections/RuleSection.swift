import SecauditRegister

/// Reads one rule: its kind first, for the kind says which parameters there may be.
struct RuleSection {
    let clauses: ClauseSection

    private static let keys = [
        "id", "kind", "group", "clauses", "strength", "applies-to", "parameters", "readings", "title", "remedy",
        "interpretation", "open-list", "questions",
    ]

    func read(_ node: FileNode) throws(FileFault) -> Rule {
        let fields = try Fields(node, keys: Self.keys)
        let kind = try Self.kind(fields.required("kind"))
        var parameters = RuleParameters([:])
        if let node = fields["parameters"] { parameters = try node.parameters(of: kind) }
        let readings = try readings(fields, of: kind)
        for definition in kind.parameters where definition.mandatory && parameters.values[definition.name] == nil {
            // Readings may carry a mandatory parameter, but then every one of them must.
            let given = !readings.isEmpty && readings.allSatisfy { $0.parameters.values[definition.name] != nil }
            guard given else {
                throw (fields["parameters"] ?? node)
                    .fault(.missingParameter(definition.name, kind: kind.rawValue))
            }
        }
        let cited = try cited(fields.required("clauses"))
        return Rule(
            id: try fields.required("id").identifier(),
            kind: kind,
            group: try fields.required("group").value(of: RuleGroup.self),
            clauses: cited,
            strength: try fields.required("strength").value(of: Strength.self),
            appliesTo: try fields["applies-to"]?.applicability() ?? .everything,
            parameters: parameters,
            readings: readings,
            title: try fields.required("title").bilingual(),
            remedy: try fields.required("remedy").bilingual(),
            interpretation: try fields.bilingual("interpretation"),
            openList: try fields["open-list"]?.boolean() ?? false,
            questions: try questions(fields, citing: cited)
        )
    }

    /// Each question speaks of a clause that the rule cites, and of one that no other question speaks of.
    private func questions(_ fields: Fields, citing clauses: [Clause]) throws(FileFault) -> [RuleQuestion] {
        var questions: [RuleQuestion] = []
        for node in try fields.list("questions") {
            let fields = try Fields(node, keys: ["clause", "ru", "en"])
            let place = try fields.required("clause")
            let number = try place.text()
            let cited = clauses.map(\.number)
            guard cited.contains(number) else {
                throw place.fault(.unknownWord(number, allowed: cited, nearest: NearestWord.find(number, among: cited)))
            }
            guard !questions.contains(where: { $0.clause == number }) else {
                throw place.fault(.duplicateClause(number))
            }
            questions.append(
                RuleQuestion(
                    clause: number,
                    text: Bilingual(
                        russian: try fields.required("ru").text(),
                        english: try fields.required("en").text()
                    )
                )
            )
        }
        return questions
    }

    private static func kind(_ node: FileNode) throws(FileFault) -> Kind {
        let word = try node.text()
        guard let kind = Kind(rawValue: word) else {
            let nearest = NearestWord.find(word, among: Kind.allCases.map(\.rawValue))
            throw node.fault(.unknownKind(word, nearest: nearest))
        }
        return kind
    }

    private func cited(_ node: FileNode) throws(FileFault) -> [Clause] {
        var cited: [Clause] = []
        for item in try node.list() {
            let clause = try clauses.cited(by: item)
            guard !cited.contains(where: { $0.number == clause.number }) else {
                throw item.fault(.duplicateClause(clause.number))
            }
            cited.append(clause)
        }
        guard !cited.isEmpty else { throw node.fault(.wrongType(expected: .list)) }
        return cited
    }

    private func readings(_ fields: Fields, of kind: Kind) throws(FileFault) -> [Reading] {
        var readings: [Reading] = []
        for node in try fields.list("readings") {
            let fields = try Fields(node, keys: ["id", "title", "parameters"])
            readings.append(
                Reading(
                    id: try fields.required("id").identifier(),
                    title: try fields.required("title").bilingual(),
                    parameters: try fields.required("parameters").parameters(of: kind)
                )
            )
        }
        return readings
    }
}

extension FileNode {
    fileprivate func applicability() throws(FileFault) -> Applicability {
        let fields = try Fields(self, keys: ["kinds", "recommended-for"])
        return Applicability(
            kinds: try fields["kinds"]?.organKinds(),
            recommendedFor: try fields["recommended-for"]?.organKinds() ?? []
        )
    }
}
