package import SecauditCrypto

/// A member's mark of integrity on a report, with all that a stranger needs to verify it.
///
/// It is no electronic signature in the sense of Federal Law 63-FZ, and no text of the program calls it one.
package struct ReportMark: Hashable, Sendable {
    package let statement: Statement
    package let signature: [UInt8]

    /// What the mark is made over; every field of it.
    package struct Statement: Hashable, Sendable {
        /// The format of the report, such as `secaudit/check/1`.
        package var format: String
        package var digest: FileDigest
        /// In bytes.
        package var length: UInt64
        /// The report of the quarter before; `nil` for the first.
        package var previous: FileDigest?
        /// Seconds since 1970, by the clock of whoever made the mark.
        package var time: Int64
        /// How far the vault had come.
        package var ledger: HighWaterMark
        package var card: MemberCard
        package var certification: CertificationChain
        /// What the signer's vault calls the members of the certification, sorted by member: his word, not proved.
        package var names: [Name]
        /// Signatures made elsewhere, as they came.
        package var attachments: [Attachment]

        package init(
            format: String,
            digest: FileDigest,
            length: UInt64,
            previous: FileDigest?,
            time: Int64,
            ledger: HighWaterMark,
            card: MemberCard,
            certification: CertificationChain,
            names: [Name],
            attachments: [Attachment]
        ) {
            self.format = format
            self.digest = digest
            self.length = length
            self.previous = previous
            self.time = time
            self.ledger = ledger
            self.card = card
            self.certification = certification
            self.names = names
            self.attachments = attachments
        }
    }

    package struct Name: Hashable, Sendable {
        package let member: MemberID
        package let text: String

        package init(member: MemberID, text: String) {
            self.member = member
            self.text = text
        }
    }

    /// A detached signature in a file of its own.
    package struct Attachment: Hashable, Sendable {
        /// The file's name, without folders.
        package let name: String
        package let content: [UInt8]

        /// The most bytes that one may have.
        package static let maximumLength = 1 << 20
        /// The most that one mark carries.
        package static let maximumCount = 16

        package init(name: String, content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    package init(statement: Statement, signature: [UInt8]) {
        self.statement = statement
        self.signature = signature
    }

    /// Verifies the mark, then the report, then the certification up to a root, which `root` must be the fingerprint of.
    ///
    /// What is altered is told before it is asked whose root it is: a damaged envelope is never taken for a foreign one.
    package func verify(_ report: [UInt8], root typed: String) throws(MarkError) -> Certification {
        guard statement.isWithinLimits else { throw .tooLong }
        guard (try? statement.card.verifying.verify(signature, of: statement.encoded)) != nil else {
            throw .markAltered
        }
        guard UInt64(report.count) == statement.length, FileDigest(of: report) == statement.digest else {
            throw .reportAltered
        }
        let certification = try statement.certification.followed()
        guard let step = certification.step(of: statement.card.id), certification.vault == statement.ledger.vault,
            certification.number <= statement.ledger.number,
            statement.time >= step.time - Vault.clockTolerance
        else { throw .signerNotCertified(statement.card.id) }
        guard let root = certification.root, root.matches(printed: typed) else {
            throw .rootDiffers(found: certification.root ?? statement.card.id)
        }
        return certification
    }
}

extension ReportMark.Statement {
    var isWithinLimits: Bool {
        attachments.count <= ReportMark.Attachment.maximumCount
            && attachments.allSatisfy { $0.content.count <= ReportMark.Attachment.maximumLength }
            && certification.entries.reduce(0) { $0 + $1.count } <= CertificationChain.maximumLength
    }

    /// The bytes that are signed: every field with its length, behind a tag of their own.
    package var encoded: [UInt8] {
        var writer = ByteWriter(tag: .reportMark)
        writer.writeSuite()
        writer.write(Array(format.utf8))
        writer.write(digest.bytes)
        writer.write(length)
        writer.write(previous.map(\.bytes) ?? [UInt8]())
        writer.write(UInt64(bitPattern: time))
        writer.write(ledger.vault.bytes)
        writer.write(ledger.number)
        writer.write(ledger.hash)
        writer.write(card.encoded)
        writer.write(UInt32(certification.entries.count))
        for entry in certification.entries { writer.write(entry) }
        writer.write(UInt32(names.count))
        for name in names {
            writer.write(name.member.digest)
            writer.write(Array(name.text.utf8))
        }
        writer.write(UInt32(attachments.count))
        for attachment in attachments {
            writer.write(Array(attachment.name.utf8))
            writer.write(attachment.content)
        }
        return writer.bytes
    }
}
