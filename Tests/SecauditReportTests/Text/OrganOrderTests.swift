import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditReport

@Suite struct OrganOrderTests {
    private func order(_ organs: [(RollUp.Level, String, Organ.ID)]) -> [Organ.ID] {
        OrganOrder(levels: organs.map(\.0), names: organs.map(\.1), organs: organs.map(\.2)).places.map { organs[$0].2 }
    }

    @Test func `the worst come first, then names in the order of their bytes, then identifiers`() {
        #expect(
            order([
                (.pass, "Отдел", "a"), (.failedMust, "Школа № 10", "b"), (.failedMust, "Школа № 9", "c"),
                (.failedMust, "Школа", "d"), (.remark, "Архив", "z"), (.remark, "Архив", "y"), (.failedMust, "", "e"),
            ]) == ["e", "d", "b", "c", "y", "z", "a"]
        )
        #expect(order([]) == [])
        #expect(order([(.pass, "", "only")]) == ["only"])
    }

    /// Names with long beginnings in common, one the beginning of another, with zeros and signs of many bytes.
    @Test(arguments: ["", "Орган № ", "Муниципальное учреждение № 1"])
    func `names stand as their bytes do`(start: String) {
        let ends = [
            "", "1", "10", "100", "1000000000", "1000000001", "9", "\0", "\0\0", "ё", "я", "😀", "1\0", "10000000",
        ]
        let names = ends.map { start + $0 }
        let sorted = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for turn in names.indices {
            let turned = names[turn...] + names[..<turn]
            #expect(order(turned.map { (.pass, $0, Organ.ID($0)) }) == sorted.map { Organ.ID($0) })
        }
    }
}
