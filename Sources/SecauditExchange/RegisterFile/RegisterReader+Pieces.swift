extension RegisterReader {
    /// How deep in the file its text is brought in: down to the elements of a municipality's lists.
    private static let depth = 4

    /// How much of the text is at hand before an element is begun; most need far less.
    static let ahead = 1 << 18

    /// Brings in text until so much is at hand, where text comes in pieces and there is more.
    @inline(__always)
    mutating func bringIn(atLeast wanted: Int = Self.ahead) {
        if more != nil, depth <= Self.depth, scanner.left < wanted { bringInMore(atLeast: wanted) }
    }

    private mutating func bringInMore(atLeast wanted: Int) {
        while scanner.left < wanted, let next = more {
            let count = scanner.goOn(with: next)
            brought += count
            if count == 0 { more = nil }
        }
    }

    /// Reads one element of a list; one that is longer than the text at hand is begun again when more has come.
    mutating func whole<Element>(
        _ element: (inout RegisterReader) throws(RegisterFileError) -> Element
    ) throws(RegisterFileError) -> Element {
        guard more != nil, depth == Self.depth else { return try element(&self) }
        var wanted = Self.ahead
        while true {
            bringIn(atLeast: wanted)
            let (start, depth) = (scanner.position, depth)
            do {
                return try element(&self)
            } catch {
                // Whatever was cut off in the middle is found wanting at the end of what is at hand.
                guard more != nil, scanner.left < 64 else { throw error }
                goBack(to: start, depth: depth)
                wanted = 2 * scanner.left
            }
        }
    }

    /// How many bytes of the text lie before where the reader is.
    var passed: Int { brought - scanner.left }

    /// How many elements more a long list that is full may have, by what it has taken of the text so far; `nil`: no
    /// word on it.
    ///
    /// A list that grows by doubling is copied again and again. A file made on purpose gets no more room at once than
    /// there were bytes of it before.
    func expected<Element>(after elements: [Element], since start: Int) -> Int? {
        guard elements.count >= 64, passed > start, passed < length else { return nil }
        // Said by whoever opened the file, and mistaken where it grew since.
        let rest = min(length - passed, RegisterFile.sizeLimit)
        let expected = rest * elements.count / (passed - start) + elements.count / 8
        return min(expected, passed / MemoryLayout<Element>.stride)
    }
}
