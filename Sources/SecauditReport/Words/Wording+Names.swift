import SecauditCompliance
package import SecauditRegister

extension Wording {
    package func name(_ person: Person.ID) -> String {
        (names.persons[person] ?? person.text).printable
    }

    /// The author's name; a coordinator may be nobody's employee in the municipality that he oversees.
    func name(_ author: Attribution) -> String? {
        let known = author.person.flatMap { names.persons[$0] }
        return (known ?? author.name ?? author.person?.text)?.printable
    }

    package func name(_ organ: Organ.ID) -> String {
        (names.organs[organ] ?? organ.text).printable
    }

    package func name(_ account: Account.ID) -> String {
        (names.accounts[account]?.address ?? account.text).printable
    }

    package func name(_ credential: Credential.ID) -> String {
        guard let found = names.credentials[credential] else { return credential.text.printable }
        // Without a name of its own it is known by the pages that it opens, never by its id.
        let pages = names.pages(of: credential).compactMap { names.accounts[$0]?.address }
        let label = found.label ?? (pages.isEmpty ? credential.text : pages.joined(separator: ", "))
        return "\(name(found.network)): \(label)".printable
    }

    package func name(_ network: NetworkID) -> String { language.name(network) }

    func name(_ bearer: Bearer) -> String {
        switch bearer {
        case .person(let person): name(person)
        case .member(let fingerprint):
            say(
                "пользователь хранилища \(fingerprint.printable), лицо не указано",
                "vault member \(fingerprint.printable), bound to nobody"
            )
        case .profile(let identity):
            say(
                "лицо не установлено (профиль \(identity.user.printable))",
                "unidentified person (profile \(identity.user.printable))"
            )
        }
    }

    func list(_ accounts: [Account.ID]) -> String {
        accounts.map { name($0) }.joined(separator: ", ")
    }

    func name(_ kind: Organ.Kind) -> String {
        switch kind {
        case .head: say("должностное лицо", "official in person")
        case .administration: say("администрация", "administration")
        case .body: say("орган", "body")
        case .institution: say("подведомственная организация", "subordinate institution")
        case .other: say("организация, не подведомственная администрации", "organisation not under the administration")
        }
    }
}

extension String {
    /// The text without characters that could move the cursor, hide or reorder what stands beside it.
    package var printable: String {
        // Most names have nothing to strip: look before copying.
        guard !isPlain, unicodeScalars.contains(where: \.isUnprintable) else { return self }
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isUnprintable { result.append(scalar) }
        return String(result)
    }
}

extension String {
    /// Made of ASCII, Russian letters and signs such as «№» alone, as nearly all of a register is; seen from the bytes,
    /// without a look into Unicode's tables.
    private var isPlain: Bool {
        let bytes = utf8.span
        for place in bytes.indices {
            switch bytes[place] {
            // U+0400 to U+047F are letters, all of them; the bytes from 0x80 continue one.
            case 0x20...0x7E, 0xD0, 0xD1, 0x80...0xBF: continue
            // «№» (U+2116) and its neighbours from U+2100 on are signs to be seen, all of them.
            case 0xE2 where bytes[place + 1] == 0x84: continue
            default: return false
            }
        }
        return true
    }
}

extension Unicode.Scalar {
    fileprivate var isUnprintable: Bool {
        if value < 0x20 { return true }
        if value < 0x7f { return false }
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: return true
        default: return false
        }
    }
}

extension Wording {
    /// Several people, separated by commas.
    func names(_ persons: [Person.ID]) -> String {
        persons.map { name($0) }.joined(separator: ", ")
    }
}
