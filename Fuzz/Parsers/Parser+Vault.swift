import SecauditCrypto
import SecauditVault

// The signed structures: each has one encoding, so what is read must be written in the same bytes.
extension Parser {
    static let vault = [
        Parser("card") { try promise(MemberCard(encoded: $0).encoded, is: $0, "a card") },
        Parser("manifest") { try promise(Manifest(encoded: $0).encoded, is: $0, "a manifest") },
        Parser("wrap") { try promise(KeyWrap(encoded: $0).encoded, is: $0, "a wrap") },
        Parser("half") { try promise(SealedHalf(encoded: $0, as: .half).encoded, is: $0, "a half") },
        Parser("entry") { input in
            let entry = try Entry(encoded: input)
            try promise(entry.encoded, is: input, "an entry")
            try Founding.replay(entry.operations, at: entry.time)
        },
        Parser("mark") { input in
            let text = String(decoding: input, as: UTF8.self)
            let mark = try HighWaterMark(typed: text)
            try promise(HighWaterMark(text: mark.text), is: mark, "a mark")
            if let exact = try? HighWaterMark(text: text) {
                // From paper the digits may come as capitals.
                try promise(exact.text, is: text.lowercased(), "a mark's text")
            }
        },
        Parser("identity") { input in
            try? readIdentity(input)
            // Nearly nothing passes the checksum by chance; so here is what is behind it.
            try readIdentity(checked(input))
        },
        Parser("paper") { input in
            let file = try IdentityPaper.file(from: String(decoding: input, as: UTF8.self)).get()
            let again = try IdentityPaper.file(from: IdentityPaper.text(of: file)).get()
            try promise(again, is: file, "a printed identity")
        },
        Parser("index") { input in
            // The sealed pages come behind it.
            let header = try IndexHeader(from: input).encoded
            try promise(header, is: Array(input.prefix(header.count)), "the beginning of an index")
        },
        Parser("unlocked") { _ = try UnlockedIdentity.end(of: $0) },
    ]

    /// All that is read of an identity file before the passphrase is asked for.
    private static func readIdentity(_ file: [UInt8]) throws {
        _ = try IdentityFile.memberID(of: file)
        _ = try IdentityFile.cost(of: file)
    }

    /// `body` with the right checksum behind it, as the last field of an identity file.
    private static func checked(_ body: [UInt8]) -> [UInt8] {
        body + [0, 0, 0, 32] + Digest(of: body).bytes
    }
}
