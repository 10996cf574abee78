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
        /// The clause and the words of a question of the act; the other questions have words of their own.
        package let asked: ActQuestion?

        package init(code: QuestionCode, subject: String, current: String, asked: ActQuestion? = nil) {
            self.code = code
            self.subject = subject
            self.current = current
            self.asked = asked
        }
    }
}

/// A question that the act puts to the organ, answered in writing: whoever knows the act adds such rows.
package struct ActQuestion: Hashable, Sendable {
    /// The same from day to day, so that a sheet sent out finds its question again.
    package let id: String
    /// The clause and the time, as they are printed.
    package let label: String
    /// In the words of the act.
    package let text: String
    /// The last day by which an answer can be dated.
    package let latest: CalendarDay
    /// The answer on record.
    package let answered: Attestation?

    package init(id: String, label: String, text: String, latest: CalendarDay, answered: Attestation? = nil) {
        self.id = id
        self.label = label
        self.text = text
        self.latest = latest
        self.answered = answered
    }
}
