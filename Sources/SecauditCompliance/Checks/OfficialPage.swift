import SecauditRegister

/// The account is connected to Госпаблики, and bears the «Госорганизация» mark where the policy wants it.
struct OfficialPage: AccountCheck {
    let wantsConnection: Bool
    let wantsMark: Bool

    init(_ parameters: RuleParameters) {
        wantsConnection = parameters.boolean("connected") ?? true
        wantsMark = parameters.boolean("mark") ?? false
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        var outcome = Outcome(.pass, [])
        func add(_ verdict: Verdict, _ fact: RecordFact) {
            outcome.verdict.worsen(to: verdict)
            outcome.facts.append(.record(fact))
        }
        if wantsConnection {
            if let since = account.account.gospublikiSince {
                add(.pass, .connected(since: since))
            } else {
                add(.unknown, .connectionNotKnown)
            }
        }
        if wantsMark {
            if let seen = account.account.markSeen { add(.pass, .markSeen(seen)) } else { add(.unknown, .markNotKnown) }
        }
        return [outcome]
    }
}
