package import SecauditRegister

extension Municipality {
    /// The same town with every list in another order.
    package func shuffled(by random: inout SplitMix64) -> Municipality {
        var town = self
        town.organs.shuffle(using: &random)
        town.persons.shuffle(using: &random)
        town.credentials.shuffle(using: &random)
        town.events?.shuffle(using: &random)
        town.attestations?.shuffle(using: &random)
        town.waivers?.shuffle(using: &random)
        town.coordinators?.shuffle(using: &random)
        for place in town.persons.indices {
            town.persons[place].absences?.shuffle(using: &random)
            town.persons[place].networkIDs?.shuffle(using: &random)
        }
        for place in town.credentials.indices { town.credentials[place].shuffle(by: &random) }
        for place in town.organs.indices {
            town.organs[place].accounts.shuffle(using: &random)
            town.organs[place].events?.shuffle(using: &random)
            town.organs[place].attestations?.shuffle(using: &random)
            for page in town.organs[place].accounts.indices {
                town.organs[place].accounts[page].shuffle(by: &random)
            }
        }
        return town
    }
}

extension Credential {
    fileprivate mutating func shuffle(by random: inout SplitMix64) {
        manages.shuffle(using: &random)
        grants?.shuffle(using: &random)
        secretChanges?.shuffle(using: &random)
        twoFactor?.shuffle(using: &random)
        obligations?.shuffle(using: &random)
    }
}

extension Account {
    fileprivate mutating func shuffle(by random: inout SplitMix64) {
        suspensions?.shuffle(using: &random)
        previousAddresses?.shuffle(using: &random)
        appointments?.shuffle(using: &random)
        events?.shuffle(using: &random)
        managersSeen?.shuffle(using: &random)
        for place in (managersSeen ?? []).indices { managersSeen?[place].managers.shuffle(using: &random) }
    }
}
