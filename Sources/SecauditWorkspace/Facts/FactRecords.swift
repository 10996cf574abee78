internal import SecauditExchange
internal import SecauditRegister

// The facts of which a vault has thousands, read as this program writes them: without blanks and with sorted keys, so
// that each key is where it is expected or nowhere. The values within are those of register files and read by their
// reader. What is written otherwise is left to the general decoder, which takes many times as long.

extension RegisterFact {
    /// A content in the form in which this program writes it; `nil` for any other, which may still be a fact.
    static func plain(_ content: [UInt8]) -> RegisterFact? {
        guard let (kind, length) = FactKind.found(endOf: content) else { return nil }
        var reader = RegisterReader(content)
        guard reader.passes("{\"fact\":{") else { return nil }
        do throws(RegisterFileError) {
            guard let fact = try RegisterFact(kind, plain: &reader), reader.passes("},"),
                // What is left is as long as the kind that the content has been seen to end with.
                reader.left == length
            else { return nil }
            return fact
        } catch {
            return nil
        }
    }

    private init?(_ kind: FactKind, plain reader: inout RegisterReader) throws(RegisterFileError) {
        switch kind {
        case .account:
            guard let fact = try AccountFact(plain: &reader) else { return nil }
            self = .account(fact)
        case .appointment:
            guard let fact = try AppointmentFact(plain: &reader) else { return nil }
            self = .appointment(fact)
        case .credential:
            guard let fact = try CredentialFact(plain: &reader) else { return nil }
            self = .credential(fact)
        case .event:
            guard let fact = try EventFact(plain: &reader) else { return nil }
            self = .event(fact)
        case .organ:
            guard let fact = try OrganFact(plain: &reader) else { return nil }
            self = .organ(fact)
        case .person:
            guard let fact = try PersonFact(plain: &reader) else { return nil }
            self = .person(fact)
        case .twoFactor:
            guard let fact = try TwoFactorFact(plain: &reader) else { return nil }
            self = .twoFactor(fact)
        case .attestation, .binding, .bindingConsent, .change, .managers, .memberBinding, .memberName, .municipality,
            .page, .posts, .waiver:
            return nil
        }
    }
}

extension AccountFact {
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"account\":") else { return nil }
        let account = try Account(reading: &reader)
        let keeper: Organ.ID? = reader.passes(",\"keeper\":") ? try reader.identifier() : nil
        guard reader.passes(",\"organ\":") else { return nil }
        self.init(organ: try reader.identifier(), account: account, keeper: keeper)
    }
}

extension AppointmentFact {
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"account\":") else { return nil }
        let account: Account.ID = try reader.identifier()
        guard reader.passes(",\"appointment\":") else { return nil }
        self.init(account: account, appointment: try Appointment(reading: &reader))
    }
}

extension CredentialFact {
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"credential\":") else { return nil }
        let credential = try Credential(reading: &reader)
        var secret: SealedPlace?
        if reader.passes(",\"secret\":{") {
            secret = try SealedPlace(plain: &reader)
            if secret == nil { return nil }
        }
        var totp: SealedPlace?
        if reader.passes(",\"totp\":{") {
            totp = try SealedPlace(plain: &reader)
            if totp == nil { return nil }
        }
        self.init(credential: credential, secret: secret, totp: totp)
    }
}

extension SealedPlace {
    /// With the brace that closes it.
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"compartment\":") else { return nil }
        let compartment = try reader.string()
        guard reader.passes(",\"record\":") else { return nil }
        self.init(compartment: compartment, record: try reader.string())
        guard reader.passes("}") else { return nil }
    }
}

extension EventFact {
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        let account: Account.ID? = reader.passes("\"account\":") ? try reader.identifier() : nil
        guard account == nil ? reader.passes("\"event\":") : reader.passes(",\"event\":") else { return nil }
        let event = try Event(reading: &reader)
        let municipality: Municipality.ID? = reader.passes(",\"municipality\":") ? try reader.identifier() : nil
        let organ: Organ.ID? = reader.passes(",\"organ\":") ? try reader.identifier() : nil
        self.init(account: account, organ: organ, municipality: municipality, event: event)
    }
}

extension OrganFact {
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"compartment\":") else { return nil }
        let compartment = try reader.string()
        guard reader.passes(",\"municipality\":") else { return nil }
        let municipality: Municipality.ID = try reader.identifier()
        guard reader.passes(",\"organ\":") else { return nil }
        self.init(municipality: municipality, organ: try Organ(reading: &reader), compartment: compartment)
    }
}

extension PersonFact {
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"municipality\":") else { return nil }
        let municipality: Municipality.ID = try reader.identifier()
        guard reader.passes(",\"person\":") else { return nil }
        self.init(municipality: municipality, person: try Person(reading: &reader))
    }
}

extension TwoFactorFact {
    fileprivate init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"credential\":") else { return nil }
        let credential: Credential.ID = try reader.identifier()
        guard reader.passes(",\"evidence\":") else { return nil }
        let evidence = try TwoFactorEvidence(reading: &reader)
        let statedBy: Person.ID? = reader.passes(",\"statedBy\":") ? try reader.identifier() : nil
        self.init(credential: credential, evidence: evidence, statedBy: statedBy)
    }
}
