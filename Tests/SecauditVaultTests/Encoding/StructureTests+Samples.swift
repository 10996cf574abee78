import SecauditCrypto

@testable import SecauditVault

/// One structure of each kind, made of bytes that are the same in every run.
extension StructureTests {
    /// A structure with its encoding and the function that reads it.
    struct Sample: Sendable, CustomStringConvertible {
        let name: String
        let encoded: [UInt8]
        let read: @Sendable ([UInt8]) throws -> [UInt8]

        var description: String { name }
    }

    static let vault = VaultID(bytes: [UInt8](repeating: 0x11, count: 32)) ?? .random()
    static let compartment = CompartmentID(bytes: [UInt8](repeating: 0x22, count: 16)) ?? .none
    static let organ = CompartmentID(bytes: [UInt8](repeating: 0x33, count: 16)) ?? .none
    static let record = RecordID(bytes: [UInt8](repeating: 0x44, count: 16)) ?? .none

    static let manifest = Manifest(
        compartment: compartment,
        kind: .secret,
        scope: organ,
        epoch: 2,
        revision: 3,
        previous: Digest(of: [1]),
        commitment: Digest(of: [2]),
        readers: [
            Manifest.Reader(member: Fellow.primerov.id, wrap: Digest(of: [3])),
            Manifest.Reader(member: Fellow.testova.id, wrap: Digest(of: [4])),
        ],
        reason: .withdraw,
        drop: [UInt8](repeating: 0x55, count: 32),
        previousKey: [UInt8](repeating: 0x66, count: 72)
    )

    static let version = RecordVersion(
        record: record,
        compartment: compartment,
        scope: organ,
        recordClass: .holder,
        epoch: 2,
        change: .resealed,
        version: 7,
        previous: Digest(of: [5]),
        hash: Digest(of: [6])
    )

    static let entry = Entry(
        vault: vault,
        number: 1,
        previous: .zero,
        time: 1_790_000_000,
        author: Fellow.obraztsova.identity(),
        operations: [
            .found(demonstration: true, founder: Fellow.obraztsova.card.encoded),
            .admit(card: Fellow.primerov.card.encoded, roles: .officer),
            .remove(Fellow.testova.id),
            .manifest(manifest),
            .put(version),
            .erase(record),
            .accept(compartment, manifest: manifest.hash),
        ]
    )

    /// The operations that came later, in an entry of their own: what was written before stays as it is.
    static let succession = Entry(
        vault: vault,
        number: 2,
        previous: Digest(of: [7]),
        time: 1_790_000_001,
        author: Fellow.obraztsova.identity(),
        operations: [
            .rotate(
                card: Fellow.vymyslov.card.encoded,
                inherited: [
                    .init(compartment: compartment, epoch: 1, wrap: Digest(of: [8])),
                    .init(compartment: compartment, epoch: 2, wrap: Digest(of: [9])),
                ]
            ),
            .reset(Fellow.primerov.id, card: Fellow.testova.card.encoded),
            .leave(compartment),
        ]
    )

    /// Every step of recovery, and the halves of one key.
    static let recovery = Entry(
        vault: vault,
        number: 3,
        previous: Digest(of: [10]),
        time: 1_790_000_002,
        author: Fellow.obraztsova.identity(),
        operations: [
            .recovery(.name([Fellow.testova.id, Fellow.vymyslov.id].sorted())),
            .recovery(.name([Fellow.testova.id])),
            .recovery(.end),
            .recovery(.accept(naming: 2)),
            .recovery(
                .handOver(
                    RecoveryStep.HandOver(
                        naming: 2,
                        recipient: Fellow.primerov.id,
                        shares: [
                            .init(compartment: compartment, epoch: 1, hash: Digest(of: [11])),
                            .init(compartment: organ, epoch: 2, hash: Digest(of: [12])),
                        ]
                    )
                )
            ),
            .halves(
                KeyHalves(
                    compartment: compartment,
                    epoch: 2,
                    naming: 2,
                    halves: [Fellow.testova.id, Fellow.vymyslov.id].sorted()
                        .map { KeyHalves.Half(trustee: $0, hash: Digest(of: [13])) }
                )
            ),
        ]
    )

    static func sealed(_ tag: StructureTag) -> [UInt8] {
        var writer = ByteWriter(tag: tag)
        writer.writeSuite()
        writer.write(Fellow.primerov.id.digest.bytes)
        writer.write([UInt8](repeating: 0x88, count: 72))
        return writer.bytes
    }

    static let wrap: [UInt8] = {
        var writer = ByteWriter(tag: .wrap)
        writer.writeSuite()
        writer.write(Fellow.primerov.id.digest.bytes)
        writer.write([UInt8](repeating: 0x77, count: 72))
        return writer.bytes
    }()

    static let samples = [
        Sample(name: "card", encoded: Fellow.obraztsova.card.encoded) { try MemberCard(encoded: $0).encoded },
        Sample(name: "manifest", encoded: manifest.encoded) { try Manifest(encoded: $0).encoded },
        Sample(name: "wrap", encoded: wrap) { try KeyWrap(encoded: $0).encoded },
        Sample(name: "entry", encoded: entry.encoded) { try Entry(encoded: $0).encoded },
        Sample(name: "succession", encoded: succession.encoded) { try Entry(encoded: $0).encoded },
        Sample(name: "recovery", encoded: recovery.encoded) { try Entry(encoded: $0).encoded },
        Sample(name: "half", encoded: sealed(.half)) { try SealedHalf(encoded: $0, as: .half).encoded },
        Sample(name: "share", encoded: sealed(.share)) { try SealedHalf(encoded: $0, as: .share).encoded },
    ]
}
