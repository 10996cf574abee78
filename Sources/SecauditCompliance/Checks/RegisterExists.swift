import SecauditRegister

/// The register of accounts is kept and lists every account that a credential is known to manage.
struct RegisterExists: MunicipalityCheck {
    func judge(_ register: RegisterView) -> [Outcome] {
        var listed: Set<Account.ID> = []
        listed.reserveCapacity(register.organs.reduce(0) { $0 + $1.organ.accounts.count })
        var existing = 0
        for organ in register.organs {
            for place in organ.organ.accounts.indices {
                listed.insert(organ.organ.accounts[place].id)
                if organ.organ.accounts[place].exists(on: register.asOf) { existing += 1 }
            }
        }
        let managed = register.municipality.credentials.lazy.flatMap(\.manages)
        let missing = Set(managed.filter { !listed.contains($0) }).sorted()
        let kept = Fact.record(.kept(organs: register.organs.count, accounts: existing))
        if !missing.isEmpty { return [Outcome(.fail, [.record(.accountsOutsideRegister(missing)), kept])] }
        // An empty register proves nothing: there may be no accounts, or nobody may have written them down.
        return [Outcome(existing > 0 ? .pass : .unknown, [kept])]
    }
}
