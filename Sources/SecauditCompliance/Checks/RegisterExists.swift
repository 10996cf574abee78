import SecauditRegister

/// The register of accounts is kept and lists every account that a credential is known to manage.
struct RegisterExists: MunicipalityCheck {
    func judge(_ register: RegisterView) -> [Outcome] {
        var existing = 0
        for organ in register.municipality.organs.indices {
            let accounts = register.municipality.organs[organ].accounts
            existing += accounts.indices.count { place in
                register.asOf.lies(from: accounts[place].created, to: accounts[place].closed)
            }
        }
        var outside: Set<Account.ID> = []
        let listed = register.names.accounts
        let credentials = register.municipality.credentials
        // By places: a copy of each credential would cost more than what is looked at here.
        for place in credentials.indices {
            for page in credentials[place].manages where !listed.has(page) { outside.insert(page) }
        }
        let missing = outside.sorted()
        let kept = Fact.record(.kept(organs: register.organs.count, accounts: existing))
        if !missing.isEmpty { return [Outcome(.fail, [.record(.accountsOutsideRegister(missing)), kept])] }
        // An empty register proves nothing: there may be no accounts, or nobody may have written them down.
        return [Outcome(existing > 0 ? .pass : .unknown, [kept])]
    }
}
