/// How the options of a command are listed.
extension ManualPage {
    func list(_ arguments: [CommandTree.Argument], under heading: String, on page: inout Roff) {
        guard !arguments.isEmpty else { return }
        page.macro("SH", heading)
        list(arguments, on: &page)
    }

    func list(_ arguments: [CommandTree.Argument], on page: inout Roff) {
        for argument in arguments { page.entry(term(argument), meaning(argument)) }
    }

    func value(of argument: CommandTree.Argument) -> String {
        let name = argument.valueName ?? ""
        return Roff.slanted(words.say(HelpPlaceholders.russian(name), name))
    }

    private func term(_ argument: CommandTree.Argument) -> String {
        if argument.isPositional { return value(of: argument) }
        // The short name first, as help has it.
        let names = (argument.names ?? []).sorted { $0.typed.count < $1.typed.count }.map { Roff.bold($0.typed) }
        return names.joined(separator: ", ") + (argument.isFlag ? "" : " \(value(of: argument))")
            + (argument.isRepeating ? " ..." : "")
    }

    private func meaning(_ argument: CommandTree.Argument) -> [String] {
        var lines = [HelpLanguage.spoken(argument.abstract ?? "", in: words.language), argument.discussion ?? ""]
        // Most texts name the values with what each of them means.
        if let values = argument.allValues, !values.allSatisfy({ lines[0].contains($0) }) {
            lines.append("\(words.values)\(values.joined(separator: ", ")).")
        }
        if let value = argument.defaultValue { lines.append("\(words.byDefault)\(value).") }
        return lines
    }
}
