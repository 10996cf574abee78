/// Reads JSON text (RFC 8259) from bytes, one value after another, as its caller asks for them.
///
/// It builds no tree: a register of 100,000 accounts is read straight into its values. Every method expects the
/// position to be where its value begins, which ``kind()`` finds.
struct JSONScanner {
    private(set) var bytes: [UInt8]
    var position: Int
    /// Texts read before; none of a short file, which has few twice.
    var repeated = RepeatedTexts()

    /// How many objects and arrays may stand inside each other where a value is passed over.
    static let depthLimit = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        repeated = RepeatedTexts(for: bytes.count)
    }

    /// Keeps none of the bytes, of which all that was wanted has been read.
    mutating func letGo() {
        bytes = []
        position = 0
    }

    /// How many bytes are at hand from here on.
    var left: Int { bytes.count - position }

    /// Forgets what has been passed and lets `next` add what comes then; how many bytes came.
    mutating func goOn(with next: (inout [UInt8]) -> Void) -> Int {
        repeated.removeAll()
        bytes.removeFirst(position)
        position = 0
        let count = bytes.count
        next(&bytes)
        return bytes.count - count
    }

    func failure(_ fault: JSONFault) -> JSONError {
        JSONError(fault: fault, offset: position)
    }

    /// The fault of a byte that may not stand here.
    func unexpected() -> JSONError {
        failure(position < bytes.count ? .unexpectedByte(bytes[position]) : .unexpectedEnd)
    }

    /// Whether this byte is the next.
    @inline(__always)
    func isAt(_ byte: UInt8) -> Bool {
        position < bytes.count && bytes[position] == byte
    }

    @inline(__always)
    mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    /// Passes over blanks and tells the kind of the value that begins there.
    mutating func kind() throws(JSONError) -> JSONKind {
        skipBlanks()
        guard position < bytes.count else { throw unexpected() }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        default: throw unexpected()
        }
    }

    /// Enters the object or array that begins here; `false` when it is empty, and then it is passed.
    mutating func enter(closing: UInt8) throws(JSONError) -> Bool {
        position += 1
        skipBlanks()
        guard position < bytes.count, bytes[position] == closing else { return true }
        position += 1
        return false
    }

    /// After a member or element: whether another one follows; when none does, the end is passed.
    @inline(__always)
    mutating func another(closing: UInt8) throws(JSONError) -> Bool {
        skipBlanks()
        guard position < bytes.count else { throw unexpected() }
        if bytes[position] == UInt8(ascii: ",") {
            position += 1
            skipBlanks()
            return true
        }
        guard bytes[position] == closing else { throw unexpected() }
        position += 1
        return false
    }

    /// Passes the colon between a key and its value.
    @inline(__always)
    mutating func colon() throws(JSONError) {
        skipBlanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: ":") else { throw unexpected() }
        position += 1
    }

    mutating func boolean() throws(JSONError) -> Bool {
        let isTrue = position < bytes.count && bytes[position] == UInt8(ascii: "t")
        try word(isTrue ? "true" : "false")
        return isTrue
    }

    mutating func word(_ word: StaticString) throws(JSONError) {
        for byte in word.description.utf8 {
            guard position < bytes.count, bytes[position] == byte else { throw unexpected() }
            position += 1
        }
    }

    /// Refuses anything but blanks after the text's one value.
    mutating func end() throws(JSONError) {
        skipBlanks()
        guard position == bytes.count else { throw failure(.trailingBytes) }
    }
}
