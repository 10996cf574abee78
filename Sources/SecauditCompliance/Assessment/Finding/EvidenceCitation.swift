package import SecauditRegister

/// A dated, attributed fact that a finding rests on.
package struct EvidenceCitation: Hashable, Sendable {
    package let what: What
    package let on: CalendarDay
    package let author: Attribution?
    package let standing: Standing

    package enum What: String, Hashable, Sendable, CaseIterable {
        case grant
        case twoFactor = "two-factor"
        case managers
        case secretChange = "secret-change"
        /// A holder's program judged a password that others do not read.
        case passwordJudgement = "password-judgement"
        case appointment
        case event
        case attestation
        case account
        case posts
        case page
    }

    /// How far a reader can check it himself.
    package enum Standing: String, Hashable, Sendable {
        /// Follows from keys and signatures alone.
        case proved
        /// Somebody says so.
        case claimed
    }

    package init(_ what: What, on: CalendarDay, author: Attribution? = nil, standing: Standing = .claimed) {
        self.what = what
        self.on = on
        self.author = author
        self.standing = standing
    }
}
