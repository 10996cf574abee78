package import SecauditRegister

/// What the answers of a questionnaire would change, before anything is changed.
package struct QuestionnairePlan: Hashable, Sendable {
    package let organ: Organ.ID
    /// Who stated it.
    package var author: Person.ID?
    /// What is not on record yet, in the order of the questions.
    package var changes: [QuestionnaireChange] = []
    /// Answers that are on record already.
    package var known = 0
    /// Questions left open: not confirmed.
    package var open = 0
    /// What the answers call for and a questionnaire cannot do.
    package var followUps: [QuestionnaireFollowUp] = []
    /// Answers that cannot be understood; with any of them nothing is written.
    package var faults: [QuestionnaireFault] = []

    package init(organ: Organ.ID) {
        self.organ = organ
    }
}

package enum QuestionnaireChange: Hashable, Sendable {
    case move(Account.ID, PageAddress, on: CalendarDay)
    case managers(Account.ID, ManagersSeen)
    /// The person with all particulars as they will be.
    case person(Person)
    case twoFactor(Credential.ID, TwoFactorEvidence)
    case attestation(Attestation)
}

package enum QuestionnaireFollowUp: Hashable, Sendable {
    /// Somebody else answers for the page: that takes an act.
    case appoint(Account.ID, Appointment.Role, note: String)
}

package struct QuestionnaireFault: Hashable, Sendable {
    package let place: AnswerPlace
    package let reason: Reason

    package enum Reason: Hashable, Sendable {
        case unknownAnswer(String)
        /// The answer needs a word in the cell beside it.
        case noteMissing
        case addressUnreadable(String, AddressError)
        /// The page of another network, or an address that another page has.
        case addressUnfit(String)
        case dayUnreadable(String)
        /// After today, or after the quarter's end before which nobody could know.
        case dayAhead(CalendarDay)
        case authorMissing
        case personUnknown(String)
        case personAmbiguous(String)
        /// The list is said to be complete while this row is left open.
        case accessOpen
        /// The register has no such page, login or person any more.
        case subjectGone(String)
        /// A method or a phone without the answer that the second factor is on.
        case stateMissing
    }
}
