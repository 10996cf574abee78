/// Why a file of logins, or one row of it, is not taken; the words name places, never what stands there.
package enum LoginFault: Error, Hashable, Sendable {
    case empty
    case tooLarge(limit: Int)
    case notText
    /// A file of a table program: what is unpacked from it could not be kept in memory for secrets.
    case workbook
    case undecodable(TextEncoding, line: Int)
    /// Nothing in the first row names a column: what stands there may be a login and its password.
    case headingMissing(columns: Int)
    case columnMissing(LoginColumn, LoginHeading)
    /// A column was asked for by a name or a number that is not there.
    case columnUnknown(String, LoginHeading)
    case unterminatedQuote(line: Int)
    case notJSON(offset: Int)
    case notXML(offset: Int)
    /// Documents with a type declaration can grow without end.
    case documentType
    /// The export is encrypted by the other program, which alone can open it.
    case encryptedElsewhere
    case formatUnfit(LoginFormat)
    case tooDeep(limit: Int)
    case tooMany(limit: Int)

    case bundleVersion(UInt8)
    case bundleDamaged
    case bundleCost
    case wrongPassphrase
    case noMemory
}

/// Why one entry of a file is not taken.
package enum EntryFault: String, Hashable, Sendable, CaseIterable {
    case passwordMissing
    case loginMissing
    /// More cells than the header has columns.
    case cellsTooMany
    /// Text behind a closing quote: the borders of the cells are not certain.
    case strayQuote
    case seedUnreadable
    /// Longer than a field may be.
    case tooLong
    /// Its value is encrypted by the other program.
    case protectedElsewhere
    /// Written in several parts, which do not touch in the file.
    case inParts
}
