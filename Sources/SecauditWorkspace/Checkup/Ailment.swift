package import SecauditRegister
package import SecauditVault

/// Something that does no harm today and will bite some day.
package enum Ailment: Hashable, Sendable {
    /// Nobody who is still a member can open the credential.
    case noHolder(credential: String)
    /// With this one person the credential is lost.
    case soleHolder(credential: String, holder: String)
    /// With this one person the vault's overseeing is lost.
    case soleCoordinator(name: String)
    /// No backup was made on this computer.
    case noBackup
    case oldBackup(made: CalendarDay, days: Int)
    /// The identity's passphrase is guessed at the lowest cost that is allowed.
    case cheapPassphrase
    /// A member has not opened what was given to him; `credentials` is empty when it is shared facts alone.
    case grantsNotOpened(member: String, credentials: [String], since: CalendarDay)
    /// A removed member's key still opens the credential until one of the holders opens the vault.
    case rekeyOwed(credential: String, removed: String, holders: [String])
    case memberUnbound(name: String, fingerprint: String)
    case voidEntry(number: UInt64, author: String)
    case misfiledRecord(RecordID)
    /// Others can get at a file or folder; `closed` is what `chmod` has to be told.
    case openToOthers(path: String, mode: UInt32, closed: String)
    /// A person's last working day has passed, and the person's key still opens the credential.
    case leftHolder(person: String, lastDay: CalendarDay, credential: String)
    /// The policy file at hand is not the one that was bound.
    case policyChanged(municipality: String, policy: String)
    case policyMissing(municipality: String, policy: String)
    /// The file of rules that the municipality laid on top of its act is not the one that was bound.
    case ownRulesChanged(municipality: String, rules: String)
    case ownRulesMissing(municipality: String, rules: String)
    /// Somebody's lost key was replaced, and one of the holders has to grant the credential anew; `holders` is empty
    /// when the reader is one of them.
    case confirmationOwed(credential: String, member: String, holders: [String])
    /// Another vault knows the keys that were replaced in this one; `former` is the old identity file, `present` the new.
    case formerKeysElsewhere(vaults: [String], former: String, present: String)
    /// Trustees were named, and these have not accepted.
    case recoveryAwaits(names: [String])
    /// A trustee is a member no more: nothing can be recovered.
    case recoveryBroken(names: [String])
    /// Keys that no holder's client has split between the trustees yet.
    case recoveryOwed(credentials: [String])
    /// The halves of a key came together, and the password has not been changed since.
    case recoveryOpened(credential: String, recipient: String, on: CalendarDay)
    /// Entries that are dated ahead of this computer's clock: left out, and nothing can be entered.
    case entriesAhead(number: UInt64, count: UInt64, author: String, dated: CalendarDay)
}
