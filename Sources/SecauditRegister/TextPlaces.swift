/// The places of texts in a list, each of which is in it once: the identifiers of a register, by their numbers.
///
/// A dictionary does the same and takes twice as long, and a check of a large register looks for identifiers several
/// million times. Texts are the same here where strings are equal, that is by the tables of Unicode; but of ASCII, as
/// nearly all identifiers are, the bytes decide. The hash has a seed of its own in each process, so that a file
/// whose identifiers fall together is not easily written; it is no cryptographic hash.
package struct TextPlaces: Sendable {
    private var texts: [String] = []
    /// Open addressing: 32 bits of the hash above the place, counted from 1; 0: nobody is here.
    private var slots: [UInt64]
    /// What is not ASCII.
    private var others: [String: Int] = [:]

    package init(capacity: Int = 0) {
        texts.reserveCapacity(capacity)
        slots = Array(repeating: 0, count: Self.slotCount(for: capacity))
    }

    package var count: Int { texts.count }

    /// Adds a text at the end of the list; `nil`: it is there already.
    package mutating func insert(_ text: String) -> Int? {
        let place = texts.count
        guard let hash = Self.hash(text) else {
            if self.place(of: text) != nil { return nil }
            others[text] = place
            texts.append(text)
            return place
        }
        if !others.isEmpty, others[text] != nil { return nil }
        if 2 * (place + 1) > slots.count { grow() }
        let (slot, isTaken) = find(text, hash)
        if isTaken { return nil }
        slots[slot] = UInt64(hash) << 32 | UInt64(place + 1)
        texts.append(text)
        return place
    }

    package func place(of text: String) -> Int? {
        guard let hash = Self.hash(text) else { return others[text] ?? Self.twin(of: text).flatMap { place(of: $0) } }
        let (slot, isTaken) = find(text, hash)
        if isTaken { return Int(slots[slot] & 0xFFFF_FFFF) - 1 }
        return others.isEmpty ? nil : others[text]
    }

    /// The slot of a text, or the one where it would belong; at least half of all slots are free.
    private func find(_ text: String, _ hash: UInt32) -> (slot: Int, isTaken: Bool) {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let entry = slots[slot]
            if entry >> 32 == UInt64(hash), texts[Int(entry & 0xFFFF_FFFF) - 1] == text { return (slot, true) }
            slot = (slot + 1) & mask
        }
        return (slot, false)
    }

    private mutating func grow() {
        let entries = slots.filter { $0 != 0 }
        slots = Array(repeating: 0, count: Self.slotCount(for: texts.count + 1))
        let mask = slots.count - 1
        for entry in entries {
            var slot = Int(entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    private static func slotCount(for capacity: Int) -> Int {
        var count = 16
        while count < 2 * (capacity + 1) { count *= 2 }
        return count
    }

    private static let seed = UInt64.random(in: .min ... .max)

    /// Of the bytes; `nil` of a text that is not ASCII.
    ///
    /// The last four bits are those of the last byte: identifiers are mostly counted up, and those that follow one
    /// another then lie side by side in memory. No more than eight texts that differ in the last byte alone have the
    /// same four.
    private static func hash(_ text: String) -> UInt32? {
        let bytes = text.utf8.span
        let last = bytes.isEmpty ? 0 : bytes[bytes.count - 1]
        if last >= 0x80 { return nil }
        var hash = seed ^ UInt64(bytes.count)
        var all: UInt64 = 0
        var word: UInt64 = 0
        for place in 0..<max(0, bytes.count - 1) {
            word = word << 8 | UInt64(bytes[place])
            if place & 7 == 7 {
                all |= word
                hash = mixed(hash ^ word)
                word = 0
            }
        }
        all |= word
        guard all & 0x8080_8080_8080_8080 == 0 else { return nil }
        word = word << 8 | UInt64(last & 0xF0)
        return UInt32(truncatingIfNeeded: mixed(hash ^ word) >> 16) & ~0xF | UInt32(last & 0xF)
    }

    /// The two halves of a product, one upon the other: each bit depends on all.
    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }

    /// The ASCII text that a text of other signs is equal to, if there is one.
    ///
    /// Unicode has three signs that are only another spelling of one of ASCII: the Kelvin sign, the Greek question mark
    /// and the Greek varia (UnicodeData.txt, singleton decompositions).
    private static func twin(of text: String) -> String? {
        var twin = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x80: twin.append(scalar)
            case 0x212A: twin.append("K")
            case 0x037E: twin.append(";")
            case 0x1FEF: twin.append("`")
            default: return nil
            }
        }
        return String(twin)
    }
}
