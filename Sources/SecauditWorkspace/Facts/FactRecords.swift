internal import SecauditExchange
internal import SecauditRegister
internal import SecauditVault

// The facts of which a vault has thousands, read as this program writes them: without blanks and with sorted keys, so
// that each key is where it is expected or nowhere. The values within are those of register files and read by their
// reader. What is written otherwise is left to the general decoder, which takes many times as long.

/// Reads the contents of facts one after another; what is needed for one serves for the next.
struct FactReader {
    private var reader = RegisterReader()
    /// The length of what says the kind of the present content.
    private var end = 0

    /// The fact that a content is, in whatever form of JSON; `nil`: it is none.
    mutating func fact(from content: [UInt8]) -> RegisterFact? {
        if let fact = plain(content) { return fact }
        return RegisterFact.decoded(content)
    }

    /// A content in the form in which this program writes it; `nil` for any other, which may still be a fact.
    mutating func plain(_ content: [UInt8]) -> RegisterFact? {
        switch begin(content) {
        case .account: plain().map(RegisterFact.account)
        case .appointment: plain().map(RegisterFact.appointment)
        case .credential: plain().map(RegisterFact.credential)
        case .event: plain().map(RegisterFact.event)
        case .organ: plain().map(RegisterFact.organ)
        case .person: plain().map(RegisterFact.person)
        case .twoFactor: plain().map(RegisterFact.twoFactor)
        case .attestation, .binding, .bindingConsent, .change, .managers, .memberBinding, .memberName, .municipality,
            .page, .posts, .waiver, nil:
            nil
        }
    }

    /// Begins with a content; the kind of what may follow, or `nil` where it has to be read to be known.
    mutating func begin(_ content: [UInt8]) -> FactKind? {
        guard let (kind, length) = FactKind.found(endOf: content) else { return nil }
        reader.begin(content)
        end = length
        return reader.passes("{\"fact\":{") ? kind : nil
    }

    /// The fact of the content that was begun, where it is written as this program does.
    ///
    /// What is left behind it is as long as the kind that the content has been seen to end with.
    mutating func plain<Fact: PlainFact>() -> Fact? {
        // Whoever lent the content wants its room for the next one.
        defer { reader.letGo() }
        do throws(RegisterFileError) {
            guard let fact = try Fact(plain: &reader), reader.passes("},"), reader.left == end else { return nil }
            return fact
        } catch {
            return nil
        }
    }
}

/// A fact of which a vault has thousands.
protocol PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError)
}

extension AccountFact: PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"account\":") else { return nil }
        let account = try Account(reading: &reader)
        let keeper: Organ.ID? = reader.passes(",\"keeper\":") ? try reader.identifier() : nil
        guard reader.passes(",\"organ\":") else { return nil }
        self.init(organ: try reader.identifier(), account: account, keeper: keeper)
    }
}

extension AppointmentFact: PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"account\":") else { return nil }
        let account: Account.ID = try reader.identifier()
        guard reader.passes(",\"appointment\":") else { return nil }
        self.init(account: account, appointment: try Appointment(reading: &reader))
    }
}

extension CredentialFact: PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"credential\":") else { return nil }
        let credential = try Credential(reading: &reader)
        var secret: SealedPlace?
        if reader.passes(",\"secret\":{") {
            secret = SealedPlace(plain: &reader)
            if secret == nil { return nil }
        }
        var totp: SealedPlace?
        if reader.passes(",\"totp\":{") {
            totp = SealedPlace(plain: &reader)
            if totp == nil { return nil }
        }
        self.init(credential: credential, secret: secret, totp: totp)
    }
}

extension SealedPlace {
    /// With the brace that closes it.
    fileprivate init?(plain reader: inout RegisterReader) {
        guard reader.passes("\"compartment\":"), let compartment = reader.id(of: Compartment.self),
            reader.passes(",\"record\":"), let record = reader.id(of: RecordVersion.self), reader.passes("}")
        else { return nil }
        self.init(compartment: compartment, record: record)
    }
}

extension RegisterReader {
    /// An id as the program writes it; `nil`: it is written otherwise, or is none.
    fileprivate mutating func id<Object>(of _: Object.Type) -> ObjectID<Object>? {
        plainText(ofCount: 2 * ObjectID<Object>.length).flatMap { ObjectID(hexadecimal: $0.span) }
    }
}

extension EventFact: PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        let account: Account.ID? = reader.passes("\"account\":") ? try reader.identifier() : nil
        guard account == nil ? reader.passes("\"event\":") : reader.passes(",\"event\":") else { return nil }
        let event = try Event(reading: &reader)
        let municipality: Municipality.ID? = reader.passes(",\"municipality\":") ? try reader.identifier() : nil
        let organ: Organ.ID? = reader.passes(",\"organ\":") ? try reader.identifier() : nil
        self.init(account: account, organ: organ, municipality: municipality, event: event)
    }
}

extension OrganFact: PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"compartment\":") else { return nil }
        let compartment = try reader.string()
        guard reader.passes(",\"municipality\":") else { return nil }
        let municipality: Municipality.ID = try reader.identifier()
        guard reader.passes(",\"organ\":") else { return nil }
        self.init(municipality: municipality, organ: try Organ(reading: &reader), compartment: compartment)
    }
}

extension PersonFact: PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"municipality\":") else { return nil }
        let municipality: Municipality.ID = try reader.identifier()
        guard reader.passes(",\"person\":") else { return nil }
        self.init(municipality: municipality, person: try Person(reading: &reader))
    }
}

extension TwoFactorFact: PlainFact {
    init?(plain reader: inout RegisterReader) throws(RegisterFileError) {
        guard reader.passes("\"credential\":") else { return nil }
        let credential: Credential.ID = try reader.identifier()
        guard reader.passes(",\"evidence\":") else { return nil }
        let evidence = try TwoFactorEvidence(reading: &reader)
        let statedBy: Person.ID? = reader.passes(",\"statedBy\":") ? try reader.identifier() : nil
        self.init(credential: credential, evidence: evidence, statedBy: statedBy)
    }
}
