import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

struct PageDesignTests {
    private func town(_ seen: [PageSeen]?) -> Municipality {
        var page = Account.sample()
        page.pageSeen = seen
        return .sample(organs: [.sample(accounts: [page])])
    }

    @Test(
        arguments: [
            (true, true, Verdict.pass), (true, false, .fail), (false, true, .fail), (true, nil, .unknown),
            (nil, false, .fail), (nil, nil, .unknown),
        ] as [(Bool?, Bool?, Verdict)]
    )
    func `picture and cover are both wanted`(picture: Bool?, cover: Bool?, expected: Verdict) throws {
        let seen = PageSeen(on: day("2026-09-01"), picture: picture, cover: cover)
        #expect(try verdict(of: .sample(.pageDesign), in: town([seen])) == expected)
    }

    @Test func `a part that is not wanted is not missed`() throws {
        let seen = PageSeen(on: day("2026-09-01"), picture: true, cover: false)
        #expect(try verdict(of: .sample(.pageDesign, ["cover": .boolean(false)]), in: town([seen])) == .pass)
    }

    @Test func `the latest look stands, for a time`() throws {
        let old = PageSeen(on: day("2026-07-01"), picture: false, cover: false)
        let new = PageSeen(on: day("2026-09-01"), picture: true, cover: true)
        #expect(try verdict(of: .sample(.pageDesign), in: town([new, old])) == .pass)
        let rule = Rule.sample(.pageDesign, ["max-evidence-age": .integer(28)])
        #expect(try verdict(of: rule, in: town([new, old])) == .unknown)
        #expect(try verdict(of: .sample(.pageDesign), in: town(nil)) == .unknown)
    }

    @Test(arguments: [("2026-06-30", Verdict.pass), ("2026-06-29", .unknown)])
    func `a look counts for 92 days`(on: String, expected: Verdict) throws {
        let seen = PageSeen(on: day(on), picture: true, cover: true)
        #expect(try verdict(of: .sample(.pageDesign), in: town([seen])) == expected)
    }
}
