internal import SecauditCrypto

/// A compartment's id.
package typealias CompartmentID = ObjectID<Compartment>

/// A set of records that the same members can read, under one key an epoch.
package enum Compartment {
    /// What a compartment is for; it decides who may make and change it.
    package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case workspace = 1
        case municipality = 2
        case organ = 3
        case coordinators = 4
        /// Login, password, recovery codes and contacts of one credential.
        case secret = 5
        /// The seed of one credential's second factor.
        case totp = 6
        /// The key of password fingerprints.
        case fingerprints = 7

        /// Held by holders, not overseen by coordinators: only who holds it can let another in.
        package var isHeld: Bool { self == .secret || self == .totp || self == .fingerprints }
    }
}

/// Where a key belongs; it enters every derivation, so that no key serves in another place.
package struct KeyContext: Hashable, Sendable {
    package let vault: VaultID
    package let compartment: CompartmentID
    package let epoch: UInt32

    /// The vault is the same in every context of a process, and 32 bytes hashed one by one.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(compartment)
        hasher.combine(epoch)
    }

    func encoded(_ tag: StructureTag) -> [UInt8] {
        var writer = ByteWriter(tag: tag)
        writer.writeSuite()
        writer.write(vault.bytes)
        writer.write(compartment)
        writer.write(epoch)
        return writer.bytes
    }
}

/// A vault's id: 32 random bytes made at its founding.
package struct VaultID: Hashable, Sendable {
    package static let length = 32

    package let bytes: [UInt8]

    package init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        self.bytes = bytes
    }

    package static func random() -> VaultID {
        VaultID(unchecked: randomBytes(count: length))
    }

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
    }

    package var hexadecimal: String { Hexadecimal.text(bytes) }
}

/// The key of one epoch of a compartment.
package struct CompartmentKey: ~Copyable, Sendable {
    package static let length = 32

    let secret: SecretBytes
    let context: KeyContext
    /// What the manifest says of the key, so that all its readers are given the same one.
    let commitment: Digest

    /// A fresh key.
    init(random context: KeyContext) {
        self.init(secret: SecretBytes(randomCount: Self.length), context: context)
    }

    init(secret: consuming SecretBytes, context: KeyContext) {
        commitment = Digest(of: context.encoded(.commitment), key: secret)
        self.secret = secret
        self.context = context
    }

    /// The key under which records are sealed.
    func recordKey() -> SecretBytes {
        secret.subkey(for: context.encoded(.recordKey))
    }

    /// The key of the epoch before, sealed under this one, so that later readers can read what is older.
    func seal(previous: borrowing CompartmentKey) -> [UInt8] {
        Sealing.seal(
            previous.secret,
            key: secret.subkey(for: context.encoded(.previousKey)),
            associatedData: previous.context.encoded(.previousKey)
        )
    }

    /// Opens what ``seal(previous:)`` made.
    func openPrevious(_ sealed: [UInt8]) throws(CryptoError) -> CompartmentKey {
        guard context.epoch > 1 else { throw .cannotOpen }
        let earlier = KeyContext(vault: context.vault, compartment: context.compartment, epoch: context.epoch - 1)
        let opened = try Sealing.openSecret(
            sealed,
            key: secret.subkey(for: context.encoded(.previousKey)),
            associatedData: earlier.encoded(.previousKey)
        )
        guard opened.count == Self.length else { throw .cannotOpen }
        return CompartmentKey(secret: opened, context: earlier)
    }

    /// The private half of the pair to which non-readers seal what only readers may open.
    func dropKey() -> AgreementKey {
        AgreementKey(secret: secret.subkey(for: context.encoded(.dropKey)))
    }
}
