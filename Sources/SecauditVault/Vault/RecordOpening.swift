internal import SecauditCrypto

/// Opens the contents of records one after another; those of one compartment mostly have one key.
struct RecordOpening {
    private let vault: Vault
    private var binding: RecordBinding
    /// The content that was opened last; the next one takes its place unless somebody keeps it.
    private var content: [UInt8] = []
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
            content.removeAll(keepingCapacity: true)
            if version.recordClass == .drop {
                content = try DropSealing.open(Array(sealed), with: key.key.dropKey(), as: version, vault: vault.id)
            } else {
                let bound = binding.associatedData(of: version)
                try Sealing.open(sealed, behind: &content, key: key.recordKey, associatedData: bound)
            }
            guard Padding.remove(from: &content) else { throw .cannotOpen }
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
