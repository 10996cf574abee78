internal import SecauditRegister
internal import SecauditVault

/// Says of each credential of a municipality how its password stands, from the marks that a coordinator can open.
struct PasswordStandings {
    let marks: MarkBook
    let book: FactBook
    let signers: Signers

    /// Only passwords of one municipality are compared: another's register is not this one's matter.
    func enter(into town: inout Municipality) {
        var seen: [Credential.ID: MarkBook.Signed] = [:]
        var equal: [PasswordFingerprint: [Credential.ID]] = [:]
        for credential in town.credentials where credential.closed == nil {
            guard let place = book.credentials[credential.id]?.fact.secret, let signed = marks.last(of: place) else {
                continue
            }
            seen[credential.id] = signed
            if let fingerprint = marks.comparable(signed)?.flatMap(\.self) {
                equal[fingerprint, default: []].append(credential.id)
            }
        }
        for place in town.credentials.indices {
            let id = town.credentials[place].id
            guard let signed = seen[id] else { continue }
            let present = marks.isOfPresentContent(signed) ? signed.mark.verdict : nil
            let others: [Credential.ID]? = marks.comparable(signed).map { fingerprint in
                fingerprint.map { (equal[$0] ?? []).filter { $0 != id }.sorted() } ?? []
            }
            town.credentials[place].passwordStanding = PasswordStanding(
                on: Instant(seconds: signed.time).day(in: town.zone),
                strength: present?.strength,
                leaked: present?.leaked,
                equalTo: others,
                attribution: signers.attribution(signed.author, signed.time)
            )
        }
    }
}
