import SecauditRegister

/// A word of a closed list, which a file writes as a string; most are known by their bytes, and no string is made.
protocol WrittenWord: RawRepresentable, CaseIterable, Sendable where RawValue == String {
    /// Made once for each list.
    static var table: WordTable<Self> { get }
}

/// The words of a list, ready for comparison with the bytes of a file.
final class WordTable<Word: WrittenWord>: Sendable {
    let words: [Word]
    let written: WrittenKeys

    init() {
        words = Array(Word.allCases)
        written = WrittenKeys(words.map(\.rawValue))
    }
}

extension RegisterReader {
    /// A word of a closed list.
    mutating func word<Word: WrittenWord>() throws(RegisterFileError) -> Word {
        let table = Word.table
        if let place = scanner.passesKey(among: table.written) { return table.words[place] }
        // Not found as it stands: unknown, escaped, or after blanks.
        let text = try string()
        guard let word = Word(rawValue: text) else {
            throw failure(.wordUnknown(text, known: table.words.map(\.rawValue)))
        }
        return word
    }
}

extension Absence.Kind: WrittenWord { static let table = WordTable<Self>() }
extension Account.Category: WrittenWord { static let table = WordTable<Self>() }
extension Appointment.Role: WrittenWord { static let table = WordTable<Self>() }
extension Attestation.Answer: WrittenWord { static let table = WordTable<Self>() }
extension Attribution.Basis: WrittenWord { static let table = WordTable<Self>() }
extension Credential.Custody: WrittenWord { static let table = WordTable<Self>() }
extension Credential.Owner: WrittenWord { static let table = WordTable<Self>() }
extension Event.Kind: WrittenWord { static let table = WordTable<Self>() }
extension Grant.Basis: WrittenWord { static let table = WordTable<Self>() }
extension ManagersSeen.Role: WrittenWord { static let table = WordTable<Self>() }
extension Obligation.Kind: WrittenWord { static let table = WordTable<Self>() }
extension Organ.Kind: WrittenWord { static let table = WordTable<Self>() }
extension PasswordStanding.Strength: WrittenWord { static let table = WordTable<Self>() }
extension PhoneOwner: WrittenWord { static let table = WordTable<Self>() }
extension SecretChange.Difference: WrittenWord { static let table = WordTable<Self>() }
extension TwoFactorEvidence.Method: WrittenWord { static let table = WordTable<Self>() }
extension TwoFactorEvidence.State: WrittenWord { static let table = WordTable<Self>() }
