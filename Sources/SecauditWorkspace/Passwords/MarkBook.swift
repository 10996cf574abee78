internal import SecauditCrypto
internal import SecauditRegister
internal import SecauditVault

/// What can be known of passwords without reading them in the report: the marks that a coordinator opens, and what a
/// holder sees by himself.
struct MarkBook {
    private let vault: Vault
    private let knownAt: Int64
    /// The drops about each secret by its compartment, the oldest first.
    private let drops: [CompartmentID: [LedgerState.Signed<RecordVersion>]]
    private let key: LedgerState.Signed<FingerprintEpoch>?

    init(of vault: Vault, knownAt: Int64) {
        self.vault = vault
        self.knownAt = knownAt
        let state = vault.state
        var drops: [CompartmentID: [LedgerState.Signed<RecordVersion>]] = [:]
        for coordinators in state.compartments(of: .coordinators)
        where state.compartments[coordinators]?.current.isRead(by: vault.ownID) == true {
            for id in state.compartments[coordinators]?.records ?? [] {
                guard let record = state.records[id], !record.isErased, record.current.value.recordClass == .drop
                else { continue }
                drops[record.current.value.scope, default: []] += record.versions.filter { $0.time <= knownAt }
            }
        }
        self.drops = drops.mapValues { $0.sorted { ($0.entry, $0.value.record) < ($1.entry, $1.value.record) } }
        key = state.fingerprintKey(knownAt: knownAt)
    }

    /// A mark with what the ledger says of it.
    struct Signed {
        let mark: PasswordMark
        let author: MemberID
        let time: Int64
    }

    /// The last mark of a secret; `nil`: none that this member can open.
    func last(of place: SealedPlace?) -> Signed? {
        guard let place else { return nil }
        return drops[place.compartment]?.last.flatMap { opened($0, of: place) }
    }

    private func opened(_ drop: LedgerState.Signed<RecordVersion>, of place: SealedPlace) -> Signed? {
        // What does not open or is no mark of this secret tells nothing: the password is not compared.
        guard let content = try? vault.content(of: drop), let mark = try? PasswordMark(encoded: content),
            mark.secret == place.record, isNamed(mark.version, of: mark.secret),
            mark.earlier.map({ isNamed($0, of: mark.secret) && $0.number < mark.version.number }) ?? true
        else { return nil }
        return Signed(mark: mark, author: drop.author, time: drop.time)
    }

    private func isNamed(_ version: PasswordMark.Version, of record: RecordID) -> Bool {
        vault.state.records[record]?.versions.contains {
            $0.value.version == version.number && $0.value.hash == version.hash
        } == true
    }

    // MARK: What is comparable now

    /// The fingerprint by which a password may be compared, and only within this book; `nil`: out of date.
    func comparable(_ signed: Signed) -> PasswordFingerprint?? {
        guard let key, signed.mark.epoch == key.value,
            let last = versions(of: signed.mark.secret).last, last.value.version == signed.mark.version.number
        else { return nil }
        return .some(signed.mark.version.fingerprint)
    }

    /// Whether the password was changed since, as far as the ledger tells: a new key alone does not change it.
    func isOfPresentContent(_ signed: Signed) -> Bool {
        !versions(of: signed.mark.secret).contains {
            $0.value.change == .content && $0.value.version > signed.mark.version.number
        }
    }

    private func versions(of record: RecordID) -> [LedgerState.Signed<RecordVersion>] {
        (vault.state.records[record]?.versions ?? []).filter { $0.time <= knownAt }
    }

    // MARK: What proves a change

    /// Every proof that a secret's password differs from an earlier one.
    ///
    /// A coordinator has the holders' marks; a holder compares the passwords themselves.
    func proofs(of place: SealedPlace) -> [ChangeProof] {
        var proofs = (drops[place.compartment] ?? []).compactMap { opened($0, of: place) }.compactMap {
            ChangeProof($0)
        }
        if let own = ownProof(of: place.record) { proofs.append(own) }
        return proofs
    }

    private func ownProof(of record: RecordID) -> ChangeProof? {
        let versions = versions(of: record)
        guard let last = versions.last,
            vault.state.compartments[last.value.compartment]?.current.isRead(by: vault.ownID) == true
        else { return nil }
        let run = try? PasswordRun(versions) { version in
            guard let secret = try? vault.secret(record, version: version.value.version) else { return nil }
            return SecretSheetBox(try SecretSheet(secret))
        }
        guard let earlier = run?.earlier else { return nil }
        return ChangeProof(
            version: last.value.version,
            earlier: earlier,
            repeats: run?.repeats,
            author: vault.ownID,
            prints: nil
        )
    }
}

/// That the password of one version of a secret is not that of an earlier one.
struct ChangeProof: Hashable {
    let version: UInt64
    let earlier: UInt64
    /// The first version with the password of ``version``, where that is older than ``earlier``.
    let repeats: UInt64?
    /// Who compared them.
    let author: MemberID
    /// Both fingerprints with the epoch under which both were made; `nil` where the passwords themselves were compared.
    let prints: Prints?

    struct Prints: Hashable {
        let epoch: FingerprintEpoch
        let version: PasswordFingerprint?
        let earlier: PasswordFingerprint?
    }

    init(version: UInt64, earlier: UInt64, repeats: UInt64?, author: MemberID, prints: Prints?) {
        self.version = version
        self.earlier = earlier
        self.repeats = repeats
        self.author = author
        self.prints = prints
    }

    /// `nil`: the mark shows no change.
    init?(_ signed: MarkBook.Signed) {
        let mark = signed.mark
        guard let earlier = mark.earlier, earlier.fingerprint != mark.version.fingerprint else { return nil }
        self.init(
            version: mark.version.number,
            earlier: earlier.number,
            repeats: mark.repeats == 0 ? nil : mark.repeats,
            author: signed.author,
            prints: Prints(
                epoch: mark.epoch,
                version: mark.version.fingerprint,
                earlier: earlier.fingerprint
            )
        )
    }
}
