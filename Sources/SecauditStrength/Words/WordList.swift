/// Words in an order that matters to who uses them: by likelihood for guessing, by the alphabet for drawing.
package struct WordList: Sendable {
    package let words: [String]

    /// Words between blanks and line ends.
    init(_ text: StaticString) {
        words = text.description.split { $0 == " " || $0 == "\n" }.map { String($0) }
    }

    /// How many bits one word says that was drawn evenly.
    package var bitsPerWord: Double { binaryLogarithm(Double(words.count)) }
}
