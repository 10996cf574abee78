import SecauditRegister

/// What somebody saw of a second factor: asked for, as far as the options did not say it.
struct TwoFactorQuestions {
    var state: TwoFactorEvidence.State?
    var method: TwoFactorEvidence.Method?
    var phone: PhoneOwner?
    var on: CalendarDay?

    /// The answers as evidence; `today` is the day taken when nothing else is said.
    func ask(in world: World, today: CalendarDay) throws -> TwoFactorEvidence {
        var seen = TwoFactorEvidence.State.unknown
        var how: TwoFactorEvidence.Method?
        var owner: PhoneOwner?
        var day = today
        try world.dialogue.steps([
            { seen = try state ?? askState(world) },
            {
                guard seen == .on else { return }
                how = try method ?? (world.dialogue.isInteractive ? askMethod(world) : nil)
            },
            {
                guard how == .sms || how == .call || how == .app else { return }
                owner = try phone ?? (world.dialogue.isInteractive ? askPhone(world) : nil)
            },
            {
                guard seen != .unknown || on != nil else { return }
                day = try world.dialogue.day(
                    say("Когда видели?", "When was it seen?"),
                    option: "--on",
                    given: on,
                    default: today
                )
            },
        ])
        return TwoFactorEvidence(state: seen, method: how, phone: owner, on: day)
    }

    private func askState(_ world: World) throws -> TwoFactorEvidence.State {
        try world.dialogue.choose(
            say("Второй фактор включён?", "Is the second factor on?"),
            option: "--state",
            from: TwoFactorEvidence.State.allCases.map { Choice($0.name, $0) }
        )
    }

    private func askMethod(_ world: World) throws -> TwoFactorEvidence.Method {
        try world.dialogue.choose(
            say("Какой именно?", "Which one?"),
            option: "--method",
            from: TwoFactorEvidence.Method.allCases.map { Choice($0.name, $0) }
        )
    }

    private func askPhone(_ world: World) throws -> PhoneOwner {
        try world.dialogue.choose(
            say("На чьём телефоне?", "On whose phone?"),
            option: "--phone",
            from: [
                Choice(say("служебном", "the office's"), .organ),
                Choice(say("личном", "a person's own"), .personal),
            ]
        )
    }
}
