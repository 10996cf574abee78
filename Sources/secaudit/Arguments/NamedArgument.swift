import ArgumentParser

/// One value of a list: on the command line its word in the file formats, or its name as people read it.
///
/// The names of both languages are taken in either: a script outlives the language it was written in.
protocol NamedArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {
    /// What a question calls it; the words are said in the language of the run.
    var names: (russian: String, english: String) { get }
}

extension NamedArgument {
    init?(argument: String) {
        let word = AnswerText.folded(argument)
        let found = Self.allCases.first { value in
            [value.rawValue, value.names.russian, value.names.english].contains { AnswerText.folded($0) == word }
        }
        guard let found else { return nil }
        self = found
    }

    var name: String { say(names.russian, names.english) }

    /// What a help text calls it: the words of the file formats are English already.
    private var typed: String { say(names.russian, rawValue) }

    /// What a refusal offers.
    static var allValueStrings: [String] { allCases.map(\.typed) }

    /// The names say it all.
    static var allValueDescriptions: [String: String] { [:] }

    /// What a shell offers: one word, whatever the language.
    static var defaultCompletionKind: CompletionKind { .list(allCases.map(\.rawValue)) }

    var defaultValueDescription: String { typed }
}
