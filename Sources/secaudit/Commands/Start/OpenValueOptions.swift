import ArgumentParser

/// What the text of a regulation leaves open: values that it does not give, and clauses that can be read in several ways.
struct OpenValueOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say("Сведение, которого нет в тексте: имя=значение.", "What the text leaves open: name=value."),
            valueName: "name=value"
        )
    )
    var parameter: [String] = []

    @Option(
        help: ArgumentHelp(
            say(
                "Прочтение неоднозначной нормы: требование=прочтение=основание.",
                "A reading of an ambiguous clause: rule=reading=basis."
            ),
            valueName: "rule=reading=basis"
        )
    )
    var reading: [String] = []
}
