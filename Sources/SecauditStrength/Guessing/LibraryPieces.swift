internal import CZxcvbn
internal import SecauditCrypto

/// What libzxcvbn finds in a password: English words, names, rows of keys, dates, repetitions.
struct LibraryPieces {
    /// The logarithm to base two of the guesses for the whole.
    let bits: Double
    let found: [Piece]

    /// Asks the library, with `names` (in small Latin letters) as words to be tried first.
    ///
    /// The library takes a C string: it is given locked memory, ended by a zero. What it returns are places and
    /// figures; it keeps no text, but its own stack has held parts of it.
    init(_ signs: borrowing TypedSigns, names: [String]) {
        var text = SecretBytes(zeros: signs.count + 1)
        for place in 0..<signs.count { text[place] = signs.key(place) }
        var pieces: [Piece] = []
        var bits = 0.0
        unsafe text.withMutableBytes { bytes in
            guard let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
            unsafe Self.withDictionary(names) { dictionary in
                var list: UnsafeMutablePointer<ZxcMatch_t>?
                bits = unsafe ZxcvbnMatch(start, dictionary, &list)
                var next = unsafe list
                while let match = unsafe next {
                    if let piece = unsafe Self.piece(match.pointee, of: signs.count) { pieces.append(piece) }
                    unsafe next = match.pointee.Next
                }
                unsafe ZxcvbnFreeInfo(list)
            }
        }
        self.bits = bits
        found = pieces
    }

    private static func piece(_ match: ZxcMatch_t, of count: Int) -> Piece? {
        let start = unsafe Int(match.Begin)
        let length = unsafe Int(match.Length)
        let kind = unsafe Int(match.Type.rawValue) & 31
        let bits = unsafe match.Entrpy
        let range = start..<start + max(length, 0)
        guard range.lowerBound >= 0, range.upperBound <= count, !range.isEmpty,
            let weakness = weakness(kind)
        else { return nil }
        return Piece(range, bits: bits, [weakness])
    }

    /// By the library's numbers of its kinds of match; `nil`: nothing that is known to be weak.
    private static func weakness(_ kind: Int) -> Weakness? {
        switch kind {
        case 2, 3: .word
        case 4, 5: .ownName
        case 6: .repetition
        case 7, 8: .sequence
        case 9: .date
        case 10: .year
        default: nil
        }
    }

    /// Lends the words as an array of C strings, ended by a null.
    private static func withDictionary(
        _ names: [String],
        _ body: (UnsafeMutablePointer<UnsafePointer<CChar>?>?) -> Void
    ) {
        // All words behind one another, each with its zero, and the places where they begin.
        var text: [CChar] = []
        var starts: [Int] = []
        for name in names {
            starts.append(text.count)
            text.append(contentsOf: name.utf8.map { CChar(bitPattern: $0) })
            text.append(0)
        }
        unsafe text.withUnsafeBufferPointer { buffer in
            var pointers = unsafe starts.map { unsafe buffer.baseAddress?.advanced(by: $0) }
            unsafe pointers.append(nil)
            unsafe pointers.withUnsafeMutableBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}
