internal import SecauditCrypto
internal import SecauditExchange
internal import SecauditRegister

/// Finds the credentials to which seeds of second factors belong that come from elsewhere.
struct SeedPlacing {
    private let placing: LoginPlacing
    /// The credentials whose seed this member can write, by their titles in small letters.
    private var titles: [String: Set<Credential.ID>] = [:]
    /// The same by their logins, of which only hashes are kept.
    private var logins: [Digest: Set<Credential.ID>] = [:]
    private var networks: [Credential.ID: NetworkID] = [:]
    /// Where in the file the seed of a credential stood.
    private var taken: [Credential.ID: Int] = [:]
    private let key = Box(SecretBytes(randomCount: 32))

    private final class Box {
        let secret: SecretBytes

        init(_ secret: consuming SecretBytes) {
            self.secret = secret
        }
    }

    init(in workspace: Workspace, placing: LoginPlacing) throws {
        self.placing = placing
        for fact in workspace.facts.credentials.values.map(\.fact) where fact.credential.closed == nil {
            guard let place = fact.totp, workspace.isHeld(place) else { continue }
            let id = fact.credential.id
            networks[id] = fact.credential.network
            titles[workspace.title(of: fact).lowercased(), default: []].insert(id)
            // The seed may be held by others than the login.
            guard let secret = fact.secret, workspace.isHeld(secret) else { continue }
            if let login = try workspace.secretSheet(of: id).field(.login) {
                logins[Digest(of: login.folded(), key: key.secret), default: []].insert(id)
            }
        }
    }

    /// Takes a seed for the one credential that its label names, in the network that gave it out.
    mutating func plan(_ entry: LoginEntry, _ number: Int, into plan: inout LoginPlan) {
        if let fault = entry.fault { return plan.refuse(entry.place, .entry(fault)) }
        let issuer = placing.named(entry.network)
        // «Google:ivan@x.ru» is no seed of the login «ivan@x.ru» of another network.
        guard entry.network.isEmpty || issuer != nil else { return plan.refuse(entry.place, .networkUnknown) }
        let label = SecretBytes(copying: Array(entry.title.utf8)).folded()
        let named = titles[entry.title.lowercased(), default: []]
            .union(logins[Digest(of: label, key: key.secret), default: []])
        let found = named.filter { issuer == nil || networks[$0] == issuer }
        guard found.count == 1, let credential = found.first else {
            return plan.refuse(entry.place, .loginUnknown(entry.title))
        }
        if let first = taken[credential] { return plan.refuse(entry.place, .repeated(firstPlace: first)) }
        taken[credential] = entry.place
        plan.take(LoginPlan.Seed(entry: number, place: entry.place, credential: credential))
    }
}
