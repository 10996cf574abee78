import SecauditRegister
import SecauditWorkspace

extension Municipality {
    /// The one person whom `word` names, by id or by a part of the full name; a register file has them too.
    func person(named word: String) throws -> Person {
        if let exact = persons.first(where: { $0.id.text == word }) { return exact }
        let needle = AnswerText.folded(word)
        let found = persons.filter { AnswerText.matches(AnswerText.folded($0.fullName), needle) }
            .sorted { ($0.fullName, $0.id) < ($1.fullName, $1.id) }
        guard let first = found.first else { throw WorkspaceError.personUnknown(word) }
        guard found.count == 1 else {
            throw WorkspaceError.ambiguous(word: word, candidates: found.prefix(5).map(\.fullName))
        }
        return first
    }
}
