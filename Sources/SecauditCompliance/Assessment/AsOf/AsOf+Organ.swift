import SecauditRegister

extension AsOf {
    /// The organs, each with the pages that it kept on the day: a page handed over later goes back to who had it then.
    func kept(_ source: [Organ]) -> [Organ] {
        let isHandedOver = source.indices.contains { organ in
            source[organ].accounts.indices.contains { source[organ].accounts[$0].formerKeepers != nil }
        }
        guard isHandedOver else { return source }
        let known = Set(source.map(\.id))
        var given: [Organ.ID: [Account]] = [:]
        var organs = source
        for place in organs.indices {
            let own = organs[place].id
            var staying: [Account] = []
            for page in organs[place].accounts {
                if let keeper = page.formerKeeper(on: day), keeper != own, known.contains(keeper) {
                    given[keeper, default: []].append(page)
                } else {
                    staying.append(page)
                }
            }
            organs[place].accounts = staying
        }
        for place in organs.indices { organs[place].accounts += given[organs[place].id] ?? [] }
        return organs
    }

    /// Whether the organ is seen, and as it stands, with all its pages.
    func isUnchanged(_ organs: [Organ], _ place: Int) -> Bool {
        if happensLater(organs[place].established) || happensLater(organs[place].closed) { return false }
        if let names = organs[place].previousNames, !names.isEmpty { return false }
        guard isWhole(organs[place].events, on: \.on, by: \.attribution) else { return false }
        guard isWhole(organs[place].attestations, on: \.on, by: \.attribution) else { return false }
        let pages = organs[place].accounts
        return pages.indices.allSatisfy { isUnchanged(pages, $0) }
    }

    /// Of a page with some kinds of facts, which few have, this says no, and it is looked at closely.
    private func isUnchanged(_ pages: [Account], _ place: Int) -> Bool {
        if happensLater(pages[place].created) || happensLater(pages[place].closed) { return false }
        if happensLater(pages[place].gospublikiSince) || happensLater(pages[place].markSeen) { return false }
        if pages[place].formerKeepers != nil { return false }
        if let suspensions = pages[place].suspensions, !suspensions.isEmpty { return false }
        if let addresses = pages[place].previousAddresses, !addresses.isEmpty { return false }
        if let appointments = pages[place].appointments {
            guard isWhole(appointments, on: \.from, by: \.attribution) else { return false }
            if appointments.contains(where: { happensLater($0.to) }) { return false }
        }
        guard isWhole(pages[place].managersSeen, on: \.on, by: \.attribution) else { return false }
        guard isWhole(pages[place].events, on: \.on, by: \.attribution) else { return false }
        guard isWhole(pages[place].posts, on: \.week.first, by: \.attribution) else { return false }
        return isWhole(pages[place].pageSeen, on: \.on, by: \.attribution)
    }

    /// The organ with the accounts that existed by then; those created later are added to `later`.
    func organ(in source: Organ, later: inout Set<Account.ID>) -> Organ {
        var result = source
        result.closed = past(source.closed)
        result.name = source.name(on: day)
        result.accounts.removeAll(keepingCapacity: true)
        for page in source.accounts {
            if happensLater(page.created) {
                later.insert(page.id)
            } else {
                result.accounts.append(account(page))
            }
        }
        result.events = events(source.events)
        result.attestations = attestations(source.attestations)
        return result
    }

    private func account(_ source: Account) -> Account {
        var result = source
        result.closed = past(source.closed)
        result.gospublikiSince = past(source.gospublikiSince)
        result.markSeen = past(source.markSeen)
        result.formerKeepers = source.formerKeepers?.filter { $0.lastDay < day }
        result.suspensions = source.suspensions?.filter { $0.from <= day }.map { suspension in
            Suspension(from: suspension.from, to: past(suspension.to))
        }
        if let addresses = source.previousAddresses {
            // The address of the day is the first of those given up later.
            let laterChanges = addresses.filter { happensLater($0.changedOn) }
            if let earliest = laterChanges.min(by: { ($0.changedOn, $0.address) < ($1.changedOn, $1.address) }) {
                result.address = earliest.address
            }
            result.previousAddresses = addresses.filter { !happensLater($0.changedOn) }
        }
        result.appointments = kept(source.appointments, on: \.from, by: \.attribution)
        if result.appointments?.contains(where: { happensLater($0.to) }) == true {
            result.appointments = result.appointments?.map { appointment in
                var result = appointment
                result.to = past(appointment.to)
                return result
            }
        }
        result.managersSeen = kept(source.managersSeen, on: \.on, by: \.attribution)
        result.events = events(source.events)
        // A week is counted after it has ended, often after the day of the check: what counts is the week.
        result.posts = kept(source.posts, on: \.week.first, by: \.attribution)
        result.pageSeen = kept(source.pageSeen, on: \.on, by: \.attribution)
        return result
    }
}
