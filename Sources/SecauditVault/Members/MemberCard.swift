package import SecauditCrypto

/// The public half of an identity, signed by itself: proof that one person has both keys.
package struct MemberCard: Hashable, Sendable {
    package let agreement: AgreementPublicKey
    package let verifying: VerifyingKey
    /// Seconds since 1970.
    package let created: Int64
    package let signature: [UInt8]
    /// Computed once: it is asked for with every wrap.
    package let id: MemberID

    /// Makes and signs the card of the owner of both keys.
    init(agreement: borrowing AgreementKey, signing: borrowing SigningKey, created: Int64) {
        self.agreement = agreement.publicKey
        self.verifying = signing.publicKey
        self.created = created
        self.id = MemberID(agreement: agreement.publicKey, verifying: signing.publicKey)
        self.signature = signing.signature(
            of: Self.signed(agreement: agreement.publicKey, verifying: signing.publicKey, created: created)
        )
    }

    /// Reads a card and verifies its signature.
    package init(encoded: [UInt8]) throws(VaultError) {
        do throws(FormatError) {
            var reader = try ByteReader(encoded, tag: .card)
            try reader.readSuite()
            let agreementBytes = try reader.readBytes(exactly: AgreementKey.length)
            let verifyingBytes = try reader.readBytes(exactly: VerifyingKey.length)
            created = Int64(bitPattern: try reader.readUInt64())
            signature = try reader.readBytes(exactly: VerifyingKey.signatureLength)
            try reader.end()
            guard let agreement = try? AgreementPublicKey(bytes: agreementBytes),
                let verifying = try? VerifyingKey(bytes: verifyingBytes)
            else { throw .truncated }
            self.agreement = agreement
            self.verifying = verifying
            id = MemberID(agreement: agreement, verifying: verifying)
        } catch {
            throw .malformed(.card, error)
        }
        do throws(CryptoError) {
            try verifying.verify(
                signature,
                of: Self.signed(agreement: agreement, verifying: verifying, created: created)
            )
        } catch {
            throw .badSignature(.card)
        }
    }

    package var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.append(Self.signed(agreement: agreement, verifying: verifying, created: created))
        writer.write(signature)
        return writer.bytes
    }

    private static func signed(agreement: AgreementPublicKey, verifying: VerifyingKey, created: Int64) -> [UInt8] {
        var writer = ByteWriter(tag: .card)
        writer.writeSuite()
        writer.write(agreement.bytes)
        writer.write(verifying.bytes)
        writer.write(UInt64(bitPattern: created))
        return writer.bytes
    }
}

/// What a member may do; a member may have several roles.
package struct MemberRoles: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Oversees: writes what only a coordinator may, admits and removes members.
    package static let coordinator = MemberRoles(rawValue: 1)
    /// Stores credentials and facts of his organs.
    package static let officer = MemberRoles(rawValue: 2)
    /// Reads and writes nothing.
    package static let inspector = MemberRoles(rawValue: 4)

    /// No unknown bits, at least one role, and an inspector has no other.
    package var isValid: Bool {
        !isEmpty && rawValue < 8 && (!contains(.inspector) || self == .inspector)
    }

    /// Whether a member with these roles may write facts of the compartments that he reads.
    package var writes: Bool { contains(.coordinator) || contains(.officer) }
}
