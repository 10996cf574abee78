internal import SecauditExchange
internal import SecauditRegister

// The facts of which a vault has thousands, read by the reader of register files: it knows the same values under the
// same keys, and takes a fraction of the time of a general decoder. What it does not take is left to the decoder.

extension RegisterFact {
    /// A content in the form in which this program writes it; `nil` for any other, which may still be a fact.
    static func plain(_ content: [UInt8]) -> RegisterFact? {
        guard let kind = FactKind(endOf: content) else { return nil }
        var reader = RegisterReader(content)
        var fact: RegisterFact?
        do throws(RegisterFileError) {
            var members = try reader.object(ContentField.table)
            while let field = try reader.next(&members) {
                switch field {
                case .fact: fact = try RegisterFact(kind, reading: &reader)
                case .kind: guard try reader.string() == kind.rawValue else { return nil }
                }
            }
            try reader.end()
        } catch {
            return nil
        }
        return fact
    }

    private init?(_ kind: FactKind, reading reader: inout RegisterReader) throws(RegisterFileError) {
        switch kind {
        case .account: self = .account(try AccountFact(reading: &reader))
        case .appointment: self = .appointment(try AppointmentFact(reading: &reader))
        case .credential: self = .credential(try CredentialFact(reading: &reader))
        case .event: self = .event(try EventFact(reading: &reader))
        case .organ: self = .organ(try OrganFact(reading: &reader))
        case .person: self = .person(try PersonFact(reading: &reader))
        case .twoFactor: self = .twoFactor(try TwoFactorFact(reading: &reader))
        case .attestation, .binding, .bindingConsent, .change, .managers, .memberBinding, .memberName, .municipality,
            .page, .posts, .waiver:
            return nil
        }
    }
}

private enum ContentField: String, RecordField {
    case fact, kind
    static let table = FieldTable<Self>()
}

private enum FactField: String, RecordField {
    case account, appointment, compartment, credential, event, evidence, municipality, organ, person, record, secret
    case totp
    static let table = FieldTable<Self>()
}

extension RegisterReader {
    /// A field that this fact does not have.
    fileprivate func foreign(_ field: FactField) -> RegisterFileError {
        failure(.keyUnknown(field.rawValue, known: []))
    }
}

extension AccountFact {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var account: Account?
        var organ: Organ.ID?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .account: account = try Account(reading: &reader)
            case .organ: organ = try reader.identifier()
            default: throw reader.foreign(field)
            }
        }
        self.init(
            organ: try reader.required(organ, FactField.organ),
            account: try reader.required(account, FactField.account)
        )
    }
}

extension AppointmentFact {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var account: Account.ID?
        var appointment: Appointment?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .account: account = try reader.identifier()
            case .appointment: appointment = try Appointment(reading: &reader)
            default: throw reader.foreign(field)
            }
        }
        self.init(
            account: try reader.required(account, FactField.account),
            appointment: try reader.required(appointment, FactField.appointment)
        )
    }
}

extension CredentialFact {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var credential: Credential?
        var secret: SealedPlace?
        var totp: SealedPlace?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .credential: credential = try Credential(reading: &reader)
            case .secret: secret = try SealedPlace(reading: &reader)
            case .totp: totp = try SealedPlace(reading: &reader)
            default: throw reader.foreign(field)
            }
        }
        self.init(
            credential: try reader.required(credential, FactField.credential),
            secret: secret,
            totp: totp
        )
    }
}

extension SealedPlace {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var compartment: String?
        var record: String?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .compartment: compartment = try reader.string()
            case .record: record = try reader.string()
            default: throw reader.foreign(field)
            }
        }
        self.init(
            compartment: try reader.required(compartment, FactField.compartment),
            record: try reader.required(record, FactField.record)
        )
    }
}

extension EventFact {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var account: Account.ID?
        var organ: Organ.ID?
        var municipality: Municipality.ID?
        var event: Event?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .account: account = try reader.identifier()
            case .organ: organ = try reader.identifier()
            case .municipality: municipality = try reader.identifier()
            case .event: event = try Event(reading: &reader)
            default: throw reader.foreign(field)
            }
        }
        self.init(
            account: account,
            organ: organ,
            municipality: municipality,
            event: try reader.required(event, FactField.event)
        )
    }
}

extension OrganFact {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var municipality: Municipality.ID?
        var organ: Organ?
        var compartment: String?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .municipality: municipality = try reader.identifier()
            case .organ: organ = try Organ(reading: &reader)
            case .compartment: compartment = try reader.string()
            default: throw reader.foreign(field)
            }
        }
        self.init(
            municipality: try reader.required(municipality, FactField.municipality),
            organ: try reader.required(organ, FactField.organ),
            compartment: try reader.required(compartment, FactField.compartment)
        )
    }
}

extension PersonFact {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var municipality: Municipality.ID?
        var person: Person?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .municipality: municipality = try reader.identifier()
            case .person: person = try Person(reading: &reader)
            default: throw reader.foreign(field)
            }
        }
        self.init(
            municipality: try reader.required(municipality, FactField.municipality),
            person: try reader.required(person, FactField.person)
        )
    }
}

extension TwoFactorFact {
    fileprivate init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var credential: Credential.ID?
        var evidence: TwoFactorEvidence?
        var members = try reader.object(FactField.table)
        while let field = try reader.next(&members) {
            switch field {
            case .credential: credential = try reader.identifier()
            case .evidence: evidence = try TwoFactorEvidence(reading: &reader)
            default: throw reader.foreign(field)
            }
        }
        self.init(
            credential: try reader.required(credential, FactField.credential),
            evidence: try reader.required(evidence, FactField.evidence)
        )
    }
}
