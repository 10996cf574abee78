import SecauditRegister

extension Register {
    /// The same register with every proof turned into a claim.
    var claimed: Register {
        var copy = self
        for index in copy.municipalities.indices { copy.municipalities[index].becomeClaimed() }
        return copy
    }
}

extension Municipality {
    fileprivate mutating func becomeClaimed() {
        for index in organs.indices {
            organs[index].events?.becomeClaimed(\.attribution)
            organs[index].attestations?.becomeClaimed(\.attribution)
            for number in organs[index].accounts.indices { organs[index].accounts[number].becomeClaimed() }
        }
        for index in credentials.indices { credentials[index].becomeClaimed() }
        events?.becomeClaimed(\.attribution)
        attestations?.becomeClaimed(\.attribution)
        waivers?.becomeClaimed(\.attribution)
    }
}

extension Account {
    fileprivate mutating func becomeClaimed() {
        appointments?.becomeClaimed(\.attribution)
        managersSeen?.becomeClaimed(\.attribution)
        events?.becomeClaimed(\.attribution)
        posts?.becomeClaimed(\.attribution)
        pageSeen?.becomeClaimed(\.attribution)
    }
}

extension Credential {
    fileprivate mutating func becomeClaimed() {
        if let count = grants?.count {
            for index in 0..<count { grants?[index].basis = .claimed }
        }
        secretChanges?.becomeClaimed(\.attribution)
        twoFactor?.becomeClaimed(\.attribution)
        obligations?.becomeClaimed(\.attribution)
    }
}

extension Array {
    fileprivate mutating func becomeClaimed(_ attribution: WritableKeyPath<Element, Attribution?>) {
        for index in indices { self[index][keyPath: attribution]?.basis = .claimed }
    }
}
