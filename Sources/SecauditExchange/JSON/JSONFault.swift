/// Why bytes are not JSON text.
package enum JSONFault: Hashable, Sendable {
    case unexpectedEnd
    case unexpectedByte(UInt8)
    case invalidUTF8
    /// A character below U+0020 inside a string, which must be escaped.
    case controlCharacter(UInt8)
    case unknownEscape
    /// Half of a surrogate pair, which stands for no character.
    case unpairedSurrogate
    case malformedNumber
    case tooDeep(limit: Int)
    /// Something follows the one value of the text.
    case trailingBytes
}

/// A fault of JSON text and the byte it was met at, counted from 0.
struct JSONError: Error, Hashable {
    let fault: JSONFault
    let offset: Int
}

/// The seven kinds of a JSON value, `true` and `false` being one.
package enum JSONKind: String, Hashable, Sendable {
    case object
    case array
    case string
    case number
    case boolean
    case null
}
