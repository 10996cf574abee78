package import SecauditRegister

/// A register as one JSON file, `secaudit/register/1`.
///
/// The file is strict: each key has its meaning, and a misspelt one is an error, not a fact left out. What a file says
/// is a claim; grants proved by keys and authors shown by signatures exist in a vault only.
package enum RegisterFile {
    /// Four gibibytes: two million accounts.
    package static let sizeLimit = 1 << 32

    package static func register(
        from bytes: [UInt8],
        sizeLimit: Int = Self.sizeLimit
    ) throws(RegisterFileError) -> Register {
        guard bytes.count <= sizeLimit else { throw RegisterFileError(.tooLarge(limit: sizeLimit)) }
        var reader = RegisterReader(bytes)
        let register: Register
        do {
            register = try Register(reading: &reader)
            try reader.end()
        } catch {
            // A file of another kind is full of unknown keys; that it is another kind is the thing to say.
            throw FormatWord(of: bytes).fault ?? error
        }
        try check(register)
        return register
    }

    /// Reads a register that comes in pieces, so that the text of a large one never lies in memory as a whole.
    ///
    /// What is wrong with a file is told with its place in the whole of it: for that alone `whole` reads it again.
    package static func register(
        pieces: TextPieces,
        whole: () throws -> [UInt8]
    ) throws -> Register {
        do {
            var reader = RegisterReader(pieces)
            let register = try Register(reading: &reader)
            try reader.end()
            try check(register)
            return register
        } catch {
            return try register(from: try whole())
        }
    }

    private static func check(_ register: Register) throws(RegisterFileError) {
        let known = try KnownIdentifiers(of: register)
        for (index, municipality) in register.municipalities.enumerated() {
            let path = JSONPath([.key("municipalities"), .index(index)])
            try ReferenceCheck(known: known, number: index).check(municipality, at: path)
        }
    }
}

private enum RegisterField: String, RecordField {
    case format
    case municipalities

    static let table = FieldTable<Self>()
}

extension Register: FileRecord {
    package init(reading reader: inout RegisterReader) throws(RegisterFileError) {
        var format: String?
        var municipalities: [Municipality]?
        var members = try reader.object(RegisterField.table)
        while let key = try reader.next(&members) {
            switch key {
            case .format:
                let word = try reader.string()
                guard word == Self.format else { throw reader.failure(.formatUnknown(word)) }
                format = word
            case .municipalities: municipalities = try reader.records()
            }
        }
        guard format != nil else { throw reader.failure(.formatMissing) }
        self.init(municipalities: try reader.required(municipalities, RegisterField.municipalities))
    }
}
