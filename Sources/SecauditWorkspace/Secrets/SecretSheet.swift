package import SecauditCrypto

/// What is kept of a credential, in memory for secrets from end to end.
///
/// Layout: the version (1 byte), then for each field its code (1 byte), its length (2 bytes, big-endian) and its
/// bytes. Sealed sheets are padded, so neither a password's length nor the presence of a seed shows.
package struct SecretSheet: ~Copyable {
    private var bytes: SecretBytes

    package enum Field: UInt8, Sendable, CaseIterable {
        case login = 1
        case password = 2
        case recoveryCodes = 3
        case recoveryContacts = 4
        case note = 5
        /// The seed of a second factor, decoded.
        case seed = 6
        /// Hash, digits and period of the one-time codes: 1, 1 and 2 bytes.
        case codeParameters = 7
    }

    static let version: UInt8 = 1
    /// The longest a field may be.
    package static let maximumFieldLength = 4096

    package init() {
        bytes = SecretBytes(copying: [Self.version])
    }

    /// Takes over a sheet's bytes; anything that is not one is refused.
    package init(_ secret: consuming SecretBytes) throws(WorkspaceError) {
        bytes = secret
        guard bytes.withBytes({ $0.count > 0 && $0[0] == Self.version }), isWellFormed() else {
            throw .sheetMalformed
        }
    }

    /// The sheet as one secret.
    package consuming func secret() -> SecretBytes {
        bytes
    }

    package borrowing func copy() -> SecretBytes {
        bytes.slice(0..<bytes.count)
    }

    /// A field's bytes, or `nil` when the sheet has none.
    package borrowing func field(_ field: Field) -> SecretBytes? {
        guard let range = range(of: field) else { return nil }
        return bytes.slice(range)
    }

    package borrowing func has(_ field: Field) -> Bool {
        range(of: field) != nil
    }

    /// Puts a field in place of the one that was there; an empty value removes it.
    package mutating func set(_ field: Field, to value: borrowing SecretBytes) throws(WorkspaceError) {
        guard value.count <= Self.maximumFieldLength else { throw .fieldTooLong(limit: Self.maximumFieldLength) }
        let old = range(of: field).map { $0.lowerBound - 3..<$0.upperBound } ?? bytes.count..<bytes.count
        let added = value.count == 0 ? 0 : value.count + 3
        var next = SecretBytes(zeros: bytes.count - old.count + added)
        bytes.withBytes { source in
            value.withBytes { fresh in
                unsafe next.withMutableBytes { target in
                    var position = 0
                    func append(_ byte: UInt8) {
                        unsafe target[position] = byte
                        position += 1
                    }
                    for index in source.indices where !old.contains(index) { append(source[index]) }
                    guard added > 0 else { return }
                    append(field.rawValue)
                    append(UInt8(truncatingIfNeeded: fresh.count >> 8))
                    append(UInt8(truncatingIfNeeded: fresh.count))
                    for index in fresh.indices { append(fresh[index]) }
                }
            }
        }
        bytes = next
    }

    private borrowing func range(of field: Field) -> Range<Int>? {
        bytes.withBytes { span in
            var position = 1
            while position + 3 <= span.count {
                let length = Int(span[position + 1]) << 8 | Int(span[position + 2])
                let start = position + 3
                guard start + length <= span.count else { return nil }
                if span[position] == field.rawValue { return start..<start + length }
                position = start + length
            }
            return nil
        }
    }

    private borrowing func isWellFormed() -> Bool {
        bytes.withBytes { span in
            var position = 1
            while position < span.count {
                guard position + 3 <= span.count, Field(rawValue: span[position]) != nil else { return false }
                position += 3 + Int(span[position + 1]) << 8 + Int(span[position + 2])
            }
            return position == span.count
        }
    }
}
