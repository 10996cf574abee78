/// Decides a rule for one account.
protocol AccountCheck: Sendable {
    func judge(_ account: AccountView, in register: RegisterView) throws(AssessmentError) -> [Outcome]

    /// The verdict where it is plain that nothing is wanting; `nil`: look closely.
    ///
    /// What is only counted needs no reasons, and of a large register that is nearly everything. Where this has an
    /// answer, ``judge(_:in:)`` gives one outcome, with this verdict: a pass, or that the rule does not apply.
    func glance(at account: AccountView, in register: RegisterView) throws(AssessmentError) -> Verdict?
}

extension AccountCheck {
    func glance(at account: AccountView, in register: RegisterView) -> Verdict? { nil }
}

/// Decides a rule for one organ.
protocol OrganCheck: Sendable {
    func judge(_ organ: OrganView, in register: RegisterView) throws(AssessmentError) -> [Outcome]

    /// The verdict where it is plain that nothing is wanting, as of an account; `nil`: look closely.
    func glance(at organ: OrganView, in register: RegisterView) throws(AssessmentError) -> Verdict?

    /// The figures of what ``judge(_:in:)`` says: all that the findings of single accounts repeat.
    func figures(_ organ: OrganView, in register: RegisterView) throws(AssessmentError) -> [Outcome]
}

/// Decides a rule for the municipality as a whole.
protocol MunicipalityCheck: Sendable {
    func judge(_ register: RegisterView) throws(AssessmentError) -> [Outcome]

    /// The figures of what ``judge(_:)`` says: all that the findings of single accounts repeat.
    func figures(_ register: RegisterView) throws(AssessmentError) -> [Outcome]
}

extension OrganCheck {
    func glance(at organ: OrganView, in register: RegisterView) -> Verdict? { nil }

    func figures(_ organ: OrganView, in register: RegisterView) throws(AssessmentError) -> [Outcome] {
        try judge(organ, in: register).map(\.figure)
    }
}

extension MunicipalityCheck {
    func figures(_ register: RegisterView) throws(AssessmentError) -> [Outcome] {
        try judge(register).map(\.figure)
    }
}

/// The check of a rule under one reading, by the subject that it speaks of.
enum Check {
    case account(any AccountCheck, AccountStates)
    case organ(any OrganCheck)
    case municipality(any MunicipalityCheck)
}

/// Which accounts a rule looks at.
enum AccountStates {
    /// Kept by the organ, run or suspended: a suspended page can be broken into as well.
    case existing
    /// Only those that are run.
    case active
    /// Also those closed within the period: terms run for them.
    case withinPeriod
}
