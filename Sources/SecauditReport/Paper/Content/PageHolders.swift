internal import SecauditCompliance
internal import SecauditRegister

/// Who can use one page, apart by how it is known: proved by keys, shown by the network, stated by people.
struct PageHolders {
    let proved: [String]
    let stated: [String]
    let seen: [String]
    let seenOn: CalendarDay?
    let automatic: [String]
    let unrecognised: Int
    /// Distinct persons over all sources.
    let distinct: Int

    init(_ account: Account, in dossier: CheckDossier) {
        let day = dossier.asOf
        let wording = dossier.wording
        var proved: Set<String> = []
        var stated: Set<String> = []
        var bearers: Set<Bearer> = []
        for credential in dossier.credentials(of: account.id) {
            for grant in credential.grants ?? [] where grant.isOpen(on: day) {
                let bearer: Bearer = grant.person.map { .person($0) } ?? .member(grant.member ?? "?")
                bearers.insert(bearer)
                let text = dossier.words(
                    "\(wording.name(bearer)) — с \(dossier.day(grant.from))",
                    "\(wording.name(bearer)) — since \(dossier.day(grant.from))"
                )
                if grant.basis == .proved { proved.insert(text) } else { stated.insert(text) }
            }
        }
        var seen: [String] = []
        var automatic: [String] = []
        var unrecognised = 0
        let latest = (account.managersSeen ?? []).filter { $0.on <= day }.max { $0.on < $1.on }
        for manager in latest?.managers ?? [] {
            let identity = NetworkIdentity(network: account.network, user: manager.user)
            let role = wording.name(manager.role)
            if manager.isBot == true || manager.role == .service {
                automatic.append("\(role) \(manager.user.printable)")
            } else if let person = dossier.people[identity] {
                bearers.insert(.person(person))
                seen.append("\(role) — \(wording.name(person))")
            } else if dossier.serviceProfiles.contains(identity) {
                seen.append("\(role) — " + dossier.words("служебный профиль", "service profile"))
            } else {
                unrecognised += 1
                if manager.role.publishes { bearers.insert(.profile(identity)) }
                seen.append("\(role) — " + dossier.words("не установлен", "not identified"))
            }
        }
        self.proved = proved.sorted()
        self.stated = stated.sorted()
        self.seen = seen.sorted()
        self.automatic = automatic.sorted()
        self.unrecognised = unrecognised
        seenOn = latest?.on
        distinct = bearers.count
    }
}
