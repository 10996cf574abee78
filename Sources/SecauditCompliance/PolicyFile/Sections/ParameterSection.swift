/// Reads the values that an act leaves open to the municipality.
extension [FileNode] {
    func parameterDeclarations() throws(FileFault) -> [ParameterDeclaration] {
        var declarations: [ParameterDeclaration] = []
        for node in self {
            let declaration = try node.parameterDeclaration()
            guard !declarations.contains(where: { $0.name == declaration.name }) else {
                throw node.fault(.duplicateParameter(declaration.name))
            }
            declarations.append(declaration)
        }
        return declarations
    }
}

extension FileNode {
    fileprivate func parameterDeclaration() throws(FileFault) -> ParameterDeclaration {
        let fields = try Fields(self, keys: ["name", "type", "min", "max", "words", "mandatory", "title"])
        return ParameterDeclaration(
            name: try fields.required("name").identifier(),
            type: try Self.type(fields),
            mandatory: try fields["mandatory"]?.boolean() ?? false,
            title: try fields.required("title").bilingual()
        )
    }

    private static func type(_ fields: Fields) throws(FileFault) -> ParameterType {
        let allowed = ["integer", "boolean", "day", "choice", "choices", "networks", "organ-kinds", "text", "texts"]
        let type = try fields.required("type").word(of: allowed)
        // A bound on a type that has none would be silently without effect.
        let extra = ["min": ["integer"], "max": ["integer"], "words": ["choice", "choices"]]
        for key in ["min", "max", "words"] {
            if let node = fields[key], extra[key]?.contains(type) == false {
                throw node.fault(.unknownKey(key, nearest: nil))
            }
        }
        switch type {
        case "integer":
            let lowest = try fields.required("min").integer(in: 0...1_000_000)
            return .integer(lowest...(try fields.required("max").integer(in: lowest...1_000_000)))
        case "boolean": return .boolean
        case "day": return .day
        case "choice": return .choice(try words(fields))
        case "choices": return .choices(try words(fields))
        case "networks": return .networks
        case "organ-kinds": return .organKinds
        case "texts": return .texts
        default: return .text
        }
    }

    private static func words(_ fields: Fields) throws(FileFault) -> [String] {
        try fields.required("words").distinct { (item) throws(FileFault) in try item.identifier() }
    }
}
