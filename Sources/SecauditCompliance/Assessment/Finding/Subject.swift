package import SecauditRegister

/// What one finding speaks about.
package enum Subject: Hashable, Sendable {
    case municipality
    case organ(Organ.ID)
    case account(Account.ID, of: Organ.ID)
    case credential(Credential.ID, of: Organ.ID)

    /// The organ it belongs to; `nil` for the municipality as a whole.
    package var organ: Organ.ID? {
        switch self {
        case .municipality: nil
        case .organ(let id), .account(_, of: let id), .credential(_, of: let id): id
        }
    }

    package var account: Account.ID? {
        if case .account(let id, of: _) = self { id } else { nil }
    }

    /// The word for the kind of subject in machine-readable output.
    package var kind: String {
        switch self {
        case .municipality: "municipality"
        case .organ: "organ"
        case .account: "account"
        case .credential: "credential"
        }
    }
}
