/// A line typed unseen into memory that belongs to somebody else.
///
/// The terminal's own editing is off while a secret is typed (its buffer is the kernel's and cannot be wiped), so the
/// usual keys are understood here. What is taken back is overwritten at once.
@safe
struct SecretLine {
    enum Step: Hashable {
        case more
        case done
        /// Ctrl-D before anything was typed.
        case endOfInput
        case interrupted
        case tooLong
    }

    private let buffer: UnsafeMutableRawBufferPointer
    let capacity: Int
    private(set) var count = 0
    /// Bytes that did not fit are counted, so that erasing them brings the line back into bounds.
    private var overflow = 0

    /// A key such as an arrow sends several bytes; they must not slip into a secret that nobody sees.
    private var key = Key.plain

    private enum Key {
        case plain
        case escaped
        case sequence
    }

    init(into buffer: UnsafeMutableRawBufferPointer) {
        unsafe self.buffer = unsafe buffer
        capacity = buffer.count
    }

    mutating func take(_ byte: UInt8) -> Step {
        guard !isPartOfKey(byte) else { return .more }
        switch byte {
        case 0x0A, 0x0D: return overflow > 0 ? .tooLong : .done
        case 0x03: return .interrupted
        case 0x04:
            guard count == 0 else { return overflow > 0 ? .tooLong : .done }
            return .endOfInput
        case 0x08, 0x7F: eraseCharacter()
        case 0x15: eraseAll()
        case 0..<0x20: break  // Other keys' codes are not part of a secret.
        default: append(byte)
        }
        return .more
    }

    /// Follows `ESC [ … letter` and `ESC O letter` to their ends.
    private mutating func isPartOfKey(_ byte: UInt8) -> Bool {
        switch (key, byte) {
        case (.plain, 0x1B), (.escaped, 0x1B): key = .escaped
        case (.plain, _): return false
        case (.escaped, UInt8(ascii: "[")), (.escaped, UInt8(ascii: "O")): key = .sequence
        case (.sequence, 0x40...0x7E): key = .plain
        case (.sequence, 0x20..<0x40): break
        default:
            key = .plain
            return false
        }
        return true
    }

    /// Overwrites everything typed so far.
    mutating func eraseAll() {
        for index in 0..<count { unsafe buffer[index] = 0 }
        count = 0
        overflow = 0
    }

    private mutating func append(_ byte: UInt8) {
        guard count < capacity else {
            overflow += 1
            return
        }
        unsafe buffer[count] = byte
        count += 1
    }

    /// Takes back one character of UTF-8: its following bytes and its first one.
    private mutating func eraseCharacter() {
        if overflow > 0 {
            // What did not fit was not kept, so nobody knows where its characters begin.
            eraseAll()
            return
        }
        var isLead = false
        while count > 0, !isLead {
            count -= 1
            let byte = unsafe buffer[count]
            isLead = byte & 0xC0 != 0x80
            unsafe buffer[count] = 0
        }
    }
}
