internal import SecauditCrypto

extension VerifiedIndex {
    /// The whole file for a state and the names under which its member's records are to be found.
    static func encoded(
        _ state: LedgerState,
        vault: VaultID,
        names: [IndexKey: [RecordID]],
        maker: [UInt8],
        identity: borrowing Identity
    ) -> [UInt8] {
        let header = IndexHeader(
            vault: vault,
            member: identity.id,
            maker: maker,
            number: state.number,
            head: state.head
        )
        let key = identity.indexKey(vault: vault)
        var pages = IndexPages { page, content in
            Sealing.seal(content, key: key, associatedData: header.associatedData(page: page))
        }
        func directory<Object, Value>(
            _ table: UInt8,
            _ values: [ObjectID<Object>: Value],
            _ write: (Value, inout ByteWriter) -> Void
        ) -> IndexDirectory {
            pages.begin(table)
            for (id, value) in values.sorted(by: { $0.key < $1.key }) {
                var writer = ByteWriter()
                write(value, &writer)
                pages.add(id, writer.bytes)
            }
            return pages.finish(entries: values.count)
        }
        let roster = IndexRoster(state.members.keys)
        let kinds = Compartment.Kind.allCases.map { ($0.key, state.compartments(of: $0)) }.filter { !$0.1.isEmpty }
        let compartments = state.compartments.all
        let records = state.records.all
        var places: [RecordID: EntryPlace] = [:]
        places.reserveCapacity(records.count)
        pages.begin(Table.records)
        // As a reading of everything asks for them, and then a re-key; what has been erased stands in no compartment.
        let overseen = Compartment.Kind.allCases.filter { !$0.isHeld }.flatMap(state.compartments)
        let held = CompartmentKinds.ordered(compartments.filter { $0.value.kind.isHeld })
        let listed = (overseen + held).flatMap { compartments[$0]?.records ?? [] }
        for id in listed + records.keys.sorted() where places[id] == nil {
            guard let record = records[id] else { continue }
            var writer = ByteWriter()
            record.write(to: &writer, roster)
            places[id] = pages.add(id, writer.bytes)
        }
        let clustered = pages.finish(entries: records.count)
        let root = IndexRoot(
            of: state,
            member: identity.id,
            compartments: directory(Table.compartments, compartments) { $0.write(to: &$1, roster) },
            records: clustered,
            names: directory(Table.names, names) { $1.writePlain($0) },
            kinds: directory(Table.kinds, Dictionary(uniqueKeysWithValues: kinds)) { $1.writePlain($0) },
            places: directory(Table.places, places) { $0.write(to: &$1) }
        )
        let sealedRoot = pages.seal(.root, root.encoded)
        var writer = ByteWriter()
        writer.append(header.encoded)
        writer.write(sealedRoot)
        writer.append(pages.bytes)
        return writer.bytes
    }
}
