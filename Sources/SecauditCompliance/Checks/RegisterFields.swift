import SecauditRegister

/// Every column that the act names is filled in the account's row.
///
/// A person without a patronymic is complete; initials in place of a given name are not.
struct RegisterFields: AccountCheck {
    let fields: [RecordFact.Field]

    init(_ parameters: RuleParameters) {
        let wanted = Set(parameters.words("fields") ?? [])
        fields = RecordFact.Field.allCases.filter { wanted.contains($0.rawValue) }
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let appointed = account.responsible(in: register)
        let given = given(by: appointed ?? [], in: register)
        var missing: [RecordFact.Field] = []
        var notKnown: [RecordFact.Field] = []
        for field in fields {
            switch field {
            case .organ: if !account.organ.hasName { missing.append(field) }
            case .address: if account.account.address.isEmpty { missing.append(field) }
            case .created: if account.account.created == nil { missing.append(field) }
            // An account names its creator only where that is another organ than the one that keeps it.
            case .creator: continue
            case .responsible, .position, .phone, .email:
                if appointed == nil {
                    notKnown.append(field)
                } else if !given.contains(field) {
                    missing.append(field)
                }
            }
        }
        if !missing.isEmpty { return [Outcome(.fail, [.record(.fieldsMissing(missing))])] }
        if !notKnown.isEmpty { return [Outcome(.unknown, [.record(.fieldsNotKnown(notKnown))])] }
        return [Outcome(.pass, [.record(.fieldsComplete)])]
    }

    func glance(at account: AccountView, in register: RegisterView) -> Verdict? {
        for field in fields {
            switch field {
            case .organ: if !account.organ.hasName { return nil }
            case .address: if account.account.address.isEmpty { return nil }
            case .created: if account.account.created == nil { return nil }
            case .creator, .responsible, .position, .phone, .email: continue
            }
        }
        if !fields.contains(where: Self.personal.contains) { return .pass }
        guard let appointed = account.responsible(in: register), !appointed.isEmpty else { return nil }
        for place in appointed.indices {
            guard register.people.isPlainlyComplete(appointed[place].person) else { return nil }
        }
        return .pass
    }

    /// What all of those appointed whom the register knows have; nothing where there is nobody.
    private func given(by appointed: [Appointment], in register: RegisterView) -> [RecordFact.Field] {
        var given: [RecordFact.Field]?
        for appointment in appointed {
            let held = register.people.look(at: appointment.person) { person in
                (given ?? Self.personal).filter { person.has($0) }
            }
            if let held { given = held }
        }
        return given ?? []
    }

    /// The columns that tell of a person.
    private static let personal: [RecordFact.Field] = [.responsible, .position, .phone, .email]
}

extension Person {
    fileprivate func has(_ field: RecordFact.Field) -> Bool {
        switch field {
        case .responsible: !surname.isEmpty && !given.dropFirst().isEmpty && !given.hasSuffix(".")
        case .position: position?.isEmpty == false
        case .phone: phone?.isEmpty == false
        case .email: email?.isEmpty == false
        case .organ, .address, .created, .creator: true
        }
    }
}
