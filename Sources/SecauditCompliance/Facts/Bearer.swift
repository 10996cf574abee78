package import SecauditRegister

/// Whoever stands behind an access.
package enum Bearer: Hashable, Sendable {
    case person(Person.ID)
    /// A vault member bound to nobody, by its short fingerprint; counts as one person.
    case member(String)
    /// A profile that a network shows and nobody has recognised; counts as one person.
    case profile(NetworkIdentity)

    /// `person:p1`, `member:…`, `profile:vk/…`: one text for output and for order.
    package var text: String {
        switch self {
        case .person(let id): "person:\(id.text)"
        case .member(let fingerprint): "member:\(fingerprint)"
        case .profile(let identity): "profile:\(identity.network.text)/\(identity.user)"
        }
    }

    var value: FactValue { .text(text) }
}

extension Bearer: Comparable {
    package static func < (left: Bearer, right: Bearer) -> Bool {
        switch (left, right) {
        case (.person(let left), .person(let right)): left < right
        default: left.text < right.text
        }
    }
}
