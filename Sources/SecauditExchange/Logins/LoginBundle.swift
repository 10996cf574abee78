package import SecauditCrypto

/// The encrypted file in which logins travel from one vault to another (docs/bundle-format.md).
///
/// Layout: magic (16), version (1), suite (1), passes (4), kibibytes (4), salt (16), then the sealed content. All before
/// the content is bound to it as associated data. Numbers are big-endian.
package enum LoginBundle {
    package static let magic = Array("secaudit-bundle\n".utf8)
    package static let version: UInt8 = 1
    /// Argon2id, XChaCha20-Poly1305.
    static let suite: UInt8 = 1
    static let headerLength = 16 + 1 + 1 + 4 + 4 + PassphraseKey.saltLength
    /// Lengths say little: the content is padded to a multiple of this.
    static let block = 4096

    /// The fields of an entry by their codes; a reader passes over none that it does not know.
    enum Field: UInt8, CaseIterable {
        case title = 1
        case address = 2
        case organ = 3
        case network = 4
        case login = 5
        case password = 6
        case seed = 7
        case recoveryCodes = 8
        case recoveryContacts = 9
        case note = 10
    }

    package static func seal(
        _ logins: borrowing LoginFile,
        passphrase: borrowing SecretBytes,
        cost: PassphraseCost = .moderate
    ) throws(LoginFault) -> [UInt8] {
        var header = magic + [version, suite]
        for number in [cost.passes, cost.kibibytes] { header += bytes(of: number) }
        let salt = randomBytes(count: PassphraseKey.saltLength)
        header += salt
        let key = try key(from: passphrase, salt: salt, cost: cost)
        let content = Padding.pad(content(of: logins), block: block)
        return header + Sealing.seal(content, key: key, associatedData: header)
    }

    /// Opens a bundle; a wrong passphrase and a damaged file cannot be told apart but for their lengths.
    package static func open(
        _ bundle: borrowing SecretBytes,
        passphrase: borrowing SecretBytes
    ) throws(LoginFault) -> LoginFile {
        guard bundle.count <= SecretFile.maximumLength else { throw .tooLarge(limit: SecretFile.maximumLength) }
        guard bundle.count >= headerLength + Sealing.overhead else { throw .bundleDamaged }
        var header: [UInt8] = []
        for place in 0..<headerLength { header.append(bundle[place]) }
        guard header.starts(with: magic) else { throw .bundleDamaged }
        guard header[16] == version, header[17] == suite else { throw .bundleVersion(header[16]) }
        let cost = PassphraseCost(passes: number(header[18..<22]), kibibytes: number(header[22..<26]))
        let key = try key(from: passphrase, salt: Array(header[26...]), cost: cost)
        var sealed: [UInt8] = []
        sealed.reserveCapacity(bundle.count - headerLength)
        for place in headerLength..<bundle.count { sealed.append(bundle[place]) }
        let padded: SecretBytes
        do {
            padded = try Sealing.openSecret(sealed, key: key, associatedData: header)
        } catch {
            throw .wrongPassphrase
        }
        guard let content = Padding.unpad(padded) else { throw .bundleDamaged }
        return try logins(in: content)
    }

    private static func key(
        from passphrase: borrowing SecretBytes,
        salt: [UInt8],
        cost: PassphraseCost
    ) throws(LoginFault) -> SecretBytes {
        do {
            return try PassphraseKey.derive(from: passphrase, salt: salt, cost: cost, count: Sealing.keyLength)
        } catch {
            throw error == .costOutOfRange ? .bundleCost : .noMemory
        }
    }

    private static func bytes(of number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * UInt32($0))) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }

    // MARK: The content: a number of entries, each a number of fields, each a code, a length and its bytes.

    private static func content(of logins: borrowing LoginFile) -> SecretBytes {
        var text = SecretText()
        text.append(bytes(of: UInt32(logins.entries.count)))
        for entry in logins.entries {
            var plain: [(Field, String)] = []
            if !entry.title.isEmpty { plain.append((.title, entry.title)) }
            plain += entry.addresses.map { (.address, $0) }
            if !entry.organ.isEmpty { plain.append((.organ, entry.organ)) }
            if !entry.network.isEmpty { plain.append((.network, entry.network)) }
            let fields: [(Field, Range<Int>?)] = [
                (.login, entry.login), (.password, entry.password), (.seed, entry.seed),
                (.recoveryCodes, entry.recoveryCodes), (.recoveryContacts, entry.recoveryContacts), (.note, entry.note),
            ]
            let secrets = fields.compactMap { field, range in range.map { (field, $0) } }
            text.append(bytes(of: UInt32(plain.count + secrets.count)))
            for (field, value) in plain {
                text.append(field.rawValue)
                text.append(bytes(of: UInt32(value.utf8.count)))
                text.append(value)
            }
            for (field, range) in secrets {
                text.append(field.rawValue)
                text.append(bytes(of: UInt32(range.count)))
                text.append(logins.secret(range))
            }
        }
        return text.secret()
    }

    /// The plain entry for whoever feeds it bytes at random: an opened bundle's content.
    package static func logins(in content: consuming SecretBytes) throws(LoginFault) -> LoginFile {
        let text = content
        var place = 0
        let count = try number(in: text, at: &place)
        guard count <= LoginFile.mostEntries else { throw .tooMany(limit: LoginFile.mostEntries) }
        var entries: [LoginEntry] = []
        for order in 0..<count {
            var entry = LoginEntry(place: order + 1)
            for _ in 0..<(try number(in: text, at: &place)) {
                guard place < text.count, let field = Field(rawValue: text[place]) else { throw .bundleDamaged }
                place += 1
                let length = try number(in: text, at: &place)
                guard length <= text.count - place else { throw .bundleDamaged }
                let range = place..<place + length
                place += length
                switch field {
                case .title: entry.title = text.plain(range)
                case .address: entry.addresses.append(text.plain(range))
                case .organ: entry.organ = text.plain(range)
                case .network: entry.network = text.plain(range)
                case .login: entry.login = range
                case .password: entry.password = range
                case .seed: entry.seed = range
                case .recoveryCodes: entry.recoveryCodes = range
                case .recoveryContacts: entry.recoveryContacts = range
                case .note: entry.note = range
                }
            }
            entry.judge()
            entries.append(entry)
        }
        guard place == text.count else { throw .bundleDamaged }
        return LoginFile(format: .bundle, entries: entries, text: text)
    }

    private static func number(in text: borrowing SecretBytes, at place: inout Int) throws(LoginFault) -> Int {
        guard place + 4 <= text.count else { throw .bundleDamaged }
        var value = 0
        for offset in 0..<4 { value = value << 8 | Int(text[place + offset]) }
        place += 4
        return value
    }
}
