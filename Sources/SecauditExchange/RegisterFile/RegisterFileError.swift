/// Why a file is not a register, and where in it.
package struct RegisterFileError: Error, Hashable, Sendable {
    package let fact: Fact
    package let path: JSONPath

    package init(_ fact: Fact, at path: JSONPath = JSONPath()) {
        self.fact = fact
        self.path = path
    }

    package enum Fact: Hashable, Sendable {
        case tooLarge(limit: Int)
        /// Not JSON; line and column are counted from 1, the column in bytes.
        case syntax(JSONFault, line: Int, column: Int)
        case formatMissing
        /// Another format word than `secaudit/register/1`.
        case formatUnknown(String)
        case keyUnknown(String, known: [String])
        case keyRepeated(String)
        case keyMissing(String)
        case wrongKind(expected: JSONKind, found: JSONKind)
        /// A number that is no whole number or is too large.
        case notWhole(String)
        case notADay(String)
        /// Not a week such as `2026-W01`.
        case notAWeek(String)
        /// Fewer than none.
        case negative(String)
        case notAMoment(String)
        case notAnOffset(String)
        /// A word that its list does not have.
        case wordUnknown(String, known: [String])
        case emptyIdentifier
        case identifierRepeated(String)
        case referenceUnknown(String)
        /// A file can only claim a grant; keys alone prove one.
        case provedGrant
        /// A file can only claim who recorded a fact; a signature alone shows it.
        case signedAttribution
        /// The values could not be written as JSON.
        case unwritable
    }
}
