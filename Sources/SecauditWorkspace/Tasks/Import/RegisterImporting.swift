package import SecauditRegister
package import SecauditVault

extension Workspace {
    /// Takes a municipality's organs, people, accounts and credentials over as one transaction: all of them or none.
    ///
    /// Grants, changes and obligations of a file are claims and are left behind: a vault's follow from its ledger. A
    /// credential for which `sheet` gives a secret gets compartments of its own, held by `holders` and its maker.
    package func importMunicipality(
        _ town: Municipality,
        holders: [MemberID] = [],
        at time: Int64,
        sheet: (Credential) throws -> SecretSheet? = { _ in nil }
    ) throws {
        try requireCoordinator()
        let shared = try workspaceCompartment
        guard facts.municipalities[town.id] == nil else { throw WorkspaceError.municipalityKnown(town.name) }
        try perform(at: time) { draft in
            let people = try draft.createCompartment(.municipality, readers: vault.state.coordinators)
            try draft.put(
                .municipality(
                    MunicipalityFact(id: town.id, name: town.name, zone: town.zone, compartment: people.hexadecimal)
                ),
                in: shared
            )
            if let binding = town.binding {
                try draft.put(
                    .binding(BindingFact(municipality: town.id, binding: binding, former: town.formerBindings)),
                    in: shared
                )
            }
            for event in town.events ?? [] {
                try draft.put(.event(EventFact(municipality: town.id, event: event)), in: shared)
            }
            for attestation in town.attestations ?? [] {
                try draft.put(
                    .attestation(AttestationFact(municipality: town.id, attestation: attestation)),
                    in: shared
                )
            }
            for person in town.persons {
                try draft.put(.person(PersonFact(municipality: town.id, person: person)), in: people)
            }
            var scopes: [Organ.ID: CompartmentID] = [:]
            for organ in town.organs {
                scopes[organ.id] = try put(organ, with: organ.accounts, of: town.id, in: shared, to: draft)
            }
            for waiver in town.waivers ?? [] {
                guard let scope = scopes[waiver.organ] else { throw WorkspaceError.organUnknown(waiver.organ.text) }
                try draft.put(.waiver(WaiverFact(municipality: town.id, waiver: waiver)), in: scope)
            }
            for credential in town.credentials {
                guard let scope = scopes[credential.organ] else {
                    throw WorkspaceError.organUnknown(credential.organ.text)
                }
                try put(credential, sheet: try sheet(credential), holders: holders, in: scope, to: draft)
            }
        }
    }

    /// Puts an organ with its accounts and their facts; returns the compartment of its facts.
    private func put(
        _ organ: Organ,
        with accounts: [Account],
        of town: Municipality.ID,
        in shared: CompartmentID,
        to draft: Draft
    ) throws -> CompartmentID {
        let own = try draft.createCompartment(.organ, readers: vault.state.coordinators)
        try draft.put(
            .organ(OrganFact(municipality: town, organ: organ.withoutHistory, compartment: own.hexadecimal)),
            in: shared
        )
        for event in organ.events ?? [] {
            try draft.put(.event(EventFact(organ: organ.id, event: event)), in: own)
        }
        for attestation in organ.attestations ?? [] {
            try draft.put(.attestation(AttestationFact(organ: organ.id, attestation: attestation)), in: own)
        }
        for account in accounts {
            try draft.put(
                .account(AccountFact(organ: organ.id, account: account.withoutHistory)),
                in: shared,
                scope: own
            )
            for appointment in account.appointments ?? [] {
                try draft.put(.appointment(AppointmentFact(account: account.id, appointment: appointment)), in: own)
            }
            for seen in account.managersSeen ?? [] {
                try draft.put(.managers(ManagersFact(account: account.id, seen: seen)), in: own)
            }
            for event in account.events ?? [] {
                try draft.put(.event(EventFact(account: account.id, event: event)), in: own)
            }
            if let counts = account.posts, !counts.isEmpty {
                try draft.put(.posts(PostsFact(account: account.id, counts: counts)), in: own)
            }
            for seen in account.pageSeen ?? [] {
                try draft.put(.page(PageSeenFact(account: account.id, seen: seen)), in: own)
            }
        }
        return own
    }

    private func put(
        _ credential: Credential,
        sheet: consuming SecretSheet?,
        holders: [MemberID],
        in scope: CompartmentID,
        to draft: Draft
    ) throws {
        var fact = CredentialFact(credential: credential.withoutHistory)
        if let sheet = sheet?.secret() {
            let secret = try draft.createCompartment(.secret, scope: scope, readers: holders)
            let totp = try draft.createCompartment(.totp, scope: scope, readers: holders)
            let secretRecord = try draft.put(secret: sheet, in: secret)
            let totpRecord = try draft.put(secret: SecretSheet().secret(), in: totp)
            fact.secret = SealedPlace(compartment: secret, record: secretRecord)
            fact.totp = SealedPlace(compartment: totp, record: totpRecord)
        }
        try draft.put(.credential(fact), in: scope)
        for evidence in credential.twoFactor ?? [] {
            try draft.put(.twoFactor(TwoFactorFact(credential: credential.id, evidence: evidence)), in: scope)
        }
    }
}
