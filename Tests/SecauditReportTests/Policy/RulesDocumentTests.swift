import FoundationEssentials
import SecauditReport
import Testing

@testable import SecauditCompliance

@Suite struct RulesDocumentTests {
    /// `RECORD_SNAPSHOTS=1` writes the file anew.
    @Test func `docs rules says what the kinds say`() throws {
        let path = URL(filePath: "\(ShippedPolicies.root)/docs/rules.md")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try Data(RulesDocument.markdown.utf8).write(to: path)
        } else {
            let file = String(decoding: try Data(contentsOf: path), as: UTF8.self)
            #expect(file == RulesDocument.markdown, "stale: run the tests with RECORD_SNAPSHOTS=1")
        }
    }

    @Test(arguments: Kind.allCases)
    func `a formula names every number that a rule must give`(kind: Kind) {
        for parameter in kind.parameters where parameter.mandatory {
            if case .integer = parameter.type {
                #expect(kind.formula.russian.contains(parameter.name), "\(parameter.name)")
                #expect(kind.formula.english.contains(parameter.name), "\(parameter.name)")
            }
        }
        #expect(kind.formula.russian != kind.formula.english)
        #expect(kind.neededFacts.isEmpty == (kind.decision == .information))
    }
}
