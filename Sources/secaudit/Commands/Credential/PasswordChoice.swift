import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditStrength
import SecauditWorkspace

/// Choosing a password for one login: made up, typed or handed in, and judged by who knows the town.
struct PasswordChoice {
    let world: World
    let meter: PasswordMeter
    let leaks: LeakList?
    /// What the network takes, where that is known.
    let rule: PasswordRule?
    let recipe: RecipeOptions

    init(
        for organ: Organ.ID,
        network: NetworkID,
        in session: Session,
        recipe: RecipeOptions,
        leaks: LeakOptions
    ) throws {
        world = session.world
        self.leaks = try leaks.list(in: session.world)
        let meters = TownMeters(of: session)
        rule = meters.rule(of: network)
        meter = meters.meter(for: organ, network: network)
        self.recipe = recipe
    }

    /// What is found out about a password, the list of leaked ones included.
    func estimate(_ password: borrowing SecretBytes) throws -> PasswordEstimate {
        let found = meter.estimate(password)
        guard let leaks, try leaks.count(of: password) > 0 else { return found }
        return PasswordEstimate(bits: found.bits, weaknesses: Set(found.weaknesses).union([.leaked]))
    }

    /// A new password; a weak one is warned of and, where somebody is there to ask, taken only on his word.
    func password(descriptor: Int32?, generate: Bool) throws -> SecretBytes {
        if let descriptor {
            let password = try CredentialCommand.secret(from: descriptor, in: world)
            try warn(of: password)
            return password
        }
        if generate { return try recipe.recipe(for: rule).make() }
        guard world.dialogue.passphraseDescriptor == nil, world.dialogue.isInteractive else {
            throw ConversationError.missingAnswer(option: "--generate, --password-fd")
        }
        while true {
            let password = try world.dialogue.newSecret(
                say("Пароль (не виден при вводе):", "Password (not shown):"),
                minimum: 1
            )
            let found = try estimate(password)
            try world.dialogue.say(found.sentence(in: world.language))
            if let unfit = unfit(password) { try world.dialogue.say(unfit) }
            if found.strength >= .fair { return password }
            let answer = try world.dialogue.choose(
                say("Как быть?", "What now?"),
                option: "--password-fd",
                from: [
                    Choice(say("ввести другой", "type another"), Answer.again),
                    Choice(say("пусть программа придумает", "let the program make one up"), .madeUp),
                    Choice(say("всё равно взять этот", "take this one all the same"), .taken),
                ],
                default: 0
            )
            switch answer {
            case .again: continue
            case .madeUp: return try recipe.recipe(for: rule).make()
            case .taken: return password
            }
        }
    }

    private enum Answer {
        case again
        case madeUp
        case taken
    }

    private func warn(of password: borrowing SecretBytes) throws {
        let found = try estimate(password)
        if let unfit = unfit(password) { world.notice("! \(unfit)") }
        guard found.strength < .fair else { return }
        world.notice("! \(found.sentence(in: world.language))")
        world.notice(
            say(
                "  Надёжный пароль:  secaudit credential edit --generate",
                "  A strong one:  secaudit credential edit --generate"
            )
        )
    }

    /// Why the network would not take it.
    private func unfit(_ password: borrowing SecretBytes) -> String? {
        let length = password.withBytes { bytes in bytes.indices.count { bytes[$0] & 0xC0 != 0x80 } }
        if let minimum = rule?.minimum, length < minimum {
            return say("Сеть берёт не меньше \(minimum) знаков.", "The network takes \(minimum) signs at least.")
        }
        if let maximum = rule?.maximum, length > maximum {
            return say("Сеть берёт не больше \(maximum) знаков.", "The network takes \(maximum) signs at most.")
        }
        return nil
    }
}

extension Session {
    /// The names that somebody would try who knows the organ: town, organ, pages, networks, people.
    func namesKnown(around organ: Organ.ID) -> [String] {
        let facts = workspace.facts
        var names: [String] = []
        if let found = facts.organs[organ]?.fact {
            names += [found.organ.name, found.organ.shortName].compactMap(\.self)
            if let town = facts.municipalities[found.municipality]?.fact { names.append(town.name) }
        }
        let accounts = facts.accounts.values.map(\.fact).filter { $0.organ == organ }
            .sorted { $0.account.id < $1.account.id }
        for fact in accounts {
            names.append(fact.account.address)
        }
        names += facts.persons.values.map(\.fact.person.fullName).sorted().prefix(200)
        return names
    }
}
