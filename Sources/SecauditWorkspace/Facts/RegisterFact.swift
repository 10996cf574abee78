package import SecauditRegister

/// One thing on record: the content of a record that is not a secret, written as JSON with sorted keys.
package enum RegisterFact: Hashable, Sendable {
    case municipality(MunicipalityFact)
    case binding(BindingFact)
    case organ(OrganFact)
    case person(PersonFact)
    case account(AccountFact)
    case credential(CredentialFact)
    case appointment(AppointmentFact)
    case twoFactor(TwoFactorFact)
    case managers(ManagersFact)
    case event(EventFact)
    case attestation(AttestationFact)
    case waiver(WaiverFact)
    case posts(PostsFact)
    case page(PageSeenFact)
    case change(ChangeFact)
    case memberName(MemberNameFact)
    case memberBinding(MemberBindingFact)
    case bindingConsent(MemberBindingFact)
}

package struct MunicipalityFact: Hashable, Sendable, Codable {
    package var id: Municipality.ID
    package var name: String
    package var zone: ZoneOffset
    /// The compartment of its people, in hexadecimal.
    package var compartment: String
}

/// The regulation that binds a municipality, with the digest of its file.
package struct BindingFact: Hashable, Sendable, Codable {
    package var municipality: Municipality.ID
    package var binding: PolicyBinding
    /// The regulations that bound before, each with its last day; `nil`: none has been replaced.
    package var former: [FormerBinding]?
}

package struct OrganFact: Hashable, Sendable, Codable {
    package var municipality: Municipality.ID
    /// The organ without its accounts, which are facts of their own.
    package var organ: Organ
    /// The compartment of its facts, in hexadecimal.
    package var compartment: String
}

package struct PersonFact: Hashable, Sendable, Codable {
    package var municipality: Municipality.ID
    package var person: Person
}

package struct AccountFact: Hashable, Sendable, Codable {
    /// The organ that entered it: what is known of the page lies in this organ's compartment.
    package var organ: Organ.ID
    package var account: Account
    /// The organ that keeps it now, where it was handed over.
    package var keeper: Organ.ID?

    package var keptBy: Organ.ID { keeper ?? organ }
}

package struct CredentialFact: Hashable, Sendable, Codable {
    package var credential: Credential
    /// Compartment and record of login and password; absent when nothing is kept in this vault.
    package var secret: SealedPlace?
    /// Compartment and record of the second factor's seed.
    package var totp: SealedPlace?
}

package struct AppointmentFact: Hashable, Sendable, Codable {
    package var account: Account.ID
    package var appointment: Appointment
}

package struct TwoFactorFact: Hashable, Sendable, Codable {
    package var credential: Credential.ID
    package var evidence: TwoFactorEvidence
    /// Who filled in the questionnaire, where that is not whoever signs; the same in the facts below.
    package var statedBy: Person.ID?
}

package struct ManagersFact: Hashable, Sendable, Codable {
    package var account: Account.ID
    package var seen: ManagersSeen
    package var statedBy: Person.ID?
}

/// An event of an account, of an organ or of the municipality itself: exactly one is named.
package struct EventFact: Hashable, Sendable, Codable {
    package var account: Account.ID?
    package var organ: Organ.ID?
    package var municipality: Municipality.ID?
    package var event: Event
}

package struct AttestationFact: Hashable, Sendable, Codable {
    package var organ: Organ.ID?
    package var municipality: Municipality.ID?
    package var attestation: Attestation
    package var statedBy: Person.ID?
}

/// The posts of one page in one or more weeks, as one table gave them.
package struct PostsFact: Hashable, Sendable, Codable {
    package var account: Account.ID
    package var counts: [PostCount]
}

package struct PageSeenFact: Hashable, Sendable, Codable {
    package var account: Account.ID
    package var seen: PageSeen
}

package struct WaiverFact: Hashable, Sendable, Codable {
    package var municipality: Municipality.ID
    package var waiver: Waiver
}

/// Somebody states that something was changed at the network itself.
package struct ChangeFact: Hashable, Sendable, Codable {
    package var credential: Credential.ID
    package var kind: Obligation.Kind
    package var on: CalendarDay
}

package struct MemberNameFact: Hashable, Sendable, Codable {
    /// The member's id in hexadecimal.
    package var member: String
    package var name: String
}

/// A member is a person: stated by a coordinator, consented to by the member.
package struct MemberBindingFact: Hashable, Sendable, Codable {
    package var member: String
    package var person: Person.ID
}
