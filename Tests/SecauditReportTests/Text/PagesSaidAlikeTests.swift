import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditReport

struct PagesSaidAlikeTests {
    /// What is left of each page's words once what is said alike has been brought together: `a b: x y`.
    private func blocks(_ pages: [(Account.ID, [String])]) -> [String] {
        var said = PagesSaidAlike()
        for (page, words) in pages {
            for words in words { said.add(LaidOutWords(Array(words.utf8)), of: page) }
        }
        return said.blocks.map { block in
            let words = block.words.map { String(decoding: $0.lines, as: UTF8.self) }
            return "\(block.pages.map(\.text).joined(separator: " ")): \(words.joined(separator: " "))"
        }
    }

    @Test
    func `what is said of several pages is said once, before what is said of one`() {
        #expect(
            blocks([("a", ["own-a", "all"]), ("b", ["all", "both"]), ("c", ["all", "both", "own-c"])])
                == ["a b c: all", "a: own-a", "b c: both", "c: own-c"]
        )
    }

    @Test
    func `pages with nothing in common stay as they were`() {
        #expect(blocks([("a", ["x", "y"]), ("b", ["z"])]) == ["a: x y", "b: z"])
        #expect(blocks([("a", ["x", "y"])]) == ["a: x y"])
        #expect(blocks([]) == [])
    }

    @Test
    func `the same words twice of one page stay two`() {
        #expect(blocks([("a", ["x", "x"]), ("b", ["x"])]) == ["a b: x", "a: x"])
    }

    /// Beyond a few sayings they are found by a table: every number says what a list would have said.
    @Test(arguments: [1, 8, 9, 16, 17, 18, 40, 300])
    func `as many pages as there are, nothing is lost`(count: Int) {
        let pages = (0..<count).map { number in
            (
                Account.ID("p\(number.padded(to: 3))"),
                ["all", "own-\(number)", number.isMultiple(of: 2) ? "even" : "odd"]
            )
        }
        let names = pages.map(\.0.text)
        var wanted = count == 1 ? [] : ["\(names.joined(separator: " ")): all"]
        let even = stride(from: 0, to: count, by: 2).map { names[$0] }
        let odd = stride(from: 1, to: count, by: 2).map { names[$0] }
        func block(_ pages: [String], _ words: String) -> [String] {
            pages.count > 1 ? ["\(pages.joined(separator: " ")): \(words)"] : []
        }
        for number in 0..<count {
            if number == 0 { wanted += block(even, "even") }
            if number == 1 { wanted += block(odd, "odd") }
            var own = count == 1 ? "all " : ""
            own += "own-\(number)"
            if number.isMultiple(of: 2), even.count == 1 { own += " even" }
            if !number.isMultiple(of: 2), odd.count == 1 { own += " odd" }
            wanted.append("\(names[number]): \(own)")
        }
        #expect(blocks(pages.map { ($0.0, $0.1) }) == wanted)
    }
}
