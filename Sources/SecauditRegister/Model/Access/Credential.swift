/// A login by which one or more accounts are managed; two-factor authentication and holders belong to it.
package struct Credential: Hashable, Sendable, Codable {
    package typealias ID = Identifier<Credential>

    package var id: ID
    /// The organ that owns it; its compartment holds the facts.
    package var organ: Organ.ID
    package var network: NetworkID
    package var manages: [Account.ID]
    package var owner: Owner
    /// A word to tell it apart on a screen; never the login itself.
    package var label: String?
    package var opened: CalendarDay?
    package var closed: CalendarDay?
    /// Where login and password are kept; `nil`: not known.
    package var custody: Custody?
    /// `nil`: not known; empty: nobody.
    package var grants: [Grant]?
    /// Each time the secret was set; `nil`: not known.
    package var secretChanges: [SecretChange]?
    package var twoFactor: [TwoFactorEvidence]?
    package var obligations: [Obligation]?
    /// Whose the recovery phone is, where known.
    package var recoveryPhone: PhoneOwner?
    /// The profile's number or name in the network, by which a manager seen there is recognised.
    package var profile: String?
    /// `nil`: nobody who may read it has told of the password, or whoever looks may not see it.
    package var passwordStanding: PasswordStanding?

    package enum Owner: String, Hashable, Sendable, Codable, CaseIterable {
        /// A profile or number that belongs to the organ.
        case service
        /// A person's own profile, appointed as manager of the page.
        case personal
    }

    package enum Custody: String, Hashable, Sendable, Codable, CaseIterable {
        /// Sealed in this vault.
        case vault
        /// Another journal, confirmed in writing.
        case journal
        /// Not recorded anywhere.
        case none
    }

    package init(
        id: ID,
        organ: Organ.ID,
        network: NetworkID,
        manages: [Account.ID],
        owner: Owner = .service,
        label: String? = nil,
        opened: CalendarDay? = nil,
        closed: CalendarDay? = nil,
        custody: Custody? = nil,
        grants: [Grant]? = nil,
        secretChanges: [SecretChange]? = nil,
        twoFactor: [TwoFactorEvidence]? = nil,
        obligations: [Obligation]? = nil,
        recoveryPhone: PhoneOwner? = nil,
        profile: String? = nil,
        passwordStanding: PasswordStanding? = nil
    ) {
        self.id = id
        self.organ = organ
        self.network = network
        self.manages = manages
        self.owner = owner
        self.label = label
        self.opened = opened
        self.closed = closed
        self.custody = custody
        self.grants = grants
        self.secretChanges = secretChanges
        self.twoFactor = twoFactor
        self.obligations = obligations
        self.recoveryPhone = recoveryPhone
        self.profile = profile
        self.passwordStanding = passwordStanding
    }

    /// What must still be changed; of a password that this vault keeps, the entry as well as the network.
    package func openObligations(on day: CalendarDay) -> [Obligation] {
        (obligations ?? []).filter { obligation in
            guard obligation.raised <= day, obligation.kind == .password, custody == .vault else {
                return obligation.isOpen(on: day)
            }
            return obligation.isOpen(on: day) || obligation.entryChanged.map { day < $0 } ?? true
        }
    }

    package func exists(on day: CalendarDay) -> Bool {
        day.lies(from: opened, to: closed)
    }
}

/// A person's access to a credential; open while `to` is missing.
package struct Grant: Hashable, Sendable, Codable {
    /// The person behind the key or the claim; `nil` for a vault member bound to nobody.
    package var person: Person.ID?
    /// The vault member's short fingerprint, where the grant is cryptographic.
    package var member: String?
    package var from: CalendarDay
    /// The day the access ended: by the end of that day the person has none.
    package var to: CalendarDay?
    package var basis: Basis
    /// The day the newcomer's client first opened it; `nil`: not yet, or not known.
    package var accepted: CalendarDay?
    /// Ended, but the key has not been changed yet: the person can still read the record.
    package var rekeyOwed: Bool?

    package enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
        /// Computed from the vault's signed manifests.
        case proved
        /// Stated by a person.
        case claimed
    }

    package init(
        person: Person.ID?,
        member: String? = nil,
        from: CalendarDay,
        to: CalendarDay? = nil,
        basis: Basis,
        accepted: CalendarDay? = nil,
        rekeyOwed: Bool? = nil
    ) {
        self.person = person
        self.member = member
        self.from = from
        self.to = to
        self.basis = basis
        self.accepted = accepted
        self.rekeyOwed = rekeyOwed
    }

    package func isOpen(on day: CalendarDay) -> Bool {
        from <= day && (rekeyOwed == true || (to.map { day < $0 } ?? true))
    }
}

/// A new password put on record.
package struct SecretChange: Hashable, Sendable, Codable {
    package var on: CalendarDay
    /// Whether the entry is known to differ from the one before it.
    package var differs: Difference
    package var attribution: Attribution?

    package enum Difference: String, Hashable, Sendable, Codable, CaseIterable {
        /// The first entry: nothing to differ from.
        case first
        /// Keyed fingerprints of old and new differ.
        case proved
        /// Somebody said so.
        case stated
        case unknown
    }

    package init(on: CalendarDay, differs: Difference, attribution: Attribution? = nil) {
        self.on = on
        self.differs = differs
        self.attribution = attribution
    }
}

/// Whose telephone a code or a recovery message goes to.
package enum PhoneOwner: String, Hashable, Sendable, Codable, CaseIterable {
    case organ
    case personal
    case unknown
}
