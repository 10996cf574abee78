internal import FoundationEssentials
internal import GRDB

/// Bytes on their way into a statement.
struct Blob {
    let bytes: [UInt8]

    var databaseValue: DatabaseValue { Data(bytes).databaseValue }
}
