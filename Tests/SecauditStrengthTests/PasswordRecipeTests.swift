import SecauditCrypto
import Testing

@testable import SecauditStrength

struct PasswordRecipeTests {
    private typealias Class = PasswordRecipe.SignClass

    private func bytes(_ secret: borrowing SecretBytes) -> [UInt8] {
        secret.withBytes { span in span.indices.map { span[$0] } }
    }

    @Test(arguments: [8, 9, 20, 128])
    func `a password has its length, its alphabet and all classes`(length: Int) {
        let alphabet = Class.allCases.flatMap(\.signs)
        for _ in 0..<20 {
            let signs = bytes(PasswordRecipe.signs(length: length, classes: Set(Class.allCases)).make())
            #expect(signs.count == length)
            #expect(signs.allSatisfy(alphabet.contains))
            for one in Class.allCases { #expect(signs.contains { one.signs.contains($0) }) }
        }
    }

    @Test(arguments: Class.allCases)
    func `one class alone is drawn from alone`(only: PasswordRecipe.SignClass) {
        #expect(bytes(PasswordRecipe.signs(length: 30, classes: [only]).make()).allSatisfy(only.signs.contains))
    }

    @Test
    func `no sign can be taken for another`() {
        let alphabet = Class.allCases.flatMap(\.signs)
        #expect(alphabet.count == 61)
        #expect(Set(alphabet).count == alphabet.count)
        #expect(!alphabet.contains { Array("Il1O0".utf8).contains($0) })
    }

    @Test
    func `each sign is drawn about as often as any other`() {
        // 40,000 draws of 25 letters: 1,600 each, with a deviation of about 39; five of them are allowed for.
        var counts: [UInt8: Int] = [:]
        for _ in 0..<400 {
            for sign in bytes(PasswordRecipe.signs(length: 100, classes: [.small]).make()) {
                counts[sign, default: 0] += 1
            }
        }
        #expect(counts.count == 25)
        for (sign, count) in counts { #expect((1400...1800).contains(count), "\(sign): \(count)") }
    }

    @Test
    func `numbers lie under their bound, each about as often`() {
        var counts = Array(repeating: 0, count: 7)
        for _ in 0..<14_000 { counts[randomNumber(below: 7)] += 1 }
        for count in counts { #expect((1750...2250).contains(count)) }
        #expect((0..<100).allSatisfy { _ in randomNumber(below: 1) == 0 })
    }

    @Test(arguments: PasswordRecipe.WordStyle.allCases)
    func `words come from the list, joined by hyphens`(style: PasswordRecipe.WordStyle) {
        let spelled = Set(style.list.words.map { style == .russian ? Transliteration.spelled($0) : $0 })
        for count in [4, 6, 20] {
            let text = String(decoding: bytes(PasswordRecipe.words(count: count, style: style).make()), as: UTF8.self)
            let words = text.split(separator: "-", omittingEmptySubsequences: false).map { String($0) }
            #expect(words.count == count)
            #expect(words.allSatisfy(spelled.contains))
        }
    }

    @Test
    func `a list has 1024 words, no two of them alike in any letters`() {
        for list in [WordList.russian, .english] {
            #expect(list.words.count == 1024)
            #expect(Set(list.words.map(Transliteration.spelled)).count == 1024)
            #expect(list.words.allSatisfy { (4...8).contains($0.count) && !$0.contains("-") })
        }
        #expect(WordList.russian.bitsPerWord == 10)
    }

    @Test(arguments: [
        (PasswordRecipe.standard, 117.0...118.7), (.words(count: 6, style: .russian), 60.0...60.0),
        (.signs(length: 8, classes: [.digit]), 24.0...24.0), (.signs(length: 20, classes: [.small]), 92.8...92.9),
    ])
    func `its bits are those of all that it can make`(recipe: PasswordRecipe, bits: ClosedRange<Double>) {
        #expect(bits.contains(recipe.bits), "\(recipe.bits)")
    }

    @Test
    func `what is not possible is known beforehand`() {
        #expect(!PasswordRecipe.signs(length: 7, classes: [.small]).isPossible)
        #expect(PasswordRecipe.signs(length: 8, classes: [.small]).isPossible)
        #expect(PasswordRecipe.signs(length: 128, classes: [.small]).isPossible)
        #expect(!PasswordRecipe.signs(length: 129, classes: [.small]).isPossible)
        #expect(!PasswordRecipe.signs(length: 20, classes: []).isPossible)
        #expect(!PasswordRecipe.words(count: 3, style: .english).isPossible)
        #expect(PasswordRecipe.words(count: 4, style: .english).isPossible)
        #expect(!PasswordRecipe.words(count: 21, style: .english).isPossible)
    }
}
