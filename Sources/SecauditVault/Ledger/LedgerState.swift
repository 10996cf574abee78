package import SecauditCrypto

/// Everything that follows from the ledger alone: members, who reads what, which version of each record is the last.
package struct LedgerState: Sendable {
    package internal(set) var vault: VaultID?
    package internal(set) var isDemonstration = false
    /// The number of the last entry; 0 before the first.
    package internal(set) var number: UInt64 = 0
    package internal(set) var head: Digest = .zero
    package internal(set) var time: Int64 = 0
    package internal(set) var members: [MemberID: Member] = [:]
    package internal(set) var compartments = LedgerTable<Compartment, CompartmentState>()
    package internal(set) var records = LedgerTable<RecordVersion, RecordState>()
    /// Entries by an author who may not do what they do: kept, named, without effect.
    package internal(set) var voided: [VoidedEntry] = []
    /// The recovery that a coordinator has arranged; its trustees may not have accepted yet.
    package internal(set) var recovery: Recovery?
    /// Whether the halves of any key may have come together; who looks for that need not look at every compartment.
    package internal(set) var mayHaveOpenings = false
    /// The end of the stored ledger that is dated after the reader's clock: not taken in.
    package internal(set) var ahead: AheadEntries?
    /// Known where the state comes from an index.
    var settled: Settled?
    /// Kept from the opening of a vault on.
    var log: ChangeLog?
    private var hashed: ManifestHash?
    /// What the compartments' base has of each kind; shared by the copies of a state.
    var kinds = CompartmentKinds()

    package init() {}

    /// Makes what there is the base of the tables, so that copies of the state are cheap.
    mutating func settleTables() {
        compartments.settle()
        records.settle()
        kinds = CompartmentKinds()
    }

    /// A member of the vault, now or once.
    package struct Member: Hashable, Sendable {
        package let card: MemberCard
        package var roles: MemberRoles
        package let admittedBy: MemberID
        package let admitted: Int64
        /// The time of removal, or of the replacement of his keys.
        package var removed: Int64?
        /// The keys that these took the place of, and how.
        package var predecessor: Predecessor?
        /// The keys that have taken the place of these.
        package var successor: MemberID?

        package var isActive: Bool { removed == nil }
    }

    /// Whose place a key took.
    package struct Predecessor: Hashable, Sendable {
        package let member: MemberID
        /// Signed with the old key, so the same person; otherwise a coordinator's word, to be confirmed by each holder.
        package let isSigned: Bool
    }

    /// A compartment's manifests, oldest first, and who accepted what.
    package struct CompartmentState: Hashable, Sendable {
        package let kind: Compartment.Kind
        package let scope: CompartmentID
        package var manifests: [Signed<Manifest>]
        package var acceptances: [MemberID: Int64]
        /// Holders who have given it up since the present key was made, and when.
        package internal(set) var leavers: [MemberID: Int64] = [:]
        /// Wraps of older epochs that members made for their new keys, by epoch.
        package internal(set) var inherited: [UInt32: [MemberID: Digest]] = [:]
        /// Its records, in the order of their first writing.
        package internal(set) var records: [RecordID] = []
        /// The halves of the present key.
        package internal(set) var halves: Signed<KeyHalves>?
        /// Halves of the present key that trustees have given out of their hands.
        package internal(set) var handedOver: [HandedOver] = []
        /// Each time that all halves of a key came together, oldest first.
        package internal(set) var openings: [Opened] = []

        package var current: Manifest { manifests[manifests.count - 1].value }
    }

    /// Something an entry said, with who said it and when.
    package struct Signed<Value: Hashable & Sendable>: Hashable, Sendable {
        package let value: Value
        package let author: MemberID
        package let time: Int64
        /// The entry's number.
        package let entry: UInt64
    }

    /// A record's versions, oldest first.
    ///
    /// Most records have one only: it lies in place, for a list of one would be memory of its own for each record.
    package struct RecordState: Hashable, Sendable {
        package private(set) var current: Signed<RecordVersion>
        private var earlier: [Signed<RecordVersion>] = []
        package internal(set) var isErased = false

        init(first: Signed<RecordVersion>) {
            current = first
        }

        package var first: Signed<RecordVersion> { earlier.first ?? current }

        package var versions: [Signed<RecordVersion>] { earlier + CollectionOfOne(current) }

        /// Some of the versions, oldest first.
        package func versions(where isWanted: (Signed<RecordVersion>) -> Bool) -> [Signed<RecordVersion>] {
            var wanted = earlier.filter(isWanted)
            if isWanted(current) { wanted.append(current) }
            return wanted
        }

        package var count: Int { earlier.count + 1 }

        mutating func add(_ version: Signed<RecordVersion>) {
            earlier.append(current)
            current = version
        }

        /// The version that was the last at `time`, in seconds since 1970; times never decrease.
        func current(at time: Int64) -> Signed<RecordVersion>? {
            current.time <= time ? current : earlier.last { $0.time <= time }
        }
    }

    /// Entries that this reader does not take in.
    package struct AheadEntries: Hashable, Sendable {
        /// The first one, its author and its time.
        package let number: UInt64
        package let author: MemberID
        package let time: Int64
        /// How many there are, with those that follow it.
        package var count: UInt64
    }

    package struct VoidedEntry: Hashable, Sendable {
        package let number: UInt64
        package let author: MemberID
        package let time: Int64
        package let refusal: Refusal
    }

    /// The active coordinators.
    package var coordinators: [MemberID] {
        members.filter { $0.value.isActive && $0.value.roles.contains(.coordinator) }.map(\.key).sorted()
    }

    /// The hash of the manifest that was hashed last: a re-key asks for each twice, to name it and to see that it is named.
    private struct ManifestHash: Sendable {
        let manifest: Manifest
        let hash: Digest
    }

    mutating func hash(of manifest: Manifest) -> Digest {
        if let hashed, hashed.manifest == manifest { return hashed.hash }
        let found = ManifestHash(manifest: manifest, hash: manifest.hash)
        hashed = found
        return found.hash
    }

    /// The compartments of a kind, in the order of their making.
    package func compartments(of kind: Compartment.Kind) -> [CompartmentID] {
        kinds.ids(of: kind, in: compartments)
    }
}
