/// Text that is being put together in memory for secrets.
package struct SecretText: ~Copyable {
    private var room = SecretBytes(zeros: 512)
    package private(set) var count = 0

    package init() {}

    package mutating func append(_ byte: UInt8) {
        if count == room.count { grow(to: count + 1) }
        room[count] = byte
        count += 1
    }

    /// Text that is no secret itself: names, marks, the words of a format.
    package mutating func append(_ text: String) {
        for byte in text.utf8 { append(byte) }
    }

    package mutating func append(_ bytes: [UInt8]) {
        for byte in bytes { append(byte) }
    }

    package mutating func append(_ secret: borrowing SecretBytes) {
        grow(to: count + secret.count)
        for place in 0..<secret.count { room[count + place] = secret[place] }
        count += secret.count
    }

    /// Ends the work; the text as one secret.
    package consuming func secret() -> SecretBytes {
        room.slice(0..<count)
    }

    private mutating func grow(to length: Int) {
        guard length > room.count else { return }
        var larger = SecretBytes(zeros: max(length, room.count * 2))
        for place in 0..<count { larger[place] = room[place] }
        room = larger
    }
}
