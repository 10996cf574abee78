extension Int {
    /// The form of a Russian noun after this number: 1 день, 2 дня, 5 дней.
    func russian(_ one: String, _ few: String, _ many: String) -> String {
        let size = magnitude
        let form =
            switch (size % 10, size % 100) {
            case (_, 11...14): many
            case (1, _): one
            case (2...4, _): few
            default: many
            }
        return "\(self) \(form)"
    }

    /// The form of an English noun after this number.
    func english(_ one: String, _ many: String) -> String {
        "\(self) \(self == 1 ? one : many)"
    }
}
