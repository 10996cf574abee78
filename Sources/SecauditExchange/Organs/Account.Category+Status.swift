import SecauditRegister

extension Account.Category {
    /// The category that a table's status means, in either gender.
    init?(status: String) {
        switch Spelling.folded(status) {
        case "флагман", "флагманский", "флагманская": self = .flagship
        case "активный", "активная", "актив": self = .active
        case "визитка", "карточка": self = .card
        default: return nil
        }
    }
}
