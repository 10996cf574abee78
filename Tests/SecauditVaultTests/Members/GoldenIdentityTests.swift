import FoundationEssentials
import SecauditCrypto
import Testing

@testable import SecauditVault

/// An identity in its two other forms, written once and not by this program.
struct GoldenIdentityTests {
    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: GoldenFile.path(name))), as: UTF8.self)
    }

    @Test
    func `an identity kept open is read from its golden bytes`() throws {
        let copy = try #require(Hexadecimal.bytes(try text("unlocked.hex").filter { !$0.isNewline }))
        let identity = try UnlockedIdentity.open(
            copy,
            key: SecretBytes(copying: [UInt8](repeating: 7, count: 32)),
            member: Fellow.obraztsova.id,
            at: 1_790_000_899
        )
        let card = identity.card
        #expect(card == Fellow.obraztsova.card)
        #expect(try UnlockedIdentity.end(of: copy) == 1_790_000_900)
    }

    @Test
    func `a printed identity is the golden lines, and is read in any case and spacing`() throws {
        let file = [UInt8](try Data(contentsOf: URL(filePath: GoldenFile.path("identity"))))
        let paper = try text("paper.txt")
        let lines = paper.split(separator: "\n").filter { $0.first?.isNumber == true }
        #expect(IdentityPaper.text(of: file) == lines.map { $0 + "\n" }.joined())
        for typed in [paper, paper.lowercased(), paper.replacing("  ", with: "\t "), "\n" + paper + "\nконец\n"] {
            #expect(try IdentityPaper.file(from: typed).get() == file)
        }
    }

    @Test
    func `a sign typed wrongly anywhere on the paper names its line`() throws {
        let paper = try text("paper.txt").split(separator: "\n").filter { $0.first?.isNumber == true }.map(Array.init)
        var random = SeededNumbers(seed: 11)
        for line in paper.indices {
            for place in paper[line].indices where paper[line][place] != " " {
                var typed = paper
                let others = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".filter { $0 != paper[line][place] }
                typed[line][place] = try #require(others.randomElement(using: &random))
                let text = typed.map { String($0) + "\n" }.joined()
                switch IdentityPaper.file(from: text) {
                case .failure(let error):
                    // A line that no longer begins with a number is passed over, so the next one is not its own.
                    #expect(error.line == line + 1, "\(line + 1), \(place)")
                case .success(let read):
                    // The last line with its number spoilt is no line: the file is short, which its checksum shows.
                    #expect(line == paper.count - 1 && place < 2)
                    #expect(throws: VaultError.identityDamaged) { try IdentityFile.memberID(of: read) }
                }
            }
        }
    }

    @Test(arguments: [
        ("{n}  {signs}", true), ("{signs}", true), ("  {n} {signs} ", true), ("{signs} {signs}", false),
        ("2 {signs}", false), ("{n}", false), ("", false),
    ])
    func `a line is typed with its number or without`(form: String, isRight: Bool) throws {
        let file = [UInt8](0..<50)
        let lines = IdentityPaper.text(of: file).split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1) }
        for (place, line) in [0, 2].map({ ($0, lines[$0]) }) {
            let typed = form.replacing("{n}", with: line[0]).replacing("{signs}", with: line[1])
            let piece = Array(file[(place * 20)..<min(place * 20 + 20, file.count)])
            #expect(IdentityPaper.piece(of: typed.lowercased(), line: place + 1) == (isRight ? piece : nil))
        }
    }
}
