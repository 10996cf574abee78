package import SecauditRegister

/// Why a data file (a policy, a calendar, the list of networks) was refused, and where.
package struct PolicyFileError: Error, Hashable, Sendable {
    package let file: String
    /// `nil` where the file as a whole is at fault.
    package let position: TextPosition?
    package let fact: PolicyFileFact

    package init(file: String, position: TextPosition?, fact: PolicyFileFact) {
        self.file = file
        self.position = position
        self.fact = fact
    }
}

/// What is wrong; the words for people live in the reports.
package enum PolicyFileFact: Hashable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case notUTF8
    case nulByte
    case empty
    case severalDocuments
    case anchor
    case alias
    case tag
    /// The text is not YAML; the reason is the parser's own.
    case malformed(String)
    case duplicateKey(String)
    case unknownKey(String, nearest: String?)
    case missingKey(String)
    case wrongType(expected: ExpectedType)
    case outOfRange(value: Int, allowed: ClosedRange<Int>)
    case unknownKind(String, nearest: String?)
    case unknownWord(String, allowed: [String], nearest: String?)
    /// A word that should be a short identifier (a–z, 0–9, hyphens) and is not.
    case badIdentifier(String)
    case unknownParameter(String, kind: String, nearest: String?)
    case missingParameter(String, kind: String)
    case duplicateParameter(String)
    /// The effective day leans on a parameter that the file does not declare as a mandatory day.
    case undeclaredParameter(String)
    case duplicateRule(String)
    case duplicateClause(String)
    case unknownClause(String, nearest: String?)
    case duplicateWord(String)
    /// A calendar lists a Saturday or Sunday as a day off, or a weekday as an extra working day.
    case wrongWeekday(CalendarDay)
    case duplicateDay(CalendarDay)
    case wrongYear(Int, expected: Int)
    /// A pattern of the list of networks cannot be read.
    case badPattern(String)
}

/// What a place in a file should have held.
package enum ExpectedType: Hashable, Sendable {
    case text
    case integer
    case boolean
    case day
    case monthAndDay
    case list
    case mapping
    case format(String)
}
