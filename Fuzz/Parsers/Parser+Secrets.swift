import SecauditCrypto
import SecauditWorkspace

// What comes out of a sealed record: written by a member, who need not mean well.
extension Parser {
    static let secrets = [
        Parser("record") { input in
            let bytes = Padding.unpad(input)
            try promise(unpadded(SecretBytes(copying: input)), is: bytes, "the two ways of taking the padding off")
            guard let bytes else { throw Refused() }
            let block = 256
            let again = Padding.unpad(Padding.pad(bytes, block: block))
            try promise(again, is: bytes, "padding put on and taken off")
        },
        Parser("sheet") { input in
            let sheet = try SecretSheet(SecretBytes(copying: input))
            for field in SecretSheet.Field.allCases where sheet.has(field) {
                guard let value = sheet.field(field), value.count <= input.count else {
                    throw BrokenPromise(description: "a field that is there has no value")
                }
            }
        },
        Parser("fact") { input in
            guard let fact = RegisterFact.fact(from: input) else { throw Refused() }
            try promise(RegisterFact.fact(from: fact.content), is: fact, "a fact")
        },
        Parser("password-mark") { input in
            let mark = try PasswordMark(encoded: input)
            try promise(mark.encoded, is: input, "a mark of a password")
        },
        Parser("base32") { input in
            let decoded = try Base32.decode(SecretBytes(copying: input))
            guard decoded.count <= input.count else { throw BrokenPromise(description: "more bytes than signs") }
        },
    ]

    private static func unpadded(_ padded: borrowing SecretBytes) -> [UInt8]? {
        guard let secret = Padding.unpad(padded) else { return nil }
        return secret.withBytes { bytes in bytes.indices.map { bytes[$0] } }
    }
}
