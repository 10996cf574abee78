import SecauditRegister

extension Municipality {
    /// The same town with every id of an organ, account, person and credential changed.
    func renamed(_ name: (String) -> String) -> Municipality {
        func id<Object>(_ old: Identifier<Object>) -> Identifier<Object> { Identifier(name(old.text)) }
        var town = self
        town.coordinators = coordinators?.map(id)
        town.attestations = attestations?.map { $0.renamed(name) }
        town.waivers = waivers?.map { waiver in
            var waiver = waiver
            waiver.organ = id(waiver.organ)
            waiver.account = waiver.account.map(id)
            return waiver
        }
        town.persons = persons.map { person in
            var person = person
            person.id = id(person.id)
            person.organ = person.organ.map(id)
            return person
        }
        town.organs = organs.map { organ in
            var organ = organ
            organ.id = id(organ.id)
            organ.parent = organ.parent.map(id)
            organ.accounts = organ.accounts.map { $0.renamed(name) }
            organ.attestations = organ.attestations?.map { $0.renamed(name) }
            return organ
        }
        town.credentials = credentials.map { $0.renamed(name) }
        return town
    }
}

extension Attestation {
    fileprivate func renamed(_ name: (String) -> String) -> Attestation {
        var copy = self
        copy.account = account.map { Identifier(name($0.text)) }
        return copy
    }
}

extension Account {
    fileprivate func renamed(_ name: (String) -> String) -> Account {
        var copy = self
        copy.id = Identifier(name(id.text))
        copy.creator = creator.map { Identifier(name($0.text)) }
        copy.appointments = appointments?.map { appointment in
            var appointment = appointment
            appointment.person = Identifier(name(appointment.person.text))
            return appointment
        }
        return copy
    }
}

extension Credential {
    fileprivate func renamed(_ name: (String) -> String) -> Credential {
        var copy = self
        copy.id = Identifier(name(id.text))
        copy.organ = Identifier(name(organ.text))
        copy.manages = manages.map { Identifier(name($0.text)) }
        copy.grants = grants?.map { grant in
            var grant = grant
            grant.person = grant.person.map { Identifier(name($0.text)) }
            return grant
        }
        copy.twoFactor = twoFactor?.map { evidence in
            var evidence = evidence
            evidence.phoneOf = evidence.phoneOf.map { Identifier(name($0.text)) }
            return evidence
        }
        copy.obligations = obligations?.map { obligation in
            var obligation = obligation
            obligation.cause = obligation.cause.map { Identifier(name($0.text)) }
            return obligation
        }
        return copy
    }
}
