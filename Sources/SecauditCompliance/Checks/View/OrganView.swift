import SecauditRegister

/// An organ as a check sees it, with its accounts in order; a class, because every check is handed it.
final class OrganView {
    let organ: Organ
    let accounts: [AccountView]
    let isExempt: Bool

    init(_ organ: Organ, credentials: [Account.ID: [Credential]], act: ActView, scope: CheckScope) {
        self.organ = organ
        isExempt = act.isExempt(organ)
        accounts = organ.accounts
            // Closed before the period: history only.
            .filter { account in account.closed.map { scope.period.first <= $0 } ?? true }
            .ordered(by: \.id)
            .map { account in
                AccountView(
                    account: account,
                    organ: organ,
                    credentials: credentials[account.id] ?? [],
                    isOutsideAct: act.regulates(account.network) == false,
                    exists: account.exists(on: scope.asOf),
                    isActive: account.isActive(on: scope.asOf)
                )
            }
    }

    /// The accounts in networks that the act regulates, existing on the day.
    var existing: [AccountView] { accounts.filter { $0.exists && !$0.isOutsideAct } }
}

/// An account as a check sees it, with the credentials that manage it in order; a class for the same reason.
final class AccountView {
    let account: Account
    let organ: Organ
    let credentials: [Credential]
    /// The act regulates other networks.
    let isOutsideAct: Bool
    /// Not closed on the day.
    let exists: Bool
    /// Exists and is run on the day.
    let isActive: Bool
    private var holdersOnDay: Holders?
    private var lossesOnDay: [CredentialLoss]?

    /// Who has access on the day of the check; found once, for several rules ask.
    func holders(in register: RegisterView) -> Holders {
        if let holdersOnDay { return holdersOnDay }
        let found = Holders(self, on: register.asOf, in: register)
        holdersOnDay = found
        return found
    }

    /// Who lost access to which credential, and what is known of the secret since; found once.
    func losses(in register: RegisterView) -> [CredentialLoss] {
        if let lossesOnDay { return lossesOnDay }
        var found: [CredentialLoss] = []
        for credential in credentials {
            for loss in credential.lostAccess(in: register) {
                found.append(
                    CredentialLoss(credential: credential.id, loss: loss, secret: credential.change(after: loss))
                )
            }
        }
        lossesOnDay = found
        return found
    }

    init(
        account: Account,
        organ: Organ,
        credentials: [Credential],
        isOutsideAct: Bool,
        exists: Bool,
        isActive: Bool
    ) {
        self.account = account
        self.organ = organ
        self.credentials = credentials
        self.isOutsideAct = isOutsideAct
        self.exists = exists
        self.isActive = isActive
    }

    func appointments(_ role: Appointment.Role, on day: CalendarDay) -> [Appointment]? {
        account.appointments?
            .filter { $0.role == role && $0.isInForce(on: day) }
            .sorted { ($0.from, $0.person, $0.id) < ($1.from, $1.person, $1.id) }
    }
}
