/// Why a ZIP archive, or one of its parts, is not read.
package enum ArchiveFault: Error, Hashable, Sendable {
    case notAnArchive
    /// The archive ends in the middle, or its numbers contradict one another.
    case damaged
    case tooManyParts(limit: Int)
    /// What the parts say they unpack to together.
    case tooMuchUnpacked(limit: Int)
    case encrypted
    /// Packed in a way other than "stored" and "deflated".
    case unknownMethod(UInt16)
    /// Several disks, or the 64-bit form; no table needs either.
    case unusualForm
    /// A name that leads out of the archive, or that two parts bear.
    case badName(String)
    case wrongCheckSum
}
