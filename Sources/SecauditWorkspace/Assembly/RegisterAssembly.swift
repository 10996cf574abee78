package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// The register that follows from the records a member can read.
    ///
    /// `knownAt` (seconds since 1970) leaves out everything recorded later. With `passwords` a coordinator's register
    /// also says how strong passwords are and which are equal; each of them is a record to be opened.
    package func register(knownAt: Int64 = .max, passwords: Bool = false) throws -> Register {
        let book = knownAt == .max ? facts : try FactBook.read(from: vault, knownAt: knownAt)
        let marks = MarkBook(of: vault, knownAt: knownAt)
        return try vault.store.whileReading { () throws in
            var towns = RegisterAssembly(book: book, state: vault.state, knownAt: knownAt, marks: marks)
                .municipalities()
            if passwords {
                let standings = PasswordStandings(marks: marks, book: book, signers: Signers(of: vault.state, in: book))
                for place in towns.indices { standings.enter(into: &towns[place]) }
            }
            return Register(municipalities: towns)
        }
    }
}

/// Puts facts together into the values of the register.
struct RegisterAssembly {
    let book: FactBook
    let state: LedgerState
    let knownAt: Int64
    let marks: MarkBook

    func municipalities() -> [Municipality] {
        let signers = Signers(of: state, in: book)
        let organs = OrderedGroups(book.organs, by: \.fact.municipality)
        let persons = OrderedGroups(book.persons, by: \.fact.municipality)
        let accounts = OrderedGroups(book.accounts, expecting: book.organs.count, by: \.fact.keptBy)
        let credentials = OrderedGroups(book.credentials, expecting: book.organs.count, by: \.fact.credential.organ)
        let pages = PageFacts(book: book, entries: PageEntries(book: book, state: state), signers: signers)
        let changes = Dictionary(grouping: book.changes, by: \.fact.credential)
        let evidence = FactChains(of: book.twoFactor, expecting: book.credentials.count, by: \.fact.credential)
        return book.municipalities.values.sorted { $0.fact.id < $1.fact.id }.map { recorded in
            let fact = recorded.fact
            let assembly = CredentialAssembly(
                state: state,
                book: book,
                zone: fact.zone,
                knownAt: knownAt,
                changes: changes,
                evidence: evidence,
                signers: signers,
                marks: marks
            )
            let own = organs.map(of: fact.id) { $0.fact.organ }
            return Municipality(
                id: fact.id,
                name: fact.name,
                zone: fact.zone,
                binding: book.bindings[fact.id]?.fact.binding,
                formerBindings: book.bindings[fact.id]?.fact.former,
                organs: own.map { organ in
                    pages.organ(organ, accounts: accounts.map(of: organ.id) { pages.account($0) })
                },
                persons: persons.map(of: fact.id) { $0.fact.person },
                credentials: credentials.map(of: own.lazy.map(\.id), assembly.credential),
                events: pages.municipalityEvents(fact.id),
                attestations: pages.municipalityAttestations(fact.id),
                waivers: book.waivers.filter { $0.fact.municipality == fact.id }.map { waiver in
                    var found = waiver.fact.waiver
                    found.attribution = signers.attribution(waiver.author, waiver.time)
                    return found
                },
                coordinators: coordinators
            )
        }
    }

    /// The people behind the coordinators' keys.
    private var coordinators: [Person.ID] {
        state.members.filter { $0.value.isActive && $0.value.roles.contains(.coordinator) }
            .compactMap { book.person(of: $0.key) }.sorted()
    }
}
