package import SecauditCompliance
package import SecauditExchange
package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// Writes the answers of several questionnaires as one transaction: all of them or none.
    ///
    /// `asked` is what the act asks each organ. An answer stated by somebody else than whoever signs is the organ's,
    /// also when a coordinator signs it.
    package func recordAnswers(
        _ plans: [QuestionnairePlan],
        asked: [Organ.ID: [OpenQuestion]] = [:],
        at time: Int64
    ) throws {
        let shared = try workspaceCompartment
        for plan in plans {
            for case .person(let person) in plan.changes where facts.persons[person.id] == nil {
                throw WorkspaceError.personUnknown(person.id.text)
            }
        }
        try perform(at: time) { draft in
            for plan in plans {
                let own = try compartment(try organ(plan.organ).compartment)
                let signer = facts.person(of: vault.ownID)
                let stated = plan.author == signer ? nil : plan.author
                for change in plan.changes {
                    switch change {
                    case .move(let id, let address, let day):
                        try putMove(
                            of: id,
                            to: address.address,
                            nativeID: address.nativeID,
                            on: day,
                            in: shared,
                            to: draft
                        )
                    case .managers(let account, let seen):
                        try draft.put(.managers(ManagersFact(account: account, seen: seen, statedBy: stated)), in: own)
                    case .twoFactor(let credential, let evidence):
                        try draft.put(
                            .twoFactor(TwoFactorFact(credential: credential, evidence: evidence, statedBy: stated)),
                            in: own
                        )
                    case .attestation(let attestation):
                        try draft.put(
                            .attestation(
                                AttestationFact(organ: plan.organ, attestation: attestation, statedBy: stated)
                            ),
                            in: own
                        )
                    case .answer(let question, let answer, let note):
                        for attestation in try attestations(
                            [QuestionAnswer(question.id, answer, note: note)],
                            to: asked[plan.organ] ?? [],
                            on: plan.on,
                            byCoordinator: isCoordinator && plan.author != nil && stated == nil
                        ) {
                            let fact = AttestationFact(organ: plan.organ, attestation: attestation, statedBy: stated)
                            try draft.put(.attestation(fact), in: own)
                        }
                    case .person(let person):
                        guard let known = facts.persons[person.id] else { continue }
                        let people = try compartment(try municipality(known.fact.municipality).compartment)
                        try draft.put(
                            .person(PersonFact(municipality: known.fact.municipality, person: person)),
                            record: known.record,
                            in: people
                        )
                    }
                }
            }
        }
    }
}
