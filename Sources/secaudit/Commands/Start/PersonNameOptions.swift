import ArgumentParser
import SecauditRegister
import SecauditReport

/// A person's name, in parts or as one line.
struct PersonNameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(say("Фамилия, имя, отчество (если есть).", "Surname and given names."), valueName: "name")
    )
    var name: String?

    /// The first word is the surname, the second the given name, the rest the patronymic («Ахмед оглы» is one).
    ///
    /// What follows a comma is the position, as lists of people show it.
    func person(in world: World, question: String) throws -> Person {
        let typed = try world.dialogue.text(question, option: "--name", given: name) { text in
            Self.words(of: text).count >= 2
                ? nil
                : say(
                    "Нужны фамилия и имя, через пробел.",
                    "A surname and a given name are needed, with a space between."
                )
        }
        let words = Self.words(of: typed)
        guard words.count >= 2 else { throw ProgramError.wrongValue(option: "--name", value: typed) }
        let patronymic = words.dropFirst(2).joined(separator: " ")
        return Person(
            id: "",
            surname: words[0],
            given: words[1],
            patronymic: patronymic.isEmpty ? nil : patronymic,
            position: Self.position(in: typed)
        )
    }

    private static func words(of typed: String) -> [String] {
        typed.prefix { $0 != "," }.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func position(in typed: String) -> String? {
        let words = typed.drop { $0 != "," }.dropFirst().split(whereSeparator: \.isWhitespace)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
