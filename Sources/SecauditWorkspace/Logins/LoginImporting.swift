package import SecauditCrypto
package import SecauditExchange
package import SecauditRegister
internal import SecauditVault

extension Workspace {
    /// What an import of `file` would do; nothing is written.
    ///
    /// The `organ` is the owner of entries that name none and whose page is not known.
    package func plan(
        _ file: borrowing LoginFile,
        networks: NetworkCatalogue,
        organ: Organ.ID? = nil
    ) throws -> LoginPlan {
        var plan = LoginPlan()
        let placing = LoginPlacing(facts: facts, networks: networks, standard: organ)
        // Logins are compared by a hash under a key of this run: neither the list nor the order of them tells one.
        let key = SecretBytes(randomCount: 32)
        let known = try file.format == .otpauth ? [:] : knownLogins(key: key)
        var seen: [Digest: Int] = [:]
        var seeds = try file.format == .otpauth ? SeedPlacing(in: self, placing: placing) : nil
        for (number, entry) in file.entries.enumerated() {
            guard seeds == nil else {
                seeds?.plan(entry, number, into: &plan)
                continue
            }
            if let fault = entry.fault {
                plan.refuse(entry.place, .entry(fault))
                continue
            }
            if let seed = entry.seed, !Self.isSeed(file.secret(seed)) {
                plan.refuse(entry.place, .entry(.seedUnreadable))
                continue
            }
            switch placing.place(entry, isFolder: file.format == .keepassXML || file.format == .bitwardenJSON) {
            case .refused(let reason): plan.refuse(entry.place, reason)
            case .place(let organ, let network, let manages):
                let login = file.secret(entry.login ?? 0..<0)
                let mark = Self.mark(login, organ: organ, network: network, key: key)
                if let title = known[mark] {
                    plan.refuse(entry.place, .known(credential: title))
                } else if let first = seen[mark] {
                    plan.refuse(entry.place, .repeated(firstPlace: first))
                } else {
                    seen[mark] = entry.place
                    plan.take(
                        LoginPlan.Row(
                            entry: number,
                            place: entry.place,
                            organ: organ,
                            network: network,
                            manages: manages,
                            label: label(entry, login: login, network: network, manages: manages)
                        )
                    )
                }
            }
        }
        return plan
    }

    /// Writes what a plan says as one transaction: all of it or nothing.
    ///
    /// After each hundredth login `progress` is told how many are done.
    package func importLogins(
        _ plan: LoginPlan,
        from file: borrowing LoginFile,
        opened: (Organ.ID) throws -> CalendarDay,
        at time: Int64,
        progress: (Int) -> Void = { _ in }
    ) throws {
        var days: [Organ.ID: CalendarDay] = [:]
        for row in plan.rows where days[row.organ] == nil { days[row.organ] = try opened(row.organ) }
        try perform(at: time) { draft in
            for (done, row) in plan.rows.enumerated() {
                let entry = file.entries[row.entry]
                let owner = try organ(row.organ)
                let credential = Credential(
                    id: .random(),
                    organ: row.organ,
                    network: row.network,
                    manages: row.manages,
                    label: row.label,
                    opened: days[row.organ]
                )
                try draft.add(
                    credential,
                    sheet: try Self.sheet(of: entry, in: file).secret(),
                    seed: try Self.seedSheet(of: entry, in: file).secret(),
                    scope: try compartment(owner.compartment)
                )
                if (done + 1).isMultiple(of: 100) { progress(done + 1) }
            }
            for seed in plan.seeds {
                guard let range = file.entries[seed.entry].seed else { continue }
                let place = try place(of: seed.credential, \.totp)
                let sheet = try Self.seedSheet(of: file.secret(range)).secret()
                try draft.put(secret: sheet, record: place.record, in: place.compartment)
            }
        }
    }

    /// The sheet of a second factor from Base32 or a whole `otpauth:` address.
    package static func seedSheet(of text: borrowing SecretBytes) throws -> SecretSheet {
        var sheet = SecretSheet()
        guard OneTimeAddress.begins(text) else {
            try sheet.set(.seed, to: try Base32.decode(text))
            return sheet
        }
        guard let address = OneTimeAddress(text) else { throw CryptoError.notBase32 }
        try sheet.set(.seed, to: try Base32.decode(text.slice(address.seed)))
        if address.parameters != .usual {
            try sheet.set(.codeParameters, to: SecretBytes(copying: address.parameters.encoded))
        }
        return sheet
    }

