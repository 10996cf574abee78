internal import SecauditCrypto

/// Opens the contents of records one after another; those of one compartment mostly have one key.
struct RecordOpening {
    private let vault: Vault
    private var binding: RecordBinding
    private var last: Vault.KeyBox?

    init(vault: Vault) {
        self.vault = vault
        binding = RecordBinding(vault: vault.id)
    }

    /// The content of a version, after its sealed bytes have been compared with what the ledger says of them.
    mutating func open(_ version: RecordVersion, _ row: FramedRow?) throws(VaultError) -> [UInt8] {
        guard let row else { throw .rowMissing(.record(version.record)) }
        try vault.check(version, found: row.hash)
        let sealed = row.sealed
        let key = try key(of: version)
        do throws(CryptoError) {
            let padded =
                version.recordClass == .drop
                ? try DropSealing.open(Array(sealed), with: key.key.dropKey(), as: version, vault: vault.id)
                : try Sealing.open(sealed, key: key.recordKey, associatedData: binding.associatedData(of: version))
            guard let content = Padding.unpad(padded) else { throw .cannotOpen }
            return content
        } catch {
            throw .cannotOpen(.record(version.record))
        }
    }

    private mutating func key(of version: RecordVersion) throws(VaultError) -> Vault.KeyBox {
        if let last, last.key.context.compartment == version.compartment, last.key.context.epoch == version.epoch {
            return last
        }
        let found = try vault.key(of: version.compartment, epoch: version.epoch)
        last = found
        return found
    }
}
