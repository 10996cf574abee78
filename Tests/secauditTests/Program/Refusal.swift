import SecauditTestSupport
import Testing

extension Office {
    /// Expects that the program refuses in both languages, says so in the reader's, and leaves the vault as it was.
    func expectRefusal(
        _ arguments: String...,
        by desk: Desk? = nil,
        more: [String] = [],
        status: Int32,
        _ russian: String,
        _ english: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let before = try vaultBytes()
        for (language, words) in [("ru", russian), ("en", english)] {
            let run = (desk ?? chief).reading(language).prepared(arguments, more: more)
            let outcome = try run.finished()
            #expect(outcome.status == status, "\(language): \(outcome)", sourceLocation: sourceLocation)
            #expect(outcome.output.isEmpty, "\(outcome)", sourceLocation: sourceLocation)
            #expect(outcome.errors.contains(words), "\(language): \(outcome)", sourceLocation: sourceLocation)
            #expect(!outcome.errors.contains(Self.password), sourceLocation: sourceLocation)
        }
        #expect(try vaultBytes() == before, "the vault was changed", sourceLocation: sourceLocation)
    }
}
