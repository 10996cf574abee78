import SecauditRegister

/// Values of parameters, by the type that a kind or a policy declares.
extension FileNode {
    func value(of type: ParameterType) throws(FileFault) -> ParameterValue {
        switch type {
        case .integer(let range): .integer(try integer(in: range))
        case .boolean: .boolean(try boolean())
        case .day: .day(try day())
        case .choice(let allowed): .word(try word(of: allowed))
        case .choices(let allowed):
            .words(try distinct { (item) throws(FileFault) in try item.word(of: allowed) })
        case .networks:
            .words(try distinct { (item) throws(FileFault) in try item.identifier() })
        case .organKinds:
            .words(try distinct { (item) throws(FileFault) in try item.value(of: Organ.Kind.self).rawValue })
        case .text: .word(try text())
        case .texts:
            .words(try distinct { (item) throws(FileFault) in try item.text() })
        }
    }

    /// The parameters that a rule or a reading gives to a kind.
    func parameters(of kind: Kind) throws(FileFault) -> RuleParameters {
        let known = kind.parameters
        var values: [String: ParameterValue] = [:]
        for entry in try entries() {
            guard let definition = known.first(where: { $0.name == entry.key }) else {
                throw FileFault(
                    position: entry.position,
                    fact: .unknownParameter(
                        entry.key,
                        kind: kind.rawValue,
                        nearest: NearestWord.find(entry.key, among: known.map(\.name))
                    )
                )
            }
            values[entry.key] = try entry.value.value(of: definition.type)
        }
        return RuleParameters(values)
    }
}
