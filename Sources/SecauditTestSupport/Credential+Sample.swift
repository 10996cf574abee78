package import SecauditRegister

extension Credential {
    package static func sample(
        _ id: Credential.ID = "login",
        manages: [Account.ID] = ["page"],
        owner: Owner = .service,
        custody: Custody? = .vault,
        grants: [Grant]? = [],
        secretChanges: [SecretChange]? = nil,
        twoFactor: [TwoFactorEvidence]? = nil,
        obligations: [Obligation]? = nil,
        recoveryPhone: PhoneOwner? = nil,
        profile: String? = nil
    ) -> Credential {
        Credential(
            id: id,
            organ: "org",
            network: "vk",
            manages: manages,
            owner: owner,
            label: "служебная страница",
            custody: custody,
            grants: grants,
            secretChanges: secretChanges,
            twoFactor: twoFactor,
            obligations: obligations,
            recoveryPhone: recoveryPhone,
            profile: profile
        )
    }
}

extension Grant {
    package static func key(_ person: Person.ID, from: String = "2025-01-10", to: String? = nil) -> Grant {
        Grant(person: person, from: day(from), to: to.map(day), basis: .proved)
    }
}

extension Appointment {
    package static func sample(
        _ person: Person.ID,
        _ role: Role = .responsible,
        act: ActReference? = ActReference(kind: "распоряжение", number: "12-р", date: day("2025-01-09")),
        from: String = "2025-01-10",
        to: String? = nil
    ) -> Appointment {
        Appointment(
            id: Appointment.ID("\(person)-\(role.rawValue)-\(from)"),
            person: person,
            role: role,
            act: act,
            from: day(from),
            to: to.map(day)
        )
    }
}
