package import SecauditRegister

/// The register as it stood on a day, and as far as it was known on another.
///
/// The one place where later facts are dropped: a check is handed what this leaves and cannot see more. An end that
/// lies after the day has not happened yet. Plans that were known beforehand stay: the last day of an absence.
struct AsOf {
    let day: CalendarDay
    let known: CalendarDay?
    let zone: ZoneOffset

    func municipality(_ source: Municipality) -> Municipality {
        var result = source
        var later: Set<Account.ID> = []
        let organs = kept(source.organs)
        result.organs =
            organs.indices.allSatisfy { isUnchanged(organs, $0) }
            ? organs
            : organs.indices.filter { !happensLater(organs[$0].established) }.map { place in
                isUnchanged(organs, place) ? organs[place] : organ(in: organs[place], later: &later)
            }
        // Mostly nothing is later: then the lists themselves stay, without a copy of what is in them.
        // Looked at by places: a copy of each object would cost more than what is looked at.
        let persons = source.persons
        if !persons.indices.allSatisfy({ isUnchanged(persons, $0) }) { result.persons = persons.map(person) }
        var credentials = source.credentials
        if !later.isEmpty || !credentials.indices.allSatisfy({ isUnchanged(credentials, $0) }) {
            credentials = source.credentials.filter { !happensLater($0.opened) }.map { source in
                credential(source, without: later)
            }
        }
        result.credentials = compared(credentials, of: source.credentials)
        result.events = events(source.events)
        result.attestations = attestations(source.attestations)
        result.waivers = kept(source.waivers, on: \.first, by: \.attribution)
        return result
    }

    func happensLater(_ day: CalendarDay?) -> Bool {
        day.map { self.day < $0 } ?? false
    }

    func past(_ day: CalendarDay?) -> CalendarDay? {
        happensLater(day) ? nil : day
    }

    func isRecordedLater(_ attribution: Attribution?) -> Bool {
        guard let known, let recorded = attribution?.recorded else { return false }
        return known < recorded.day(in: zone)
    }

    func events(_ source: [Event]?) -> [Event]? {
        kept(source, on: \.on, by: \.attribution)
    }

    /// Whether nothing of the list happened or was recorded later.
    func isWhole<Element>(
        _ source: [Element]?,
        on day: (Element) -> CalendarDay,
        by attribution: (Element) -> Attribution?
    ) -> Bool {
        guard let source else { return true }
        // Lent: a copy of each fact would cost more than the look at it.
        let facts = source.span
        for place in facts.indices {
            if self.day < day(facts[place]) { return false }
            if known != nil, isRecordedLater(attribution(facts[place])) { return false }
        }
        return true
    }

    func attestations(_ source: [Attestation]?) -> [Attestation]? {
        kept(source, on: \.on, by: \.attribution)
    }

    /// The members of a list that had happened and were on record.
    ///
    /// A list that was not on record at all is not known: it must not turn into "nobody".
    func kept<Element>(
        _ source: [Element]?,
        on day: (Element) -> CalendarDay,
        by attribution: (Element) -> Attribution?
    ) -> [Element]? {
        guard let source, !source.isEmpty else { return source }
        // Mostly nothing is later: then the list itself stays, without a copy.
        if isWhole(source, on: day, by: attribution) { return source }
        let happened = source.filter { day($0) <= self.day }
        guard known != nil else { return happened }
        let recorded = source.filter { !isRecordedLater(attribution($0)) }
        if recorded.isEmpty { return nil }
        return happened.filter { !isRecordedLater(attribution($0)) }
    }
}

extension Municipality {
    /// The register as a check with this scope sees it.
    package func seen(in scope: CheckScope) -> Municipality {
        AsOf(day: scope.asOf, known: scope.asKnownOn, zone: zone).municipality(self)
    }
}
