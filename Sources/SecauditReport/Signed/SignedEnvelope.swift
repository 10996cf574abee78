internal import FoundationEssentials
internal import SecauditCrypto
internal import SecauditRegister
package import SecauditVault

/// A report's mark of integrity as a file of its own, `secaudit/signed/1`, described in `docs/report-format.md`.
///
/// There is one spelling of it: what is read must be what would be written, byte for byte.
package enum SignedEnvelope {
    package static let format = "secaudit/signed/1"

    /// The most bytes that an envelope may have: the certification and the attachments in Base64.
    package static let maximumLength = 64 << 20

    package static func bytes(of mark: ReportMark) -> [UInt8] {
        let statement = mark.statement
        var bytes: [UInt8] = []
        JSONValue.object([
            "attachments": .array(
                statement.attachments.map {
                    .object(["content": base64($0.content), "name": .text($0.name)])
                }
            ),
            "certification": .array(statement.certification.entries.map(base64)),
            "format": .text(format),
            "ledger": .object([
                "head": .text(statement.ledger.hash.hexadecimal),
                "number": .int(Int(clamping: statement.ledger.number)),
                "vault": .text(statement.ledger.vault.hexadecimal),
            ]),
            "mark": base64(mark.signature),
            "marked-at": .text(Instant(seconds: statement.time).description),
            "names": .array(
                statement.names.map { .object(["member": .text($0.member.hexadecimal), "name": .text($0.text)]) }
            ),
            "previous": .maybe(statement.previous?.hexadecimal),
            "report": .object([
                "format": .text(statement.format),
                "length": .int(Int(clamping: statement.length)),
                "sha256": .text(statement.digest.hexadecimal),
            ]),
            "signer": .object(["card": base64(statement.card.encoded)]),
        ]).write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func base64(_ bytes: [UInt8]) -> JSONValue {
        .text(Data(bytes).base64EncodedString())
    }

    /// The mark that such a file carries; nothing of it is verified yet.
    package static func mark(from bytes: [UInt8]) throws(EnvelopeError) -> ReportMark {
        guard bytes.count <= maximumLength else { throw .tooLong(limit: maximumLength) }
        let decoder = JSONDecoder()
        if let found = try? decoder.decode(FormatWord.self, from: Data(bytes)), found.format != format {
            throw .formatUnknown(found.format)
        }
        guard let file = try? decoder.decode(File.self, from: Data(bytes)), let mark = file.mark else {
            throw .malformed
        }
        guard Self.bytes(of: mark) == bytes else { throw .otherSpelling }
        return mark
    }

    private struct FormatWord: Decodable {
        let format: String
    }

    fileprivate struct File: Decodable {
        let attachments: [Attachment]
        let certification: [Data]
        let ledger: Ledger
        let signature: Data
        let markedAt: Instant
        let names: [Name]
        let previous: String?
        let report: Report
        let signer: Signer

        enum CodingKeys: String, CodingKey {
            case attachments, certification, ledger, names, previous, report, signer
            case signature = "mark"
            case markedAt = "marked-at"
        }

        struct Attachment: Decodable {
            let content: Data
            let name: String
        }

        struct Ledger: Decodable {
            let head: String
            let number: UInt64
            let vault: String
        }

        struct Name: Decodable {
            let member: String
            let name: String
        }

        struct Report: Decodable {
            let format: String
            let length: UInt64
            let sha256: String
        }

        struct Signer: Decodable {
            let card: Data
        }
    }
}

extension SignedEnvelope.File {
    fileprivate var mark: ReportMark? {
        guard let digest = FileDigest(hexadecimal: report.sha256),
            let vault = Hexadecimal.bytes(ledger.vault).flatMap({ VaultID(bytes: $0) }),
            let head = Hexadecimal.bytes(ledger.head).flatMap({ Digest(bytes: $0) }),
            let card = try? MemberCard(encoded: [UInt8](signer.card))
        else { return nil }
        var earlier: FileDigest?
        if let previous {
            guard let known = FileDigest(hexadecimal: previous) else { return nil }
            earlier = known
        }
        var called: [ReportMark.Name] = []
        for name in names {
            guard let digest = Hexadecimal.bytes(name.member).flatMap({ Digest(bytes: $0) }) else { return nil }
            let member = MemberID(digest: digest)
            // Sorted and each once: a member has one name.
            guard called.last.map({ $0.member < member }) ?? true else { return nil }
            called.append(ReportMark.Name(member: member, text: name.name))
        }
        return ReportMark(
            statement: ReportMark.Statement(
                format: report.format,
                digest: digest,
                length: report.length,
                previous: earlier,
                time: markedAt.seconds,
                ledger: HighWaterMark(vault: vault, number: ledger.number, hash: head),
                card: card,
                certification: CertificationChain(entries: certification.map { [UInt8]($0) }),
                names: called,
                attachments: attachments.map { ReportMark.Attachment(name: $0.name, content: [UInt8]($0.content)) }
            ),
            signature: [UInt8](signature)
        )
    }
}

/// Why a file is no envelope.
package enum EnvelopeError: Error, Hashable, Sendable {
    case formatUnknown(String)
    /// Not JSON, a member missing or of another kind, a number or a card that is none.
    case malformed
    /// It says what an envelope may say, in another spelling than the program's own: somebody has edited it.
    case otherSpelling
    case tooLong(limit: Int)
}
