package import SecauditCompliance
import SecauditRegister

/// Turns facts into sentences of one language, with names in place of ids.
package struct Wording: Sendable {
    package let language: Language
    package let names: Names

    package init(_ language: Language, names: Names) {
        self.language = language
        self.names = names
    }

    /// The sentence in the language of this wording.
    func say(_ russian: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        switch language {
        case .russian: russian()
        case .english: english()
        }
    }

    func say(_ text: Bilingual) -> String {
        say(text.russian, text.english).printable
    }

    /// What was found, in words.
    package func sentence(_ fact: Fact) -> String {
        switch fact {
        case .scope(let fact): sentence(fact)
        case .network(let fact): sentence(fact)
        case .secret(let fact): sentence(fact)
        case .twoFactor(let fact): sentence(fact)
        case .holders(let fact): sentence(fact)
        case .responsible(let fact): sentence(fact)
        case .term(let fact): sentence(fact)
        case .record(let fact): sentence(fact)
        case .answer(let fact): sentence(fact)
        case .posts(let fact): sentence(fact)
        case .page(let fact): sentence(fact)
        }
    }
}
