import SecauditCompliance
import SecauditCrypto
import SecauditRegister

/// The stable UUIDs of one OSCAL document: the same check names its parts the same way every time.
struct OSCALNames {
    private static let namespace = NameUUID("https://secaudit.invalid/oscal", in: .urlNamespace)

    private let document: NameUUID
    private var seen: [String: Int] = [:]

    init(_ kind: String, of assessments: [Assessment]) {
        let parts = assessments.flatMap { assessment -> [String] in
            let scope = assessment.scope
            return [
                assessment.municipality.text, assessment.policy.digest, scope.period.first.description,
                scope.period.last.description, scope.asOf.description, scope.asKnownOn?.description ?? "",
            ]
        }
        document = NameUUID(([kind] + parts).joined(separator: "\u{0}"), in: Self.namespace)
    }

    /// The document itself.
    var root: String { document.text }

    /// A part; two parts never share a name, whatever their findings are called.
    mutating func part(_ kind: String, _ name: String) -> String {
        let key = "\(kind)\u{0}\(name)"
        let number = seen[key, default: 0]
        seen[key] = number + 1
        return NameUUID(number == 0 ? key : "\(key)\u{0}\(number)", in: document).text
    }

    /// What a finding speaks about: the same in every document.
    static func subject(_ subject: Subject, in municipality: Municipality.ID) -> String {
        let own: [String] =
            switch subject {
            case .municipality: []
            case .organ(let id): [id.text]
            case .account(let id, of: let organ): [organ.text, id.text]
            case .credential(let id, of: let organ): [organ.text, id.text]
            }
        return NameUUID(([subject.kind, municipality.text] + own).joined(separator: "\u{0}"), in: namespace).text
    }
}
