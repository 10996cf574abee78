package import SecauditRegister

/// A made-up town of any size under the act of Novoaltaysk.
///
/// An organ has at most one account in each of three networks. A twentieth of the accounts has no second factor, a
/// twentieth nobody appointed, and some holders have left.
///
/// Each organ follows from the seed and its number alone, so a town can be written piece by piece.
package struct GeneratedTown: Sendable {
    package let accounts: Int
    package let seed: UInt64

    /// One in each network.
    package static let accountsPerOrgan = GeneratedOrgan.networks.count

    package init(accounts: Int, seed: UInt64 = 608) {
        self.accounts = accounts
        self.seed = seed
    }

    /// The number of organs.
    package var count: Int { (accounts + Self.accountsPerOrgan - 1) / Self.accountsPerOrgan }

    /// The day as of which the facts make sense.
    package static let asOf = day("2026-09-30")

    /// The town without organs, people and credentials.
    package var frame: Municipality {
        Municipality(
            id: "town",
            name: "Город Образцовск",
            zone: ZoneOffset(minutes: 420) ?? .utc,
            binding: PolicyBinding(policy: "novoaltaysk-608", parameters: ["publication-day": "2023-03-29"]),
            events: [Event(kind: .actPublished, on: day("2023-03-29"), place: "https://city.example/act")],
            attestations: [],
            waivers: [],
            coordinators: []
        )
    }

    /// The whole town as one value.
    package var municipality: Municipality {
        var town = frame
        for number in 0..<count {
            let part = GeneratedOrgan(number: number, of: self)
            town.organs.append(part.organ)
            town.persons += part.persons
            town.credentials += part.credentials
        }
        return town
    }
}
