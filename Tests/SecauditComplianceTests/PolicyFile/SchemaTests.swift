import FoundationEssentials
import SecauditRegister
import Testing

@testable import SecauditCompliance

/// The JSON Schemas name kinds and parameters; they must be those of the program.
@Suite struct SchemaTests {
    struct Document: Decodable {
        let definitions: Definitions

        enum CodingKeys: String, CodingKey {
            case definitions = "$defs"
        }
    }

    struct Definitions: Decodable {
        let rule: RuleSchema
    }

    struct RuleSchema: Decodable {
        let properties: Properties
        let allOf: [Branch]
    }

    struct Properties: Decodable {
        let kind: Words
    }

    struct Words: Decodable {
        let `enum`: [String]
    }

    struct Branch: Decodable {
        let `if`: Condition
        let then: Consequence
    }

    struct Condition: Decodable {
        let properties: [String: Constant]
    }

    struct Constant: Decodable {
        let const: String
    }

    struct Consequence: Decodable {
        let properties: Parts
    }

    struct Parts: Decodable {
        let parameters: Parameters
    }

    struct Parameters: Decodable {
        let properties: [String: Anything]
    }

    struct Anything: Decodable {}

    @Test(arguments: ["policy", "extension"])
    func `the schema knows every kind and every parameter`(name: String) throws {
        let bytes = try PoliciesFolder.bytes("schema/\(name).schema.json")
        let rule = try JSONDecoder().decode(Document.self, from: Data(bytes)).definitions.rule
        #expect(rule.properties.kind.enum == Kind.allCases.map(\.rawValue))
        let stated = rule.allOf.map { branch in
            (branch.if.properties["kind"]?.const, branch.then.properties.parameters.properties.keys.sorted())
        }
        #expect(stated.map(\.0) == Kind.allCases.map(\.rawValue))
        #expect(stated.map(\.1) == Kind.allCases.map { $0.parameters.map(\.name).sorted() })
    }

    private struct TableSchema: Decodable {
        let allOf: [TableBranch]
    }

    private struct TableBranch: Decodable {
        let `if`: Condition
        let then: TableConsequence
    }

    private struct TableConsequence: Decodable {
        let properties: TableParts
    }

    private struct TableParts: Decodable {
        let columns: Columns
    }

    private struct Columns: Decodable {
        let properties: [String: Anything]
        let required: [String]
    }

    @Test func `the schema of tables knows every subject with its columns`() throws {
        let bytes = try PoliciesFolder.bytes("schema/table.schema.json")
        let branches = try JSONDecoder().decode(TableSchema.self, from: Data(bytes)).allOf
        #expect(
            branches.map(\.if.properties["rows"]?.const) == TableLayout.Subject.allCases.map { Optional($0.rawValue) }
        )
        for (branch, subject) in zip(branches, TableLayout.Subject.allCases) {
            let (all, required) = subject.fields
            #expect(branch.then.properties.columns.properties.keys.sorted() == all.map(\.rawValue).sorted())
            #expect(branch.then.properties.columns.required == required.map(\.rawValue))
        }
    }
}
