extension LedgerState.CompartmentState {
    /// Takes over a manifest that may follow: who reads now, and what of the key before is void.
    ///
    /// `left` are those who had accepted and do not read by it, with the keys that they have put in the place of theirs.
    mutating func take(
        _ manifest: LedgerState.Signed<Manifest>,
        over left: [(reader: MemberID, heir: MemberID?)]
    ) {
        let isNewKey = manifest.value.epoch > current.epoch
        manifests.append(manifest)
        if isNewKey {
            leavers = [:]
            // Halves of a key that is no longer in use open nothing that is written from now on.
            halves = nil
            handedOver = []
            // Who is left out loses his older keys too, and does not get them back by being let in again.
            inherited = inherited.mapValues { $0.filter { manifest.value.isRead(by: $0.key) } }
        }
        for (reader, heir) in left {
            let accepted = acceptances.removeValue(forKey: reader)
            if let heir, manifest.value.isRead(by: heir) { acceptances[heir] = accepted }
        }
    }
}
