import SecauditRegister

/// The register of accounts is kept and lists every account that a credential is known to manage.
struct RegisterExists: MunicipalityCheck {
    func judge(_ register: RegisterView) -> [Outcome] {
        var listed = TextPlaces(capacity: register.municipality.organs.reduce(0) { $0 + $1.accounts.count })
        var existing = 0
        for organ in register.municipality.organs.indices {
            let accounts = register.municipality.organs[organ].accounts
            for place in accounts.indices {
                _ = listed.insert(accounts[place].id.text)
                if accounts[place].exists(on: register.asOf) { existing += 1 }
            }
        }
        var outside: Set<Account.ID> = []
        let credentials = register.municipality.credentials
        // By places: a copy of each credential would cost more than what is looked at here.
        for place in credentials.indices {
            for page in credentials[place].manages where listed.place(of: page.text) == nil { outside.insert(page) }
        }
        let missing = outside.sorted()
        let kept = Fact.record(.kept(organs: register.organs.count, accounts: existing))
        if !missing.isEmpty { return [Outcome(.fail, [.record(.accountsOutsideRegister(missing)), kept])] }
        // An empty register proves nothing: there may be no accounts, or nobody may have written them down.
        return [Outcome(existing > 0 ? .pass : .unknown, [kept])]
    }
}
