import SecauditCrypto
import SecauditExchange
import SecauditGenerated
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

/// What is exported from one vault and imported into another is the same register.
struct RegisterRoundTripTests {
    private static let time = SampleWorkspace.start + 400 * SampleWorkspace.dayLength

    private func emptyVault() throws -> Workspace {
        try Workspace.found(
            in: MemoryStore(),
            identity: Identity(created: Self.time),
            name: "Образцова А.",
            at: Self.time
        )
    }

    /// The register of a vault that has taken in the file, as the file that it would write itself.
    private func throughVault(_ file: [UInt8]) throws -> [UInt8] {
        let workspace = try emptyVault()
        for town in try RegisterFile.register(from: file).municipalities {
            try workspace.importMunicipality(town, at: Self.time)
        }
        return try RegisterFile.bytes(of: try workspace.register())
    }

    @Test(arguments: 0..<UInt64(Depth.rounds(12, deep: 500)))
    func `a register goes through a vault and comes back`(seed: UInt64) throws {
        let made = Register(municipalities: [RandomTown(seed: seed).municipality])
        let exported = try throughVault(RegisterFile.bytes(of: made))
        let again = try throughVault(exported)
        let first = try #require(RegisterFile.register(from: exported).municipalities.first)
        let second = try #require(RegisterFile.register(from: again).municipalities.first)
        #expect(Statements(first) == Statements(second))
        // Nothing that was stated was lost on the way in.
        #expect(Statements(made.municipalities[0]) == Statements(first))
    }

    @Test
    func `the towns try every kind of fact`() {
        let towns = (0..<UInt64(12)).map { RandomTown(seed: $0).municipality }
        #expect(towns.contains { !($0.waivers ?? []).isEmpty })
        #expect(towns.contains { !($0.attestations ?? []).isEmpty })
        #expect(towns.contains { $0.organs.contains { !($0.attestations ?? []).isEmpty } })
        #expect(towns.contains { $0.credentials.contains { !($0.twoFactor ?? []).isEmpty } })
    }
}

/// What a register states, without what a vault says by its own keys: authors, grants and what follows from them.
private struct Statements: Hashable {
    let town: Municipality
    let lists: [String]

    init(_ town: Municipality) {
        var town = town
        var lists: [String] = []
        // Facts recorded together have no order among themselves.
        func take<Fact>(_ facts: [Fact]?, _ of: String, _ bare: (inout Fact) -> Void) {
            for var fact in facts ?? [] {
                bare(&fact)
                lists.append("\(of): \(fact)")
            }
        }
        take(town.events, "town") { $0.attribution = nil }
        take(town.attestations, "town") { $0.attribution = nil }
        take(town.waivers, "town") { $0.attribution = nil }
        for organ in town.organs {
            take(organ.events, organ.id.text) { $0.attribution = nil }
            take(organ.attestations, organ.id.text) { $0.attribution = nil }
            for page in organ.accounts {
                take(page.appointments, page.id.text) { $0.attribution = nil }
                take(page.managersSeen, page.id.text) { $0.attribution = nil }
                // Entering a page into a vault is its report, receipt and registration where nobody stated them.
                take(page.events?.filter { ![.reported, .received, .registered].contains($0.kind) }, page.id.text) {
                    $0.attribution = nil
                }
                take(page.posts, page.id.text) { $0.attribution = nil }
                take(page.pageSeen, page.id.text) { $0.attribution = nil }
                lists.append("\(organ.id): \(page.bare)")
            }
        }
        for credential in town.credentials {
            take(credential.twoFactor, credential.id.text) {
                $0.attribution = nil
                // Whether somebody speaks of his own credential, a vault knows from his signature.
                $0.selfStated = nil
            }
            lists.append("\(credential.bare)")
        }
        town.organs = town.organs.map { organ in
            var organ = organ
            (organ.accounts, organ.events, organ.attestations) = ([], nil, nil)
            return organ
        }
        town.persons.sort { $0.id < $1.id }
        (town.credentials, town.events, town.attestations, town.waivers, town.coordinators) = ([], nil, nil, nil, nil)
        self.town = town
        self.lists = lists.sorted()
    }
}

extension Account {
    fileprivate var bare: Account {
        var page = self
        (page.appointments, page.managersSeen, page.events, page.posts, page.pageSeen) = (nil, nil, nil, nil, nil)
        return page
    }
}

extension Credential {
    fileprivate var bare: Credential {
        var credential = self
        (credential.grants, credential.secretChanges, credential.twoFactor, credential.obligations) =
            (nil, nil, nil, nil)
        credential.passwordStanding = nil
        return credential
    }
}
