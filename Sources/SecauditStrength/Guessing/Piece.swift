/// A part of a password that a guesser knows how to find, and what it costs him.
struct Piece {
    let range: Range<Int>
    /// The logarithm to base two of the guesses.
    let bits: Double
    let weaknesses: Set<Weakness>

    init(_ range: Range<Int>, guesses: Double, _ weaknesses: Set<Weakness>) {
        self.range = range
        bits = binaryLogarithm(max(guesses, 1))
        self.weaknesses = weaknesses
    }

    init(_ range: Range<Int>, bits: Double, _ weaknesses: Set<Weakness>) {
        self.range = range
        self.bits = max(bits, 0)
        self.weaknesses = weaknesses
    }
}
