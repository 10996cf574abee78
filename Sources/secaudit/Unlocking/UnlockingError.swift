import SecauditReport

/// Why the identity cannot be kept open.
enum UnlockingError: Error, Hashable {
    /// The login session has no folder of its own, or it is open to others.
    case noRuntimeFolder
}

extension UnlockingError: Explained {
    func explanation(in language: Language) -> Explanation {
        switch (self, language) {
        case (.noRuntimeFolder, .russian):
            Explanation(
                "У этого сеанса нет своей папки в памяти (XDG_RUNTIME_DIR), закрытой от других: оставить ключ открытым негде.",
                next: "Фразу будут спрашивать при каждой команде."
            )
        case (.noRuntimeFolder, .english):
            Explanation(
                "This login session has no folder of its own (XDG_RUNTIME_DIR) closed to others: there is nowhere to keep the identity open.",
                next: "Each command will ask for the passphrase."
            )
        }
    }
}

extension KeyringError: Explained {
    func explanation(in language: Language) -> Explanation {
        switch (self, language) {
        case (.notAllowed(let code), .russian):
            Explanation(
                "Система не разрешает хранить ключи в ядре (ошибка \(code)).",
                next: "Фразу будут спрашивать при каждой команде."
            )
        case (.notAllowed(let code), .english):
            Explanation(
                "The system does not allow keys in the kernel (error \(code)).",
                next: "Each command will ask for the passphrase."
            )
        }
    }
}
