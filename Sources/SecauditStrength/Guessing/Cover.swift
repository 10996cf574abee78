/// The cheapest way to put a password together from pieces that a guesser knows, the rest being tried sign by sign.
///
/// As in zxcvbn (D. Wheeler, USENIX Security 2016, §4.3): the guesses of the pieces are multiplied, and by the factorial
/// of their number, for a guesser knows neither how many they are nor in which order.
struct Cover {
    let bits: Double
    let weaknesses: Set<Weakness>

    /// More pieces than this are no pattern any more.
    private static let mostPieces = 16

    private struct Step {
        var bits = Double.infinity
        var piece: Int?
        var isFiller = false
    }

    init(_ signs: borrowing TypedSigns, pieces: [Piece]) {
        let count = signs.count
        var byEnd: [[Int]] = Array(repeating: [], count: count + 1)
        for (number, piece) in pieces.enumerated() { byEnd[piece.range.upperBound].append(number) }

        // best[end][k]: the cheapest cover of the first `end` signs with k pieces, a run of fillers being one piece.
        let empty = Array(repeating: Step(), count: Self.mostPieces + 1)
        var covered = Array(repeating: empty, count: count + 1)
        var filled = Array(repeating: empty, count: count + 1)
        covered[0][0].bits = 0
        for end in 0..<count + 1 where end > 0 {
            let cost = Self.fillerBits(signs, end - 1)
            for used in 0...Self.mostPieces {
                var step = Step(bits: filled[end - 1][used].bits + cost, isFiller: true)
                if used > 0, covered[end - 1][used - 1].bits + cost < step.bits {
                    step.bits = covered[end - 1][used - 1].bits + cost
                    step.isFiller = false
                }
                filled[end][used] = step
            }
            for number in byEnd[end] {
                let start = pieces[number].range.lowerBound
                for used in 1...Self.mostPieces {
                    let fromFiller = filled[start][used - 1].bits < covered[start][used - 1].bits
                    let before = min(filled[start][used - 1].bits, covered[start][used - 1].bits)
                    let bits = before + pieces[number].bits
                    if bits < covered[end][used].bits {
                        covered[end][used] = Step(bits: bits, piece: number, isFiller: fromFiller)
                    }
                }
            }
        }
        (bits, weaknesses) = Self.best(covered, filled, pieces, count: count)
    }

    private static func best(
        _ covered: [[Step]],
        _ filled: [[Step]],
        _ pieces: [Piece],
        count: Int
    ) -> (Double, Set<Weakness>) {
        var least = Double.infinity
        var used = 0
        var inFiller = false
        var orders = 0.0
        for number in 0...mostPieces {
            if number > 1 { orders += binaryLogarithm(Double(number)) }
            for (isFiller, step) in [(false, covered[count][number]), (true, filled[count][number])]
            where step.bits + orders < least {
                least = step.bits + orders
                used = number
                inFiller = isFiller
            }
        }
        var weaknesses: Set<Weakness> = []
        var end = count
        while end > 0 {
            let step = inFiller ? filled[end][used] : covered[end][used]
            if inFiller {
                end -= 1
                if !step.isFiller { used -= 1 }
                inFiller = step.isFiller
            } else {
                guard let number = step.piece else { break }
                weaknesses.formUnion(pieces[number].weaknesses)
                end = pieces[number].range.lowerBound
                used -= 1
                inFiller = step.isFiller
            }
        }
        return (least == .infinity ? Double(count) * 4 : least, weaknesses)
    }

    /// What trying one sign costs: fewer than there are, for people do not draw them.
    private static func fillerBits(_ signs: borrowing TypedSigns, _ place: Int) -> Double {
        if signs.digit(place) != nil { return binaryLogarithm(10) }
        switch signs.smallKey(place) {
        case 97...122: return binaryLogarithm(20)
        default: return signs.isRussian(place) ? binaryLogarithm(20) : binaryLogarithm(12)
        }
    }
}
