package import SecauditCrypto

extension Vault {
    /// The member who founded the vault: what stands on paper is the fingerprint of his first key.
    package var founder: MemberID? {
        state.members.first { $0.value.admittedBy == $0.key }?.key
    }

    /// When the vault was made, in seconds since 1970.
    package var founded: Int64? { founder.flatMap { state.members[$0]?.admitted } }

    /// Marks a report with one's own key; `named` says what the vault calls a member.
    package func reportMark(
        on report: [UInt8],
        format: String,
        previous: FileDigest?,
        attachments: [ReportMark.Attachment] = [],
        at time: Int64,
        named name: (MemberID) -> String
    ) throws -> ReportMark {
        let chain = try certificationChain(of: ownID)
        let statement = ReportMark.Statement(
            format: format,
            digest: FileDigest(of: report),
            length: UInt64(report.count),
            previous: previous,
            time: time,
            ledger: self.mark,
            card: identity.card,
            certification: chain,
            names: try chain.followed().steps.map(\.member).sorted().map {
                ReportMark.Name(member: $0, text: name($0))
            },
            attachments: attachments
        )
        guard statement.isWithinLimits else { throw MarkError.tooLong }
        let mark = ReportMark(statement: statement, signature: identity.signing.signature(of: statement.encoded))
        // Nobody is given what he could not verify.
        if let founder { _ = try mark.verify(report, root: founder.fingerprint) }
        return mark
    }

    /// The entries that lead from the founder to a member's key.
    func certificationChain(of member: MemberID) throws(VaultError) -> CertificationChain {
        let entries = try Self.stored { () throws(StoreError) in try store.entries(from: 1) }
        let voided = Set(state.voided.map(\.number))
        var origins: [MemberID: Origin] = [:]
        for (place, encoded) in entries.prefix(Int(clamping: state.number)).enumerated()
        where !voided.contains(UInt64(place) + 1) {
            let entry: Entry
            do throws(FormatError) {
                entry = try Entry(encoded: encoded)
            } catch {
                throw .malformed(.entry, error)
            }
            for operation in entry.operations {
                guard let (newcomer, predecessor) = operation.certified(by: entry.author),
                    origins[newcomer] == nil
                else { continue }
                origins[newcomer] = Origin(place: place, needed: [entry.author, predecessor].compactMap(\.self))
            }
        }
        var places: Set<Int> = []
        var seen: Set<MemberID> = []
        var waiting = [member]
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            guard let origin = origins[next] else { throw .notAMember(next) }
            places.insert(origin.place)
            waiting += origin.needed
        }
        return CertificationChain(entries: places.sorted().map { entries[$0] })
    }

    /// The entry that made a key count, and whose keys it rests on.
    private struct Origin {
        let place: Int
        let needed: [MemberID]
    }
}

extension Operation {
    /// Whose key the operation makes count, and the key that it takes the place of by a coordinator's word.
    fileprivate func certified(by author: MemberID) -> (member: MemberID, predecessor: MemberID?)? {
        func id(_ encoded: [UInt8]) -> MemberID? { try? MemberCard(encoded: encoded).id }
        switch self {
        case .found(_, let card), .admit(let card, _), .rotate(let card, _): return id(card).map { ($0, nil) }
        case .reset(let member, let card): return id(card).map { ($0, member) }
        default: return nil
        }
    }
}
