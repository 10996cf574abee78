import SecauditRegister

extension Municipality {
    /// Changes, of every fact, who stands behind it.
    mutating func changeAttributions(_ change: (inout Attribution) -> Void) {
        for index in organs.indices {
            organs[index].events?.change(\.attribution, change)
            organs[index].attestations?.change(\.attribution, change)
            for number in organs[index].accounts.indices { organs[index].accounts[number].changeAttributions(change) }
        }
        for index in credentials.indices {
            credentials[index].secretChanges?.change(\.attribution, change)
            credentials[index].twoFactor?.change(\.attribution, change)
            credentials[index].obligations?.change(\.attribution, change)
            if var changed = credentials[index].passwordStanding?.attribution {
                change(&changed)
                credentials[index].passwordStanding?.attribution = changed
            }
        }
        events?.change(\.attribution, change)
        attestations?.change(\.attribution, change)
        waivers?.change(\.attribution, change)
    }
}

extension Account {
    fileprivate mutating func changeAttributions(_ change: (inout Attribution) -> Void) {
        appointments?.change(\.attribution, change)
        managersSeen?.change(\.attribution, change)
        events?.change(\.attribution, change)
        posts?.change(\.attribution, change)
        pageSeen?.change(\.attribution, change)
    }
}

extension Array {
    fileprivate mutating func change(
        _ attribution: WritableKeyPath<Element, Attribution?>,
        _ change: (inout Attribution) -> Void
    ) {
        for index in indices {
            guard var changed = self[index][keyPath: attribution] else { continue }
            change(&changed)
            self[index][keyPath: attribution] = changed
        }
    }
}
