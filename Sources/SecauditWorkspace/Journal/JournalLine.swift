package import SecauditRegister

/// One line of the journal of issued and changed passwords: what the ledger proves or a person stated, never a secret.
package struct JournalLine: Hashable, Sendable {
    /// The number of the ledger's entry.
    package let entry: UInt64
    package let time: Instant
    package let municipality: Municipality.ID
    package let credential: Credential.ID
    package let act: Act
    /// Of which sealed parts of the credential; none for what was only stated.
    package let parts: [Part]
    /// Who signed the entry.
    package let author: Party

    package enum Act: Hashable, Sendable {
        case given(to: Party)
        /// The author's own client has opened it: his signature for the receipt.
        case received
        /// The key was changed, and he has not got the new one.
        case ended(Party)
        /// Removed from the vault; what he could read is to be sealed under a new key.
        case removed(Party)
        /// The author gave it up himself.
        case givenUp
        /// The author has split the key between these: an envelope that none of them opens alone.
        case sealed(for: [Party])
        /// The author, a trustee, has given his halves out of his hands; with the last of them the envelope is open.
        case handedOver(to: Party, opens: Bool)
        /// The author has put the halves together and made a new key.
        case recovered
        /// New content was sealed; what it says, and whether it differs, the lists of the ledger do not tell.
        ///
        /// `since`: those whose access had ended, with nothing written by anybody else after it.
        case written(isFirst: Bool, since: [Party])
        /// The author says that it was changed at the network itself, that day.
        case stated(Obligation.Kind, on: CalendarDay, since: [Party])
    }

    /// What is sealed apart, since it is granted apart.
    package enum Part: Hashable, Sendable, Comparable {
        case password
        case seed
    }

    /// Somebody with a key, by the name that belongs to it.
    package struct Party: Hashable, Sendable {
        package let person: Person.ID?
        package let name: String
        /// The short fingerprint of the key.
        package let key: String

        package init(person: Person.ID?, name: String, key: String) {
            self.person = person
            self.name = name
            self.key = key
        }
    }

    package init(
        entry: UInt64,
        time: Instant,
        municipality: Municipality.ID,
        credential: Credential.ID,
        act: Act,
        parts: [Part],
        author: Party
    ) {
        self.entry = entry
        self.time = time
        self.municipality = municipality
        self.credential = credential
        self.act = act
        self.parts = parts
        self.author = author
    }
}
