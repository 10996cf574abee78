package import SecauditCrypto
package import SecauditRegister
internal import SecauditVault

/// Says what is to be thought of a password of a credential; asked only by who can read it.
package struct PasswordJudge {
    fileprivate let verdict: (_ password: borrowing SecretBytes, _ credential: Credential) throws -> PasswordVerdict

    package init(
        _ verdict: @escaping (_ password: borrowing SecretBytes, _ credential: Credential) throws -> PasswordVerdict
    ) {
        self.verdict = verdict
    }
}

/// What became of telling the coordinators of a password.
enum MarkOutcome: Hashable {
    case told
    /// Nobody has given the member the fingerprint key yet.
    case keyMissing
    /// There is no password that could be told of, or nobody to tell.
    case nothingToTell
}

extension Draft {
    /// Tells the coordinators of a secret's password as this draft leaves it, by a record that they alone can open.
    ///
    /// Costs one Argon2id, and a second one where an earlier password can be opened: they prove the change together,
    /// under one key.
    @discardableResult
    func mark(_ fact: CredentialFact, judge: PasswordJudge) throws -> MarkOutcome {
        guard let place = fact.secret, let known = state.records[place.record], !known.isErased,
            let coordinators = state.compartments(of: .coordinators).first,
            state.compartments[coordinators]?.current.drop.isEmpty == false
        else { return .nothingToTell }
        guard let key = try fingerprintKey() else { return .keyMissing }
        let current = known.current
        var opened: [UInt64: SecretSheetBox] = [:]
        let run = try PasswordRun(known.versions) { version in
            let sheet = try sheet(of: version)
            opened[version.value.version] = sheet
            return sheet
        }
        guard let sheet = opened[current.value.version] else { return .nothingToTell }
        var earlier: PasswordMark.Version?
        if let number = run.earlier, let before = known.versions.first(where: { $0.value.version == number }),
            let old = opened[number]
        {
            earlier = PasswordMark.Version(
                number: number,
                hash: before.value.hash,
                fingerprint: try fingerprint(of: old, under: key)
            )
        }
        let verdict =
            if let password = sheet.password {
                try judge.verdict(password, fact.credential)
            } else {
                PasswordVerdict(strength: nil, leaked: nil)
            }
        let mark = PasswordMark(
            secret: place.record,
            version: PasswordMark.Version(
                number: current.value.version,
                hash: current.value.hash,
                fingerprint: try fingerprint(of: sheet, under: key)
            ),
            epoch: key.epoch,
            earlier: earlier,
            repeats: run.repeats ?? 0,
            verdict: verdict
        )
        let drop = state.lastDrops[place.compartment].flatMap {
            $0.value.compartment == coordinators ? $0.value.record : nil
        }
        try self.drop(mark.encoded, record: drop ?? .random(), in: coordinators, scope: place.compartment)
        return .told
    }

    private func fingerprint(
        of sheet: SecretSheetBox,
        under key: borrowing FingerprintKey
    ) throws(CryptoError) -> PasswordFingerprint? {
        guard let password = sheet.password else { return nil }
        return try key.fingerprint(of: password)
    }

    /// `nil`: sealed before this member's time.
    private func sheet(of version: LedgerState.Signed<RecordVersion>) throws -> SecretSheetBox? {
        let opened: SecretBytes
        do throws(VaultError) {
            opened = try secret(version.value.record, version: version.value.version)
        } catch {
            if case .noAccess = error { return nil }
            throw error
        }
        return SecretSheetBox(try SecretSheet(opened))
    }
}
