import SecauditRegister

/// The register of accounts is kept and lists every account that a credential is known to manage.
struct RegisterExists: MunicipalityCheck {
    func judge(_ register: RegisterView) -> [Outcome] {
        let accounts = register.organs.flatMap { $0.organ.accounts }
        let listed = Set(accounts.map(\.id))
        let missing = Set(register.municipality.credentials.flatMap(\.manages)).subtracting(listed).sorted()
        let existing = accounts.filter { $0.exists(on: register.asOf) }.count
        let kept = Fact.record(.kept(organs: register.organs.count, accounts: existing))
        if !missing.isEmpty { return [Outcome(.fail, [.record(.accountsOutsideRegister(missing)), kept])] }
        // An empty register proves nothing: there may be no accounts, or nobody may have written them down.
        return [Outcome(existing > 0 ? .pass : .unknown, [kept])]
    }
}
