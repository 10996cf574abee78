extension Rule {
    /// The rule with what an extension changes in it.
    func changed(by change: RuleChange, of extensionID: String) -> Rule {
        let own = Dictionary(change.parameters.values.keys.map { ($0, extensionID) }) { first, _ in first }
        return copy(
            strength: change.strength ?? strength,
            parameters: parameters.replaced(by: change.parameters),
            origin: origin,
            changedBy: changedBy.merging(own) { _, new in new }
        )
    }

    /// The rule as one that an extension adds.
    func added(by extensionID: String, _ layer: PolicyExtension.Layer) -> Rule {
        copy(
            strength: strength,
            parameters: parameters,
            origin: .added(by: extensionID, layer),
            changedBy: changedBy
        )
    }

    private func copy(
        strength: Strength,
        parameters: RuleParameters,
        origin: RuleOrigin,
        changedBy: [String: String]
    ) -> Rule {
        Rule(
            id: id,
            kind: kind,
            group: group,
            clauses: clauses,
            strength: strength,
            appliesTo: appliesTo,
            parameters: parameters,
            readings: readings,
            title: title,
            remedy: remedy,
            interpretation: interpretation,
            openList: openList,
            questions: questions,
            origin: origin,
            changedBy: changedBy
        )
    }
}
