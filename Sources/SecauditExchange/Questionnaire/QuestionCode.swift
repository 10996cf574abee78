package import SecauditRegister

/// Which question a row of a questionnaire asks: written into the row, so that answers find their way back.
package enum QuestionCode: Hashable, Sendable {
    case author
    case filledOn
    case address(Account.ID)
    /// With which role a person has access to a page.
    case access(Account.ID, Person.ID)
    /// Somebody else with access; several rows for each page.
    case otherAccess(Account.ID, Int)
    /// Whether the rows about access name everybody.
    case accessComplete(Account.ID)
    case responsible(Account.ID)
    case deputy(Account.ID)
    case twoFactor(Credential.ID)
    case twoFactorMethod(Credential.ID)
    case twoFactorPhone(Credential.ID)
    case contact(Person.ID, Contact)
    /// A written answer about a rule, for the organ or for one of its pages.
    case rule(String, Account.ID?)

    package enum Contact: String, Hashable, Sendable, CaseIterable {
        case position
        case phone
        case email
    }
}

extension QuestionCode: LosslessStringConvertible {
    package var description: String {
        switch self {
        case .author: "author"
        case .filledOn: "filled-on"
        case .address(let account): "address \(account)"
        case .access(let account, let person): "access \(account) \(person)"
        case .otherAccess(let account, let number): "other-access \(account) \(number)"
        case .accessComplete(let account): "access-complete \(account)"
        case .responsible(let account): "responsible \(account)"
        case .deputy(let account): "deputy \(account)"
        case .twoFactor(let credential): "two-factor \(credential)"
        case .twoFactorMethod(let credential): "two-factor-method \(credential)"
        case .twoFactorPhone(let credential): "two-factor-phone \(credential)"
        case .contact(let person, let contact): "contact \(person) \(contact.rawValue)"
        case .rule(let rule, nil): "rule \(rule)"
        case .rule(let rule, let account?): "rule \(rule) \(account)"
        }
    }

    package init?(_ description: String) {
        let words = Blanks.words(description)
        guard let first = words.first else { return nil }
        let second = words.count > 1 ? words[1] : ""
        let third = words.count > 2 ? words[2] : ""
        switch (first, words.count) {
        case ("author", 1): self = .author
        case ("filled-on", 1): self = .filledOn
        case ("address", 2): self = .address(Account.ID(second))
        case ("access", 3): self = .access(Account.ID(second), Person.ID(third))
        case ("other-access", 3):
            guard let number = Int(third) else { return nil }
            self = .otherAccess(Account.ID(second), number)
        case ("access-complete", 2): self = .accessComplete(Account.ID(second))
        case ("responsible", 2): self = .responsible(Account.ID(second))
        case ("deputy", 2): self = .deputy(Account.ID(second))
        case ("two-factor", 2): self = .twoFactor(Credential.ID(second))
        case ("two-factor-method", 2): self = .twoFactorMethod(Credential.ID(second))
        case ("two-factor-phone", 2): self = .twoFactorPhone(Credential.ID(second))
        case ("contact", 3):
            guard let contact = Contact(rawValue: third) else { return nil }
            self = .contact(Person.ID(second), contact)
        case ("rule", 2): self = .rule(second, nil)
        case ("rule", 3): self = .rule(second, Account.ID(third))
        default: return nil
        }
    }
}
