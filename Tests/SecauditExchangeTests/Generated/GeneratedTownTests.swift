import FoundationEssentials
import SecauditExchange
import SecauditGenerated
import SecauditRegister
import Testing

struct GeneratedTownTests {
    static func bytes(of town: GeneratedTown) -> [UInt8] {
        var bytes: [UInt8] = []
        town.writeFile { bytes += $0 }
        return bytes
    }

    @Test(arguments: [0, 1, 2, 3, 4, 100])
    func `the file written in pieces is the register of the town`(accounts: Int) throws {
        let town = GeneratedTown(accounts: accounts)
        let register = try RegisterFile.register(from: Self.bytes(of: town))
        #expect(register == Register(municipalities: [town.municipality]))
    }

    @Test(arguments: zip([0, 1, 3, 4, 100], [0, 1, 1, 2, 34]))
    func `a town has its accounts, a credential for each, and an organ for three`(accounts: Int, organs: Int) {
        let town = GeneratedTown(accounts: accounts).municipality
        #expect(town.organs.count == organs)
        #expect(town.organs.flatMap(\.accounts).count == accounts)
        #expect(town.credentials.count == accounts)
    }

    @Test
    func `no organ has two accounts in one network`() {
        for organ in GeneratedTown(accounts: 100).municipality.organs {
            #expect(Set(organ.accounts.map(\.network)).count == organ.accounts.count)
        }
    }

    @Test
    func `the same seed gives the same bytes and another seed other ones`() {
        #expect(Self.bytes(of: GeneratedTown(accounts: 50)) == Self.bytes(of: GeneratedTown(accounts: 50)))
        #expect(Self.bytes(of: GeneratedTown(accounts: 50)) != Self.bytes(of: GeneratedTown(accounts: 50, seed: 1)))
    }

    @Test
    func `a longer town begins with the organs of a shorter one`() {
        let short = GeneratedTown(accounts: 6).municipality.organs
        #expect(Array(GeneratedTown(accounts: 12).municipality.organs.prefix(2)) == short)
    }

    @Test
    func `the generator's numbers are those of its authors`() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ]
        )
    }
}
