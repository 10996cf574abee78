extension Sentence {
    /// A thing that is not there, or is there already: the list of its kind says which there are.
    static func listed(_ russian: String, _ english: String, by command: String) -> Sentence {
        Sentence(
            russian,
            english,
            next: "Список: secaudit \(command) list",
            "List them: secaudit \(command) list"
        )
    }
}
