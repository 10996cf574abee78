extension RegisterReader {
    /// How deep in the file its text is brought in: down to the elements of a municipality's lists.
    private static let depth = 4

    /// How much of the text is at hand before an element is begun; most need far less.
    static let ahead = 1 << 18

    /// Brings in text until so much is at hand, where text comes in pieces and there is more.
    @inline(__always)
    mutating func bringIn(atLeast wanted: Int = Self.ahead) {
        if steps.count <= Self.depth, scanner.left < wanted { bringInMore(atLeast: wanted) }
    }

    private mutating func bringInMore(atLeast wanted: Int) {
        while scanner.left < wanted, let next = more {
            let piece = next()
            if piece.isEmpty { more = nil } else { scanner.goOn(with: piece) }
        }
    }

    /// Reads one element of a list; one that is longer than the text at hand is begun again when more has come.
    mutating func whole<Element>(
        _ element: (inout RegisterReader) throws(RegisterFileError) -> Element
    ) throws(RegisterFileError) -> Element {
        guard more != nil, steps.count == Self.depth else { return try element(&self) }
        var wanted = Self.ahead
        while true {
            bringIn(atLeast: wanted)
            let (start, depth) = (scanner.position, steps.count)
            do {
                return try element(&self)
            } catch {
                // Whatever was cut off in the middle is found wanting at the end of what is at hand.
                guard more != nil, scanner.left < 64 else { throw error }
                scanner.position = start
                steps.removeSubrange(depth...)
                isBetweenMembers = false
                wanted = 2 * scanner.left
            }
        }
    }
}
