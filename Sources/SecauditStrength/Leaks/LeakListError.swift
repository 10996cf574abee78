/// Why a file is no list of leaked passwords that can be searched.
package enum LeakListError: Error, Hashable, Sendable {
    case empty
    /// Neither lines `HASH:COUNT` with SHA-1 hashes nor a row of 20-byte hashes; the place (in bytes) where it was seen.
    case notHashes(at: Int)
    /// The hashes are of another kind: so many hexadecimal digits, where SHA-1 has 40.
    case otherHash(digits: Int)
    /// The hashes do not rise: the list is sorted by something else, or not at all.
    case notSorted(at: Int)
    /// The bytes read were fewer than the file has.
    case cutShort
}