    private static func isSeed(_ text: borrowing SecretBytes) -> Bool {
        do {
            _ = try seedSheet(of: text)
            return true
        } catch {
            return false
        }
    }

    private static func seedSheet(of entry: LoginEntry, in file: borrowing LoginFile) throws -> SecretSheet {
        guard let seed = entry.seed else { return SecretSheet() }
        return try seedSheet(of: file.secret(seed))
    }

    private static func sheet(of entry: LoginEntry, in file: borrowing LoginFile) throws -> SecretSheet {
        var sheet = SecretSheet()
        let fields: [(SecretSheet.Field, Range<Int>?)] = [
            (.login, entry.login), (.password, entry.password), (.recoveryCodes, entry.recoveryCodes),
            (.recoveryContacts, entry.recoveryContacts), (.note, entry.note),
        ]
        for (field, range) in fields {
            if let range { try sheet.set(field, to: file.secret(range)) }
        }
        return sheet
    }

    /// The logins of credentials that this member holds, each with its credential's title.
    private func knownLogins(key: borrowing SecretBytes) throws -> [Digest: String] {
        var known: [Digest: String] = [:]
        let all = facts.credentials.values.map(\.fact).sorted { $0.credential.id < $1.credential.id }
        for fact in all where fact.secret != nil && fact.credential.closed == nil {
            guard holders(of: fact).contains(vault.ownID) else { continue }
            guard let login = try secretSheet(of: fact.credential.id).field(.login) else { continue }
            let mark = Self.mark(login, organ: fact.credential.organ, network: fact.credential.network, key: key)
            known[mark] = title(of: fact)
        }
        return known
    }

    private static func mark(
        _ login: borrowing SecretBytes,
        organ: Organ.ID,
        network: NetworkID,
        key: borrowing SecretBytes
    ) -> Digest {
        var text = SecretText()
        text.append("\(organ.text)\n\(network.text)\n")
        text.append(login.folded())
        return Digest(of: text.secret(), key: key)
    }

    /// A title that is not the login itself: labels are read by all officers of the organ.
    private func label(
        _ entry: LoginEntry,
        login: borrowing SecretBytes,
        network: NetworkID,
        manages: [Account.ID]
    ) -> String? {
        let title = entry.title
        let isTheLogin = SecretBytes(copying: Array(title.utf8)).folded().isEqual(to: login.folded())
        let isMail = title.contains("@")
        // What a title is without a label needs no saying twice.
        let isThePage = title == network.text || manages.contains { facts.accounts[$0]?.fact.account.address == title }
        if !title.isEmpty, !isTheLogin, !isMail, !isThePage { return title }
        return nil
    }
}

extension Draft {
    /// A credential with its two compartments, held by whoever writes it.
    func add(
        _ credential: Credential,
        sheet: borrowing SecretBytes,
        seed: borrowing SecretBytes,
        scope: CompartmentID
    ) throws {
        var fact = CredentialFact(credential: credential)
        let secret = try createCompartment(.secret, scope: scope, readers: [])
        let totp = try createCompartment(.totp, scope: scope, readers: [])
        let secretRecord = try put(secret: sheet, in: secret)
        let totpRecord = try put(secret: seed, in: totp)
        fact.secret = SealedPlace(compartment: secret, record: secretRecord)
        fact.totp = SealedPlace(compartment: totp, record: totpRecord)
        try put(.credential(fact), in: scope)
    }
}

extension OneTimeCode {
    /// As a sheet keeps them: hash, digits, period.
    var encoded: [UInt8] {
        let code: UInt8 =
            switch hash {
            case .sha1: 1
            case .sha256: 2
            case .sha512: 3
            }
        return [code, UInt8(digits), UInt8(truncatingIfNeeded: period >> 8), UInt8(truncatingIfNeeded: period)]
    }

    /// - Returns: `nil` when the bytes are not parameters of codes.
    package init?(encoded bytes: borrowing SecretBytes) {
        guard bytes.count == 4 else { return nil }
        let hash: MessageCode.Hash
        switch bytes[0] {
        case 1: hash = .sha1
        case 2: hash = .sha256
        case 3: hash = .sha512
        default: return nil
        }
        self.init(hash: hash, digits: Int(bytes[1]), period: Int(bytes[2]) << 8 | Int(bytes[3]))
    }
}
