internal import SecauditCrypto
package import SecauditRegister
package import SecauditVault

/// One version of a credential's secret, as the ledger proves it and as far as this member can read it.
package struct SecretVersion: Hashable, Sendable {
    package let number: UInt64
    /// In seconds since 1970.
    package let time: Int64
    package let author: MemberID
    /// The number of the ledger's entry.
    package let entry: UInt64
    /// The same content under a new key.
    package let isResealed: Bool
    /// Whether this member can read it: not what was written before his time.
    package let isReadable: Bool
    /// What differs from the version before, where both can be read; names of fields, not what stands in them.
    package let changed: [SecretSheet.Field]?
}

extension Workspace {
    /// Every version of login and password, the oldest first.
    package func secretHistory(of credential: Credential.ID) throws -> [SecretVersion] {
        try history(of: try place(of: credential, \.secret))
    }

    /// Every version of the second factor's seed, the oldest first.
    package func seedHistory(of credential: Credential.ID) throws -> [SecretVersion] {
        try history(of: try place(of: credential, \.totp))
    }

    /// Writes the content of an earlier version as a new one; nothing is taken out of the history.
    package func undoSecret(
        of credential: Credential.ID,
        to version: UInt64,
        judge: PasswordJudge? = nil,
        at time: Int64
    ) throws {
        try undo(credential, \.secret, to: version, judge: judge, at: time)
    }

    package func undoSeed(of credential: Credential.ID, to version: UInt64, at time: Int64) throws {
        try undo(credential, \.totp, to: version, at: time)
    }

    private func history(of place: SealedPlace) throws -> [SecretVersion] {
        guard let known = vault.state.records[place.record] else { return [] }
        // Versions are compared field by field by hashes under a key of this call.
        let key = SecretBytes(randomCount: 32)
        var history: [SecretVersion] = []
        var before: [SecretSheet.Field: Digest]? = [:]
        for version in known.versions {
            let marks = marks(of: place, version.value.version, key: key)
            var changed: [SecretSheet.Field]?
            if let marks, let before { changed = SecretSheet.Field.allCases.filter { marks[$0] != before[$0] } }
            history.append(
                SecretVersion(
                    number: version.value.version,
                    time: version.time,
                    author: version.author,
                    entry: version.entry,
                    isResealed: version.value.change == .resealed,
                    isReadable: marks != nil,
                    changed: changed
                )
            )
            before = marks
        }
        return history
    }

    /// A hash of each field of a version; `nil`: it cannot be read.
    private func marks(
        of place: SealedPlace,
        _ version: UInt64,
        key: borrowing SecretBytes
    ) -> [SecretSheet.Field: Digest]? {
        do {
            let sheet = try SecretSheet(try vault.secret(place.record, version: version))
            var marks: [SecretSheet.Field: Digest] = [:]
            for field in SecretSheet.Field.allCases {
                if let value = sheet.field(field) { marks[field] = Digest(of: value, key: key) }
            }
            return marks
        } catch {
            return nil
        }
    }

    private func undo(
        _ id: Credential.ID,
        _ path: KeyPath<CredentialFact, SealedPlace?>,
        to version: UInt64,
        judge: PasswordJudge? = nil,
        at time: Int64
    ) throws {
        let place = try place(of: id, path)
        let fact = try credential(id)
        let title = title(of: fact)
        guard let known = vault.state.records[place.record],
            known.versions.contains(where: { $0.value.version == version })
        else { throw WorkspaceError.versionUnknown(credential: title, version: version) }
        guard vault.state.compartments[place.compartment]?.current.isRead(by: vault.ownID) == true else {
            throw WorkspaceError.notAHolder(credential: title)
        }
        let secret = try earlier(place.record, version, of: title)
        let current = try vault.secret(place.record)
        if secret.isEqual(to: current) { throw WorkspaceError.versionIsCurrent(version: version) }
        try perform(at: time) { draft in
            try draft.put(secret: secret, record: place.record, in: place.compartment)
            if let judge { try draft.mark(fact, judge: judge) }
        }
    }

    private func earlier(_ record: RecordID, _ version: UInt64, of title: String) throws -> SecretBytes {
        do {
            return try vault.secret(record, version: version)
        } catch {
            if case .noAccess = error { throw WorkspaceError.versionUnreadable(credential: title, version: version) }
            throw error
        }
    }
}
