import SecauditRegister

/// One page of section 1: the program as a whole, or one of its commands with all below it.
struct ManualPage {
    let words: ManualWords
    let day: CalendarDay
    /// The options that `secaudit(1)` explains for all.
    let common: [CommandTree.Argument]

    private var commonNames: Set<String> { Set(common.compactMap { $0.names?.last?.typed }) }

    /// `secaudit(1)`.
    func overview(of program: CommandTree) -> String {
        var page = opened(program.commandName, program)
        page.macro("SH", words.synopsis)
        page.line(
            "\(Roff.bold(program.commandName)) [\(Roff.slanted(words.command))] [\(Roff.slanted(words.anyOptions))]"
        )
        page.macro("SH", words.description)
        describe(program, on: &page)
        page.paragraph(words.manners)
        page.macro("SH", words.commands)
        for command in program.shownCommands {
            page.entry(reference(command, of: program), [command.abstract ?? ""])
        }
        page.macro("SH", words.commonOptions)
        list(common, on: &page)
        page.macro("SH", words.exitStatus)
        for status in ExitStatus.allCases {
            let meaning = status.words(in: words.language).filter { $0 != "`" }
            page.entry(Roff.bold("\(status.rawValue)"), [meaning])
        }
        page.macro("SH", words.environment)
        for variable in words.variables { page.entry(Roff.bold(variable.name), [variable.meaning]) }
        page.macro("SH", words.files)
        for place in words.places { page.entry(Roff.slanted(place.name), [place.meaning]) }
        page.macro("SH", words.seeAlso)
        page.line(program.shownCommands.map { reference($0, of: program) }.joined(separator: ",\n"))
        page.paragraph(words.guides)
        return page.source
    }

    /// `secaudit-check(1)` and its like.
    func page(of command: CommandTree, in program: CommandTree) -> String {
        let name = "\(program.commandName) \(command.commandName)"
        var page = opened("\(program.commandName)-\(command.commandName)", command)
        let below = command.shownCommands
        page.macro("SH", words.synopsis)
        for part in below.isEmpty ? [command] : below {
            if part.commandName != (below.isEmpty ? command : below[0]).commandName { page.request("br") }
            page.line(synopsis(of: part, called: below.isEmpty ? name : "\(name) \(part.commandName)"))
        }
        page.macro("SH", words.description)
        describe(command, on: &page)
        if below.isEmpty {
            list(own(command, isPositional: true), under: words.arguments, on: &page)
            list(own(command, isPositional: false), under: words.options, on: &page)
        } else {
            page.macro("SH", words.commands)
            for part in below {
                page.macro("SS", "\(name) \(part.commandName)")
                describe(part, on: &page)
                list(own(part, isPositional: true) + own(part, isPositional: false), on: &page)
            }
        }
        page.macro("SH", words.seeAlso)
        page.line("\(Roff.bold(program.commandName))(1)")
        page.paragraph(words.commonOptionsElsewhere)
        return page.source
    }

    private func opened(_ name: String, _ command: CommandTree) -> Roff {
        var page = Roff()
        // A day is a day to a reader of pages only with plain hyphens.
        page.request("TH \(name.uppercased()) 1 \(day) \"secaudit \(Secaudit.version)\" \"\(words.title)\"")
        // Ragged lines, no words broken: what is copied from the page must be what was meant.
        page.request("ad l")
        page.request("nh")
        page.macro("SH", words.name)
        var abstract = command.abstract ?? ""
        if abstract.hasSuffix(".") { abstract.removeLast() }
        page.line("\(Roff.plain(name)) \\- \(Roff.plain(abstract))")
        return page
    }

    private func reference(_ command: CommandTree, of program: CommandTree) -> String {
        "\(Roff.bold("\(program.commandName)-\(command.commandName)"))(1)"
    }

    private func describe(_ command: CommandTree, on page: inout Roff) {
        page.paragraph(command.abstract ?? "")
        page.paragraph(command.discussion ?? "")
    }

    private func own(_ command: CommandTree, isPositional: Bool) -> [CommandTree.Argument] {
        command.shownArguments.filter { argument in
            argument.isPositional == isPositional && !commonNames.contains(argument.names?.last?.typed ?? "")
        }
    }

    private func synopsis(of command: CommandTree, called name: String) -> String {
        let places = own(command, isPositional: true).map { argument in
            let text = value(of: argument) + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(text)]" : text
        }
        return ([Roff.bold(name), "[\(Roff.slanted(words.anyOptions))]"] + places).joined(separator: " ")
    }
}
