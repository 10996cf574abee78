package import SecauditRegister

/// What an organ is asked in one quarter, with what the register has now.
package struct Questionnaire: Hashable, Sendable {
    package let stamp: Stamp
    package let organ: Organ
    package var questions: [Question]

    package init(stamp: Stamp, organ: Organ, questions: [Question]) {
        self.stamp = stamp
        self.organ = organ
        self.questions = questions
    }

    /// Which vault, organ and quarter a questionnaire belongs to; it is written into the file.
    package struct Stamp: Hashable, Sendable, LosslessStringConvertible {
        package let vault: String
        package let organ: Organ.ID
        package let quarter: Quarter

        package static let format = "secaudit/questionnaire/1"

        package init(vault: String, organ: Organ.ID, quarter: Quarter) {
            self.vault = vault
            self.organ = organ
            self.quarter = quarter
        }

        package init?(_ description: String) {
            let words = Blanks.words(description)
            guard words.count == 4, words[0] == Self.format, let quarter = Quarter(words[3]) else { return nil }
            self.init(vault: words[1], organ: Organ.ID(words[2]), quarter: quarter)
        }

        package var description: String { "\(Self.format) \(vault) \(organ) \(quarter)" }
    }

    package struct Question: Hashable, Sendable {
        package let code: QuestionCode
        /// The page, login or person that it is about.
        package let subject: String
        /// What the register has; empty where it has nothing.
        package let current: String
        /// The clause and the words of a question about a rule; the other questions have words of their own.
        package let rule: RuleQuestion?

        package init(code: QuestionCode, subject: String, current: String, rule: RuleQuestion? = nil) {
            self.code = code
            self.subject = subject
            self.current = current
            self.rule = rule
        }
    }
}

/// A question about a rule of the act, asked for a written answer: whoever knows the act adds such rows.
package struct RuleQuestion: Hashable, Sendable {
    package let rule: String
    package let account: Account.ID?
    package let clause: String
    package let text: String
    /// The answer in force, as it is shown.
    package let current: String

    package init(rule: String, account: Account.ID?, clause: String, text: String, current: String = "") {
        self.rule = rule
        self.account = account
        self.clause = clause
        self.text = text
        self.current = current
    }
}
