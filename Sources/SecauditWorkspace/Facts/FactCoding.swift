import FoundationEssentials
import SecauditRegister

/// The words by which a fact's kind is written.
enum FactKind: String, Codable, CaseIterable {
    case municipality, binding, organ, person, account, credential, appointment
    case twoFactor = "two-factor"
    case managers, event, attestation, waiver, change, posts
    case page = "page-seen"
    case memberName = "member-name"
    case memberBinding = "member-binding"
    case bindingConsent = "binding-consent"
}

extension FactKind {
    /// Each kind with the length of its word and its first eight bytes as a number.
    private static let words = allCases.map { kind in
        (kind: kind, count: kind.rawValue.utf8.count, head: head(of: kind.rawValue.utf8))
    }

    private static let key = head(of: "\"kind\":\"".utf8)

    private static func head(of word: some Sequence<UInt8>) -> UInt64 {
        word.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The kind of a content as this program writes it: with sorted keys the kind stands last, so it can be seen
    /// without reading the rest; `nil` where it has to be read.
    init?(endOf content: [UInt8]) {
        guard let found = Self.found(endOf: content) else { return nil }
        self = found.kind
    }

    /// The same with the length of what says it.
    static func found(endOf content: [UInt8]) -> (kind: FactKind, length: Int)? {
        let end = content.count - 2
        guard end > 0, content[end] == UInt8(ascii: "\""), content[end + 1] == UInt8(ascii: "}") else { return nil }
        var start = end
        while start > 0, content[start - 1] != UInt8(ascii: "\"") { start -= 1 }
        guard start >= 8, head(of: content[start - 8..<start]) == key else { return nil }
        let word = content[start..<end]
        let head = head(of: word)
        for known in words where known.count == word.count && known.head == head {
            guard word.dropFirst(8).elementsEqual(known.kind.rawValue.utf8.dropFirst(8)) else { continue }
            return (known.kind, content.count - start + 8)
        }
        return nil
    }
}

extension RegisterFact: Codable {
    private enum Keys: String, CodingKey {
        case kind
        case fact
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        switch try container.decode(FactKind.self, forKey: .kind) {
        case .municipality: self = .municipality(try container.decode(MunicipalityFact.self, forKey: .fact))
        case .binding: self = .binding(try container.decode(BindingFact.self, forKey: .fact))
        case .organ: self = .organ(try container.decode(OrganFact.self, forKey: .fact))
        case .person: self = .person(try container.decode(PersonFact.self, forKey: .fact))
        case .account: self = .account(try container.decode(AccountFact.self, forKey: .fact))
        case .credential: self = .credential(try container.decode(CredentialFact.self, forKey: .fact))
        case .appointment: self = .appointment(try container.decode(AppointmentFact.self, forKey: .fact))
        case .twoFactor: self = .twoFactor(try container.decode(TwoFactorFact.self, forKey: .fact))
        case .managers: self = .managers(try container.decode(ManagersFact.self, forKey: .fact))
        case .event: self = .event(try container.decode(EventFact.self, forKey: .fact))
        case .attestation: self = .attestation(try container.decode(AttestationFact.self, forKey: .fact))
        case .posts: self = .posts(try container.decode(PostsFact.self, forKey: .fact))
        case .page: self = .page(try container.decode(PageSeenFact.self, forKey: .fact))
        case .waiver: self = .waiver(try container.decode(WaiverFact.self, forKey: .fact))
        case .change: self = .change(try container.decode(ChangeFact.self, forKey: .fact))
        case .memberName: self = .memberName(try container.decode(MemberNameFact.self, forKey: .fact))
        case .memberBinding: self = .memberBinding(try container.decode(MemberBindingFact.self, forKey: .fact))
        case .bindingConsent: self = .bindingConsent(try container.decode(MemberBindingFact.self, forKey: .fact))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        func write(_ kind: FactKind, _ fact: some Encodable) throws {
            try container.encode(kind, forKey: .kind)
            try container.encode(fact, forKey: .fact)
        }
        switch self {
        case .municipality(let fact): try write(.municipality, fact)
        case .binding(let fact): try write(.binding, fact)
        case .organ(let fact): try write(.organ, fact)
        case .person(let fact): try write(.person, fact)
        case .account(let fact): try write(.account, fact)
        case .credential(let fact): try write(.credential, fact)
        case .appointment(let fact): try write(.appointment, fact)
        case .twoFactor(let fact): try write(.twoFactor, fact)
        case .managers(let fact): try write(.managers, fact)
        case .event(let fact): try write(.event, fact)
        case .attestation(let fact): try write(.attestation, fact)
        case .posts(let fact): try write(.posts, fact)
        case .page(let fact): try write(.page, fact)
        case .waiver(let fact): try write(.waiver, fact)
        case .change(let fact): try write(.change, fact)
        case .memberName(let fact): try write(.memberName, fact)
        case .memberBinding(let fact): try write(.memberBinding, fact)
        case .bindingConsent(let fact): try write(.bindingConsent, fact)
        }
    }
}

extension RegisterFact {
    /// The bytes of a record's content.
    package var content: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Values of these types always have a JSON form.
        guard let data = try? encoder.encode(self) else { return [] }
        return [UInt8](data)
    }

    package static func fact(from content: [UInt8]) -> RegisterFact? {
        var reader = FactReader()
        return reader.fact(from: content)
    }

    /// A content in any form of JSON.
    static func decoded(_ content: [UInt8]) -> RegisterFact? {
        try? JSONDecoder().decode(RegisterFact.self, from: Data(content))
    }
}
