import SecauditGenerated

/// Inputs that resemble good ones.
enum Mutation {
    private static let lengths: [[UInt8]] = [
        [0x7F, 0xFF, 0xFF, 0xFF], [0x80, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0],
    ]

    /// A seed with one to four things done to it.
    static func next(of seeds: [[UInt8]], _ random: inout SplitMix64) -> [UInt8] {
        var input = random.element(of: seeds) ?? []
        for _ in 0...random.number(below: 4) {
            let place = random.number(below: input.count)
            switch random.number(below: 7) {
            case 0: input = Array(input.prefix(place))
            case 1: input.insert(UInt8(truncatingIfNeeded: random.next()), at: min(place, input.count))
            case 2: input += input.prefix(64)
            case 3:
                let other = random.element(of: seeds) ?? []
                input = Array(input.prefix(place)) + other.dropFirst(random.number(below: other.count))
            case 4:
                let field = random.element(of: lengths) ?? []
                guard place + field.count <= input.count else { break }
                input.replaceSubrange(place..<place + field.count, with: field)
            case 5: if !input.isEmpty { input[place] ^= 1 << UInt8(random.number(below: 8)) }
            default: if !input.isEmpty { input[place] = UInt8(truncatingIfNeeded: random.next()) }
            }
        }
        return input
    }
}
