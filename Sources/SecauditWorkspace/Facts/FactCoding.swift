import FoundationEssentials
internal import SecauditExchange
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
    /// What stands before a kind's word.
    private static let key = number("\"kind\":\"".utf8)

    /// A kind as it ends a content.
    private struct Ending {
        let kind: FactKind
        /// How many bytes its word has, sixteen at most.
        let count: Int
        /// The first eight of them, where there are more.
        let head: UInt64
        /// The eight bytes that end with the word; of a short one what stands before it is among them.
        let tail: UInt64

        init(_ kind: FactKind) {
            self.kind = kind
            count = kind.rawValue.utf8.count
            head = number(kind.rawValue.utf8.prefix(8))
            tail = number(("\"kind\":\"" + kind.rawValue).utf8.suffix(8))
        }
    }

    private static let endings = allCases.map(Ending.init)

    /// Eight bytes as they are loaded, the first of them lowest.
    private static func number(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
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
        guard end > 0, content[end] == UInt8(ascii: "\""), content[end + 1] == UInt8(ascii: "}"),
            let tail = content.word(at: end - 8)
        else { return nil }
        for ending in endings where ending.tail == tail {
            let start = end - ending.count
            guard content.word(at: start - 8) == key, ending.count <= 8 || content.word(at: start) == ending.head
            else { continue }
            return (ending.kind, content.count - start + 8)
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
