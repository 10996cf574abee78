package import SecauditRegister
internal import SecauditVault
package import SecauditWorkspace

/// Ailments as `secaudit/doctor/1`: facts and commands, no words of either language.
package enum CheckupJSON {
    package static let format = "secaudit/doctor/1"

    /// `recovery` says how recovery stands, in days of `zone`; nothing is said of it where nobody was named.
    package static func render(
        _ ailments: [Ailment],
        recovery: RecoveryStanding? = nil,
        zone: ZoneOffset = .utc
    ) -> [UInt8] {
        var members: JSONMembers = [
            "format": .text(format),
            "result": .text(ailments.isEmpty ? "pass" : "fail"),
            "ailments": .array(ailments.map(value)),
        ]
        if let recovery { members["recovery"] = value(recovery, zone) }
        var bytes: [UInt8] = []
        JSONValue.object(members).write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func value(_ recovery: RecoveryStanding, _ zone: ZoneOffset) -> JSONValue? {
        var members: JSONMembers = [
            "kind": .text(recovery.isPaper ? "paper" : "trustees"), "sealed": .int(recovery.sealed),
            "credentials": .int(recovery.credentials),
        ]
        switch recovery.seal {
        case .none: return nil
        case .awaits: members["state"] = .text("awaits")
        case .broken: members["state"] = .text("broken")
        case .sealed(let since):
            members["state"] = .text("sealed")
            members["since"] = .day(since.day(in: zone))
        }
        return .object(members)
    }

    private static func value(_ ailment: Ailment) -> JSONValue {
        let (kind, facts) = named(ailment)
        let remedy = Remedy(for: ailment, in: .english)
        return .object([
            "kind": .text(kind), "facts": .object(facts), "command": .text(remedy.command), "by": texts(remedy.by),
        ])
    }

    private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.text)) }

    private static func named(_ ailment: Ailment) -> (String, JSONMembers) {
        switch ailment {
        case .noHolder(let credential): ("no-holder", ["credential": .text(credential)])
        case .soleHolder(let credential, let holder):
            ("sole-holder", ["credential": .text(credential), "holder": .text(holder)])
        case .soleCoordinator(let name): ("sole-coordinator", ["name": .text(name)])
        case .noBackup: ("no-backup", [:])
        case .oldBackup(let made, let days): ("old-backup", ["made": .day(made), "days": .int(days)])
        case .cheapPassphrase: ("cheap-passphrase", [:])
        case .grantsNotOpened(let member, let credentials, let since):
            (
                "grants-not-opened",
                ["member": .text(member), "credentials": texts(credentials), "since": .day(since)]
            )
        case .rekeyOwed(let credential, let removed, let holders):
            (
                "rekey-owed",
                ["credential": .text(credential), "removed": .text(removed), "holders": texts(holders)]
            )
        case .memberUnbound(let name, let fingerprint):
            ("member-unbound", ["name": .text(name), "fingerprint": .text(fingerprint)])
        case .voidEntry(let number, let author):
            ("void-entry", ["number": .int(Int(clamping: number)), "author": .text(author)])
        case .misfiledRecord(let record): ("misfiled-record", ["record": .text(record.hexadecimal)])
        case .openToOthers(let path, let mode, _):
            ("open-to-others", ["path": .text(path), "mode": .text(String(mode, radix: 8))])
        case .leftHolder(let person, let last, let credential):
            (
                "left-holder",
                ["person": .text(person), "last-day": .day(last), "credential": .text(credential)]
            )
        case .policyChanged(let municipality, let policy):
            ("policy-changed", ["municipality": .text(municipality), "policy": .text(policy)])
        case .policyMissing(let municipality, let policy):
            ("policy-missing", ["municipality": .text(municipality), "policy": .text(policy)])
        case .ownRulesChanged(let municipality, let rules):
            ("own-rules-changed", ["municipality": .text(municipality), "rules": .text(rules)])
        case .ownRulesMissing(let municipality, let rules):
            ("own-rules-missing", ["municipality": .text(municipality), "rules": .text(rules)])
        case .confirmationOwed(let credential, let member, let holders):
            (
                "confirmation-owed",
                ["credential": .text(credential), "member": .text(member), "holders": texts(holders)]
            )
        case .formerKeysElsewhere(let vaults, let former, let present):
            (
                "former-keys-elsewhere",
                ["vaults": texts(vaults), "former": .text(former), "present": .text(present)]
            )
        case .recoveryAwaits(let names): ("recovery-awaits", ["names": texts(names)])
        case .recoveryBroken(let names): ("recovery-broken", ["names": texts(names)])
        case .recoveryOwed(let credentials): ("recovery-owed", ["credentials": texts(credentials)])
        case .recoveryOpened(let credential, let recipient, let on):
            (
                "recovery-opened",
                ["credential": .text(credential), "recipient": .text(recipient), "on": .day(on)]
            )
        case .entriesAhead(let number, let count, let author, let dated):
            (
                "entries-ahead",
                [
                    "number": .int(Int(clamping: number)), "count": .int(Int(clamping: count)),
                    "author": .text(author), "dated": .day(dated),
                ]
            )
        }
    }
}
