import SecauditCrypto
import Testing

@testable import SecauditVault

/// What an index leaves out follows from what it writes: whatever a state may say comes back as it was.
struct IndexCodingTests {
    private static let author = Fellow.primerov.id
    private static let stranger = Fellow(number: 77).id
    private static let roster = IndexRoster([Fellow.obraztsova.id, author, Fellow.testova.id])
    private static let (record, first, second) = (RecordID.random(), CompartmentID.random(), CompartmentID.random())

    private static func digest(_ byte: UInt8) -> Digest { Digest(of: [byte]) }

    private static func version(
        _ number: UInt64,
        in compartment: CompartmentID = first,
        scope: CompartmentID? = nil,
        as recordClass: RecordClass = .reader,
        _ change: RecordVersion.Change = .content,
        after previous: Digest = .zero,
        by author: MemberID = author
    ) -> LedgerState.Signed<RecordVersion> {
        LedgerState.Signed(
            value: RecordVersion(
                record: record,
                compartment: compartment,
                scope: scope ?? compartment,
                recordClass: recordClass,
                epoch: UInt32(truncatingIfNeeded: number),
                change: change,
                version: number,
                previous: previous,
                hash: digest(UInt8(truncatingIfNeeded: number))
            ),
            author: author,
            time: -Int64(truncatingIfNeeded: number),
            entry: .max - number
        )
    }

    private static let histories: [[LedgerState.Signed<RecordVersion>]] =
        RecordClass.allCases.map { [version(1, as: $0)] } + [
            [version(1, scope: second)],
            [version(7, .resealed, after: digest(6))],
            [version(1, by: stranger)],
            [version(1), version(2, .resealed, after: digest(1)), version(3, after: digest(2))],
            // No ledger says so; an index would still have to.
            [version(1), version(2, in: second, after: digest(9)), version(3, in: second, scope: first)],
            [version(.max), version(0, after: digest(255), by: stranger)],
        ]

    private static func encoded(_ state: LedgerState.RecordState) -> [UInt8] {
        var writer = ByteWriter()
        state.write(to: &writer, roster)
        return writer.bytes
    }

    private static func state(
        of bytes: [UInt8],
        _ roster: IndexRoster = roster
    ) throws(FormatError) -> LedgerState.RecordState {
        var reader = ByteReader(bytes)
        let state = try LedgerState.RecordState(of: record, from: &reader, roster)
        try reader.end()
        return state
    }

    @Test(arguments: histories, [false, true])
    func `a record comes back as it was, and no part of it is one`(
        history: [LedgerState.Signed<RecordVersion>],
        isErased: Bool
    ) throws {
        var state = LedgerState.RecordState(first: history[0])
        for version in history.dropFirst() { state.add(version) }
        state.isErased = isErased
        let bytes = Self.encoded(state)
        #expect(try Self.state(of: bytes) == state)
        for length in 0..<bytes.count {
            #expect(throws: FormatError.truncated) { try Self.state(of: Array(bytes[..<length])) }
        }
    }

    @Test
    func `a record with one version says it in 80 bytes`() {
        #expect(Self.encoded(LedgerState.RecordState(first: Self.version(1))).count == 80)
    }

    @Test
    func `marks and numbers that nobody writes are refused`() {
        let bytes = Self.encoded(LedgerState.RecordState(first: Self.version(1)))
        func changed(_ place: Int, to byte: UInt8) -> [UInt8] {
            var changed = bytes
            changed[place] = byte
            return changed
        }
        // The record's marks; the author's number; the version's form.
        #expect(throws: FormatError.unknownCode(4)) { try Self.state(of: changed(0, to: 4)) }
        #expect(throws: FormatError.tooLong) { try Self.state(of: changed(18, to: 3)) }
        #expect(throws: FormatError.unknownCode(0)) { try Self.state(of: changed(19, to: 0)) }
        #expect(throws: FormatError.unknownCode(6)) { try Self.state(of: changed(19, to: 6)) }
        #expect(throws: FormatError.unknownCode(0x82)) { try Self.state(of: changed(19, to: 0x82)) }
        // Where the version before lies, when there is none.
        #expect(throws: FormatError.unknownCode(0x12)) { try Self.state(of: changed(19, to: 0x12)) }
        #expect(throws: FormatError.tooLong) { try Self.state(of: bytes, IndexRoster([])) }
    }

    private static func manifest(
        _ kind: Compartment.Kind = .secret,
        scope: CompartmentID = second,
        revision: UInt32 = 1,
        after previous: Digest = .zero,
        readers: [MemberID] = [author],
        reason: Manifest.Reason = .create,
        drop: [UInt8] = [],
        previousKey: [UInt8] = []
    ) -> Manifest {
        Manifest(
            compartment: first,
            kind: kind,
            scope: scope,
            epoch: revision,
            revision: revision,
            previous: previous,
            commitment: digest(3),
            readers: readers.enumerated().map { Manifest.Reader(member: $1, wrap: digest(UInt8($0))) },
            reason: reason,
            drop: drop,
            previousKey: previousKey
        )
    }

    private static let manifests: [Manifest] = [
        manifest(),
        manifest(readers: [author, stranger, Fellow.testova.id]),
        manifest(.organ),
        manifest(scope: .none),
        manifest(revision: .max, after: digest(1), reason: .rekey, previousKey: Array(0..<72)),
        manifest(.coordinators, drop: Array(0..<32)),
    ]

    @Test(arguments: manifests)
    func `a manifest comes back as it was, and hashes as it did`(manifest: Manifest) throws {
        var writer = ByteWriter()
        manifest.write(to: &writer, kind: .secret, scope: Self.second, Self.roster)
        var reader = ByteReader(writer.bytes)
        let found = try Manifest(of: Self.first, kind: .secret, scope: Self.second, from: &reader, Self.roster)
        try reader.end()
        #expect(found == manifest)
        #expect(found.hash == manifest.hash)
        for length in 0..<writer.bytes.count {
            #expect(throws: FormatError.truncated) {
                var cut = ByteReader(Array(writer.bytes[..<length]))
                _ = try Manifest(of: Self.first, kind: .secret, scope: Self.second, from: &cut, Self.roster)
            }
        }
    }

    @Test
    func `each compartment is written whole and read back`() throws {
        let sample = try VaultSample()
        let state = try sample.open(as: .primerov).state
        let roster = IndexRoster(state.members.keys)
        for (id, compartment) in state.compartments.all {
            var writer = ByteWriter()
            compartment.write(to: &writer, roster)
            var whole = ByteReader(writer.bytes)
            #expect(try LedgerState.CompartmentState(of: id, from: &whole, roster) == compartment)
            #expect(whole.isAtEnd)
        }
    }
}
