import SecauditRegister

/// An organ as a check sees it, with its accounts in order; a class, because every check is handed it.
///
/// It knows the place of the organ in the register's list and keeps no copy.
final class OrganView {
    private let list: [Organ]
    private let place: Int
    private(set) var accounts: [AccountView] = []
    let isExempt: Bool
    // Asked of each of its accounts; of the organ in the list each answer would be a copy of the whole.
    let id: Organ.ID
    let kind: Organ.Kind
    let closed: CalendarDay?
    let hasName: Bool
    let hasSite: Bool
    let attestations: [Attestation]?

    private lazy var ownSite = list[place].site.map { WebHost(of: $0) }
    private lazy var cityPage = list[place].sitePage.map { WebHost(of: $0) }

    func isOnOwnSite(_ address: String) -> Bool {
        ownSite?.holds(address) ?? false
    }

    /// Whether an address lies where the organ's page of the city's site does; `nil`: its place is not known.
    func isOnCityPage(_ address: String) -> Bool? {
        cityPage?.holds(address)
    }

    init(_ organs: [Organ], _ place: Int, credentials: ManagedPages, act: ActView, scope: CheckScope) {
        list = organs
        self.place = place
        isExempt = act.isExempt(organs, place)
        let lent = organs.span
        id = lent[place].id
        kind = lent[place].kind
        closed = lent[place].closed
        hasName = !lent[place].name.isEmpty
        hasSite = lent[place].site != nil
        attestations = lent[place].attestations
        let list = lent[place].accounts
        var accounts: [AccountView] = []
        accounts.reserveCapacity(list.count)
        for place in list.indices {
            // Closed before the period: history only.
            if let closed = list[place].closed, closed < scope.period.first { continue }
            accounts.append(
                AccountView(
                    list,
                    place,
                    organ: self,
                    credentials: credentials.managing(list[place].id),
                    isOutsideAct: act.regulates(list[place].network) == false,
                    day: scope.asOf
                )
            )
        }
        self.accounts = accounts.inOrder(ofTexts: \.account.id.text)
    }

    var organ: Organ { list[place] }

    private var tallyOnDay: HolderTally?

    /// How many persons have access to its accounts on the look day; counted once, for several readings ask.
    func holderTally(in register: RegisterView) -> HolderTally {
        if let tallyOnDay { return tallyOnDay }
        let tally = HolderTally(existing, in: register)
        tallyOnDay = tally
        return tally
    }

    /// Lets go of what was found about the accounts, once all has been said of them.
    func forget() {
        tallyOnDay = nil
        for account in accounts { account.forget() }
    }

    /// The accounts in networks that the act regulates, existing on the day.
    private(set) lazy var existing = accounts.filter { $0.exists && !$0.isOutsideAct }
}

/// An account as a check sees it, with the credentials that manage it in order; a class for the same reason.
///
/// It knows the place of the account in its organ's list and keeps no copy.
final class AccountView {
    private let list: [Account]
    private let place: Int
    unowned let organ: OrganView
    let credentials: ArraySlice<CredentialView>
    /// The act regulates other networks.
    let isOutsideAct: Bool
    /// Not closed on the day.
    let exists: Bool
    /// Exists and is run on the day.
    let isActive: Bool
    /// What was found about it, as long as rules ask; apart, for there may be a hundred thousand accounts, and one of
    /// them is looked at at a time.
    private var found: Found?

    private final class Found {
        var holders: Holders?
        var responsible: [Appointment]??
        var countOfHolders: (by: MaxHolders.Method, said: [Outcome])?
        var losses: [CredentialLoss]?
    }

    private var findings: Found {
        if let found { return found }
        let new = Found()
        found = new
        return new
    }

    func forget() {
        found = nil
    }

    /// Who has access on the day of the check; found once, for several rules ask.
    func holders(in register: RegisterView) -> Holders {
        let findings = findings
        if let known = findings.holders { return known }
        let holders = Holders(self, on: register.asOf, in: register)
        findings.holders = holders
        return holders
    }

    /// What a count of the holders says; readings that count alike share it.
    func countOfHolders(by method: MaxHolders.Method, _ judge: () -> [Outcome]) -> [Outcome] {
        let findings = findings
        if let known = findings.countOfHolders, known.by == method { return known.said }
        let said = judge()
        findings.countOfHolders = (method, said)
        return said
    }

    /// Who lost access to which credential, and what is known of the secret since; found once.
    func losses(in register: RegisterView) -> [CredentialLoss] {
        let findings = findings
        if let known = findings.losses { return known }
        var losses: [CredentialLoss] = []
        for credential in credentials {
            for loss in credential.lostAccess(in: register) {
                losses.append(
                    CredentialLoss(credential: credential.id, loss: loss, secret: credential.change(after: loss))
                )
            }
        }
        findings.losses = losses
        return losses
    }

    init(
        _ list: [Account],
        _ place: Int,
        organ: OrganView,
        credentials: ArraySlice<CredentialView>,
        isOutsideAct: Bool,
        day: CalendarDay
    ) {
        self.list = list
        self.place = place
        self.organ = organ
        self.credentials = credentials
        self.isOutsideAct = isOutsideAct
        let isThere = day.lies(from: list[place].created, to: list[place].closed)
        exists = isThere
        isActive = isThere && !(list[place].suspensions?.isEmpty == false && list[place].isSuspended(on: day))
    }

    var account: Account { list[place] }

    /// Who is appointed to answer for it on the day of the check; found once, for several rules ask.
    func responsible(in register: RegisterView) -> [Appointment]? {
        let findings = findings
        if let known = findings.responsible { return known }
        let responsible = appointments(.responsible, on: register.asOf)
        findings.responsible = .some(responsible)
        return responsible
    }

    func appointments(_ role: Appointment.Role, on day: CalendarDay) -> [Appointment]? {
        guard let all = account.appointments else { return nil }
        // Mostly there is one, and it is in force: then the list stays.
        if all.count == 1, all[0].role == role, all[0].isInForce(on: day) { return all }
        let found = all.filter { $0.role == role && $0.isInForce(on: day) }
        return found.count < 2
            ? found : found.sorted { ($0.from, $0.person, $0.id) < ($1.from, $1.person, $1.id) }
    }
}
