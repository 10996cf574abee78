import ArgumentParser
import SecauditRegister
import SecauditStrength

extension PasswordRecipe.WordStyle: ExpressibleByArgument {}

/// How a password is to be made up.
struct RecipeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("Число знаков.", "How many signs."), valueName: "n"))
    var length: Int?

    @Option(
        help: ArgumentHelp(
            say(
                "Из чего: capital, small, digit, mark через запятую (заглавные, строчные, цифры, знаки).",
                "Of what: capital, small, digit, mark, with commas between."
            ),
            valueName: "classes"
        )
    )
    var classes: String?

    @Option(
        help: ArgumentHelp(
            say("Из стольких слов вместо знаков: легче набрать и запомнить.", "Of so many words instead of signs."),
            valueName: "n"
        )
    )
    var words: Int?

    @Option(
        help: ArgumentHelp(
            say(
                "Какие слова: ru (русские латиницей), ru-cyrillic (кириллицей), en.",
                "Which words: ru (Russian in Latin letters), ru-cyrillic, en."
            ),
            valueName: "list"
        )
    )
    var wordList: PasswordRecipe.WordStyle?

    /// The recipe asked for, within what the network takes.
    func recipe(for rule: PasswordRule? = nil) throws -> PasswordRecipe {
        if words != nil || wordList != nil {
            let recipe = PasswordRecipe.words(
                count: words ?? PasswordRecipe.standardWords,
                style: wordList ?? .russian
            )
            guard recipe.isPossible else {
                throw ProgramError.wrongValue(option: "--words", value: "\(words ?? 0)")
            }
            return recipe
        }
        var chosen = Set(PasswordRecipe.SignClass.allCases)
        if let classes {
            let names = classes.split(separator: ",")
            chosen = Set(names.compactMap { PasswordRecipe.SignClass(rawValue: String($0)) })
            guard !chosen.isEmpty, chosen.count == names.count else {
                throw ProgramError.wrongValue(option: "--classes", value: classes)
            }
        } else if rule?.acceptsMarks == false {
            chosen.remove(.mark)
        }
        var signs = length ?? PasswordRecipe.standardLength
        if length == nil, let rule { signs = min(max(signs, rule.minimum ?? signs), rule.maximum ?? signs) }
        let recipe = PasswordRecipe.signs(length: signs, classes: chosen)
        guard recipe.isPossible else { throw ProgramError.wrongValue(option: "--length", value: "\(signs)") }
        return recipe
    }
}

/// Where a chosen password is looked up.
struct LeakOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                "Список утёкших паролей: хеши по порядку; можно назвать его и в окружении.",
                "A list of leaked passwords (SHA-1, ordered by hash); else SECAUDIT_BREACH_LIST."
            ),
            valueName: "file"
        )
    )
    var breachList: String?

    func list(in world: World) throws -> LeakList? {
        if let breachList { return try LeakFile(breachList).list() }
        return try Self.usual(in: world)
    }

    /// The list that is named in the environment.
    static func usual(in world: World) throws -> LeakList? {
        try world.places.environment["SECAUDIT_BREACH_LIST"].map { try LeakFile($0).list() }
    }
}
