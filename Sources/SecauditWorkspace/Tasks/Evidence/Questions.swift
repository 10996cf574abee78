package import SecauditCompliance
package import SecauditRegister
internal import SecauditVault

/// One answer to a question of ``OpenQuestions``, by the question's id.
package struct QuestionAnswer: Hashable, Sendable {
    package let question: OpenQuestion.ID
    package let answer: Attestation.Answer
    package let note: String?

    package init(_ question: OpenQuestion.ID, _ answer: Attestation.Answer, note: String? = nil) {
        self.question = question
        self.answer = answer
        self.note = note
    }
}

extension Workspace {
    /// What people of the organ are asked by the act that binds its municipality, over `scope`; `all`: also what has
    /// an answer.
    package func questions(
        for id: Organ.ID,
        check: RegisterCheck,
        scope: CheckScope,
        all: Bool = false
    ) throws -> [OpenQuestion] {
        try questionnaire(of: try organ(id).municipality, check: check, scope: scope).questions(for: id, all: all)
    }

    /// What the coordinator is asked about the municipality as a whole.
    package func questions(
        for id: Municipality.ID,
        check: RegisterCheck,
        scope: CheckScope,
        all: Bool = false
    ) throws -> [OpenQuestion] {
        try questionnaire(of: id, check: check, scope: scope).flatMap { $0.questions(all: all) }
    }

    private func questionnaire(
        of id: Municipality.ID,
        check: RegisterCheck,
        scope: CheckScope
    ) throws -> [OpenQuestions] {
        guard let town = try register().municipalities.first(where: { $0.id == id }) else {
            throw WorkspaceError.municipalityUnknown(id.text)
        }
        return try check.openQuestions(town, scope: scope)
    }

    /// Records a set of answers of an organ in one transaction: all of them, or none when one answers no question.
    ///
    /// `day` is the day of answering where the organ is.
    package func record(
        _ answers: [QuestionAnswer],
        to questions: [OpenQuestion],
        of id: Organ.ID,
        on day: CalendarDay,
        at time: Int64
    ) throws {
        let own = try compartment(try organ(id).compartment)
        let attestations = try attestations(answers, to: questions, on: day, byCoordinator: isCoordinator)
        if attestations.isEmpty { return }
        try perform(at: time) { draft in
            for attestation in attestations {
                try draft.put(.attestation(AttestationFact(organ: id, attestation: attestation)), in: own)
            }
        }
    }

    /// Records a set of answers about the municipality as a whole.
    package func record(
        _ answers: [QuestionAnswer],
        to questions: [OpenQuestion],
        of id: Municipality.ID,
        on day: CalendarDay,
        at time: Int64
    ) throws {
        try requireCoordinator()
        _ = try municipality(id)
        let shared = try workspaceCompartment
        let attestations = try attestations(answers, to: questions, on: day, byCoordinator: true)
        if attestations.isEmpty { return }
        try perform(at: time) { draft in
            for attestation in attestations {
                try draft.put(.attestation(AttestationFact(municipality: id, attestation: attestation)), in: shared)
            }
        }
    }

    func attestations(
        _ answers: [QuestionAnswer],
        to questions: [OpenQuestion],
        on day: CalendarDay,
        byCoordinator: Bool
    ) throws(WorkspaceError) -> [Attestation] {
        let known = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<OpenQuestion.ID> = []
        var result: [Attestation] = []
        for answer in answers {
            guard let question = known[answer.question] else { throw .questionUnknown(answer.question) }
            guard seen.insert(answer.question).inserted else { throw .questionRepeated(answer.question) }
            guard answer.answer != .notApplicable || byCoordinator else {
                throw .answerOfCoordinator(question: answer.question)
            }
            var attestation = question.attestation(answer.answer, on: day, note: answer.note)
            // Who stands above whom follows from who signs.
            attestation.byCoordinator = byCoordinator ? true : nil
            result.append(attestation)
        }
        return result
    }
}
