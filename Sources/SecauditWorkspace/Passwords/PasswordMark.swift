internal import SecauditCrypto
package import SecauditRegister
package import SecauditVault

/// What a holder's program tells the coordinators of a password that they do not read (docs/vault-format.md §6).
///
/// Always of one length, so that its row says nothing: neither how strong the password is nor whether there is one.
package struct PasswordMark: Hashable, Sendable {
    /// The record of the secret: a mark of another one is none of this.
    let secret: RecordID
    /// The version that was looked at.
    let version: Version
    let epoch: FingerprintEpoch
    /// The last version before with another password, of those that the writer can open.
    let earlier: Version?
    /// The first version with the very same password, where that is older than ``earlier``; 0: none that the writer can
    /// open.
    let repeats: UInt64
    let verdict: PasswordVerdict

    /// A version of the secret with the fingerprint of its password under the mark's epoch.
    struct Version: Hashable, Sendable {
        let number: UInt64
        let hash: Digest
        /// `nil`: no password is kept.
        let fingerprint: PasswordFingerprint?
    }
}

/// What is found out about a password by whoever can read it.
package struct PasswordVerdict: Hashable, Sendable {
    /// `nil`: there is none.
    package let strength: PasswordStanding.Strength?
    /// `nil`: not looked up in a list of leaked ones.
    package let leaked: Bool?

    package init(strength: PasswordStanding.Strength?, leaked: Bool?) {
        self.strength = strength
        self.leaked = leaked
    }
}

extension PasswordMark {
    private static let hasPassword: UInt8 = 1
    private static let hasEarlier: UInt8 = 2
    private static let hadPassword: UInt8 = 4

    package var encoded: [UInt8] {
        var writer = ByteWriter(tag: .passwordMark)
        writer.writeSuite()
        writer.write(secret)
        var present: UInt8 = 0
        if version.fingerprint != nil { present |= Self.hasPassword }
        if earlier != nil { present |= Self.hasEarlier }
        if earlier?.fingerprint != nil { present |= Self.hadPassword }
        writer.write(present)
        writer.write(epoch.hash)
        for version in [version, earlier] {
            writer.write(version?.number ?? 0)
            writer.write(version?.hash ?? .zero)
            writer.write(version?.fingerprint?.bytes ?? Self.nothing)
        }
        writer.write(repeats)
        writer.write(Self.code(of: verdict.strength))
        writer.write(verdict.leaked.map { $0 ? 2 : 1 } ?? UInt8(0))
        return writer.bytes
    }

    /// The mark in `encoded`.
    ///
    /// - Throws: ``FormatError`` when there is not one mark in its one encoding, and nothing else.
    package init(encoded: [UInt8]) throws(FormatError) {
        var reader = try ByteReader(encoded, tag: .passwordMark)
        try reader.readSuite()
        secret = try reader.readID()
        let present = try reader.readUInt8()
        guard present & ~(Self.hasPassword | Self.hasEarlier | Self.hadPassword) == 0,
            present & Self.hadPassword == 0 || present & Self.hasEarlier != 0
        else { throw .unknownCode(present) }
        epoch = FingerprintEpoch(try reader.readDigest())
        version = try Self.version(from: &reader, hasPassword: present & Self.hasPassword != 0)
        let before = try Self.version(from: &reader, hasPassword: present & Self.hadPassword != 0)
        guard present & Self.hasEarlier != 0 || (before.number == 0 && before.hash == .zero) else {
            throw .unknownCode(present)
        }
        earlier = present & Self.hasEarlier == 0 ? nil : before
        repeats = try reader.readUInt64()
        let strength = try reader.readUInt8()
        let leaked = try reader.readUInt8()
        try reader.end()
        guard strength <= PasswordStanding.Strength.allCases.count else { throw .unknownCode(strength) }
        guard leaked <= 2 else { throw .unknownCode(leaked) }
        verdict = PasswordVerdict(
            strength: PasswordStanding.Strength.allCases.first { Self.code(of: $0) == strength },
            leaked: leaked == 0 ? nil : leaked == 2
        )
    }

    private static let nothing = [UInt8](repeating: 0, count: PasswordFingerprint.length)

    private static func version(from reader: inout ByteReader, hasPassword: Bool) throws(FormatError) -> Version {
        let number = try reader.readUInt64()
        let hash = try reader.readDigest()
        let bytes = try reader.readBytes(exactly: PasswordFingerprint.length)
        guard hasPassword || bytes == nothing else { throw .unknownCode(0) }
        return Version(
            number: number,
            hash: hash,
            fingerprint: hasPassword ? PasswordFingerprint(bytes: bytes) : nil
        )
    }

    private static func code(of strength: PasswordStanding.Strength?) -> UInt8 {
        switch strength {
        case nil: 0
        case .veryWeak?: 1
        case .weak?: 2
        case .fair?: 3
        case .strong?: 4
        }
    }
}
