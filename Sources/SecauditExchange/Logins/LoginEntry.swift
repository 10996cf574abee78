/// One login as a file has it; what is secret is named by its place in the file's text.
package struct LoginEntry: Hashable, Sendable {
    /// The line of a table or text, or the number of the entry in another kind of file; from 1.
    package var place: Int
    package var title = ""
    package var addresses: [String] = []
    package var organ = ""
    package var network = ""
    package var login: Range<Int>?
    package var password: Range<Int>?
    /// Base32, or a whole `otpauth:` address.
    package var seed: Range<Int>?
    package var recoveryCodes: Range<Int>?
    package var recoveryContacts: Range<Int>?
    package var note: Range<Int>?
    package var fault: EntryFault?

    package init(place: Int) {
        self.place = place
    }

    /// The longest a field may be (as in a vault's sheet).
    static let fieldLimit = 4096

    /// What is lacking, seen once the entry is complete.
    mutating func judge(needsPassword: Bool = true) {
        guard fault == nil else { return }
        let fields = [login, password, seed, recoveryCodes, recoveryContacts, note].compactMap(\.self)
        if fields.contains(where: { $0.count > Self.fieldLimit }) {
            fault = .tooLong
        } else if needsPassword, password?.isEmpty ?? true {
            fault = .passwordMissing
        } else if login?.isEmpty ?? true {
            fault = .loginMissing
        }
    }
}
