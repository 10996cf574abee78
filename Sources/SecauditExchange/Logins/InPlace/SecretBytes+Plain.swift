internal import SecauditCrypto

extension SecretBytes {
    /// Text that is no secret itself: a title, an address, the name of a column.
    borrowing func plain(_ range: Range<Int>) -> String {
        withBytes { bytes in String(decoding: range.map { bytes[$0] }, as: UTF8.self) }
    }
}
