internal import SecauditCrypto
internal import SecauditVault

/// The versions of a secret over which its password stayed the same, up to one of them.
struct PasswordRun: Hashable {
    /// The last version before it with another password; `nil`: none that can be opened.
    var earlier: UInt64?
    /// The first version of all with the very same password, where that is before it; `nil`: none that can be opened.
    var repeats: UInt64?

    /// Compares the passwords themselves, as only a holder can: no fingerprint is needed within one secret.
    ///
    /// `versions` are the record's, the oldest first, up to the one that is looked at; `open` gives `nil` for what was
    /// sealed before the holder's time.
    init(
        _ versions: [LedgerState.Signed<RecordVersion>],
        open: (LedgerState.Signed<RecordVersion>) throws -> SecretSheetBox?
    ) throws {
        guard let last = versions.last, let current = try open(last) else { return }
        for version in versions.dropLast().reversed() {
            guard let sheet = try open(version) else { return }
            let isSame = sheet.hasPassword(of: current)
            if !isSame, earlier == nil { earlier = version.value.version }
            if isSame, earlier != nil { repeats = version.value.version }
        }
    }
}

/// An opened sheet that can be handed from one closure to another.
final class SecretSheetBox {
    let sheet: SecretSheet

    init(_ sheet: consuming SecretSheet) {
        self.sheet = sheet
    }

    var password: SecretBytes? { sheet.field(.password) }

    /// Whether both have the same password, or both none.
    func hasPassword(of other: SecretSheetBox) -> Bool {
        guard let own = sheet.field(.password) else { return !other.sheet.has(.password) }
        guard let foreign = other.sheet.field(.password) else { return false }
        return own.isEqual(to: foreign)
    }
}
