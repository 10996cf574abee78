package import SecauditRegister

/// Why one of the officers' tasks cannot be done.
package enum WorkspaceError: Error, Hashable, Sendable {
    case municipalityUnknown(String)
    case organUnknown(String)
    case personUnknown(String)
    case accountUnknown(String)
    case credentialUnknown(String)
    case memberUnknown(String)
    case memberKnown(String)
    /// Several objects have this name.
    case ambiguous(word: String, candidates: [String])
    /// There is none yet.
    case noMunicipality
    case municipalityKnown(String)
    case organKnown(String)
    case accountKnown(address: String)
    case nothingBound(municipality: String)
    /// The policy that was bound is not among the files at hand.
    case policyMissing(String)
    /// The credential's secret is not kept in this vault.
    case noSecret(credential: String)
    case noSeed(credential: String)
    case notAHolder(credential: String)
    case alreadyHolder(name: String)
    case notAHolderOf(name: String)
    /// The vault would lose its only way to this secret.
    case soleHolder(name: String)
    case fingerprintMismatch
    /// The key of somebody whose key was known is another one now, and the old one did not sign it.
    case keyChanged(name: String, known: String, found: String)
    /// The person has a key in the vault already.
    case personHasMember(name: String)
    /// The new password is the old one.
    case samePassword
    case versionUnknown(credential: String, version: UInt64)
    /// It was written before this member had access.
    case versionUnreadable(credential: String, version: UInt64)
    /// What is to be brought back is what is there.
    case versionIsCurrent(version: UInt64)
    case sheetMalformed
    case fieldTooLong(limit: Int)
    case emptyField(String)
    case dayOrder(first: CalendarDay, last: CalendarDay)
    case notACoordinator
    case coordinatorOnly
    case memberNotBound(name: String)
    case invalidOGRN(String)
    case alreadyLeft(name: String, on: CalendarDay)
    case networkUnknown(String)
    /// An organ cannot end while it keeps pages.
    case organHasAccounts(String, [String])
    case organClosed(String, on: CalendarDay)
    case waiverUnknown(String)
    case organNotOf(municipality: String)
    /// An answer to a question that nobody asks, or not of this organ and time.
    case questionUnknown(String)
    case questionRepeated(String)
    /// An organ cannot say of itself that a rule does not apply to it.
    case answerOfCoordinator(question: String)
}
