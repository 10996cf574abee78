internal import SecauditCrypto

/// What is sealed to the readers of a compartment by somebody who may not read it.
///
/// A fresh X25519 pair for each version: its public half stands before the sealed bytes, and the writer keeps nothing
/// with which he could open them again.
enum DropSealing {
    /// Bytes that sealing adds.
    static let overhead = AgreementKey.length + Sealing.overhead

    static func seal(
        _ padded: [UInt8],
        for drop: [UInt8],
        as version: RecordVersion,
        vault: VaultID
    ) throws(VaultError) -> [UInt8] {
        let pair = AgreementKey(secret: SecretBytes(randomCount: AgreementKey.length))
        let bound = version.associatedData(vault: vault)
        do throws(CryptoError) {
            let shared = try pair.sharedSecret(with: try AgreementPublicKey(bytes: drop))
            let key = shared.subkey(for: context(pair.publicKey.bytes, drop, bound))
            return pair.publicKey.bytes + Sealing.seal(padded, key: key, associatedData: bound)
        } catch {
            throw .unknownObject(.compartment(version.compartment))
        }
    }

    static func open(
        _ sealed: [UInt8],
        with drop: borrowing AgreementKey,
        as version: RecordVersion,
        vault: VaultID
    ) throws(CryptoError) -> [UInt8] {
        guard sealed.count >= overhead else { throw .cannotOpen }
        let fresh = Array(sealed[..<AgreementKey.length])
        let bound = version.associatedData(vault: vault)
        let shared = try drop.sharedSecret(with: try AgreementPublicKey(bytes: fresh))
        let key = shared.subkey(for: context(fresh, drop.publicKey.bytes, bound))
        return try Sealing.open(Array(sealed[AgreementKey.length...]), key: key, associatedData: bound)
    }

    private static func context(_ fresh: [UInt8], _ drop: [UInt8], _ bound: [UInt8]) -> [UInt8] {
        var writer = ByteWriter(tag: .drop)
        writer.writeSuite()
        writer.write(fresh)
        writer.write(drop)
        writer.write(bound)
        return writer.bytes
    }
}
