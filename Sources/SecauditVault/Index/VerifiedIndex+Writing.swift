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
        let root = IndexRoot(
            of: state,
            member: identity.id,
            compartments: directory(Table.compartments, state.compartments.all) { $0.write(to: &$1, roster) },
            records: directory(Table.records, state.records.all) { $0.write(to: &$1, roster) },
            names: directory(Table.names, names) { records, writer in
                writer.write(UInt32(records.count))
                for record in records { writer.append(record) }
            }
        )
        let sealedRoot = pages.seal(.root, root.encoded)
        var writer = ByteWriter()
        writer.append(header.encoded)
        writer.write(sealedRoot)
        writer.append(pages.bytes)
        return writer.bytes
    }
}
