package import SecauditCompliance
internal import SecauditRegister

/// A pre-handover check as `secaudit/handover/1`: ids and facts, no words.
package enum HandoverJSON {
    package static let format = "secaudit/handover/1"

    package static func render(_ plan: HandoverPlan) -> [UInt8] {
        var bytes: [UInt8] = []
        JSONValue.object([
            "format": .text(format),
            "municipality": .text(plan.municipality),
            "person": .object(["id": .text(plan.person.id.text), "name": .text(plan.person.shortName)]),
            "last-day": .day(plan.lastDay),
            "has-left": .bool(plan.hasLeft),
            "result": .text(plan.passes ? "pass" : "fail"),
            "obstacles": .array(plan.obstacles.map(obstacle)),
            "responsibilities": .array(
                plan.responsibilities.map {
                    .object(["account": .text($0.account.text), "role": .text($0.role.rawValue)])
                }
            ),
            "access": .array(
                plan.access.map {
                    .object([
                        "credential": .text($0.credential.text), "since": .day($0.since),
                        "basis": .text($0.basis.rawValue), "others": .int($0.others),
                    ])
                }
            ),
            "roles": .array(
                plan.roles.map {
                    .object([
                        "account": .text($0.account.text), "role": .text($0.role.rawValue), "seen": .day($0.on),
                    ])
                }
            ),
            "means": means(plan.means),
            "obligations": .array(
                plan.obligations.map {
                    .object([
                        "credential": .text($0.credential.text),
                        "kinds": .array($0.kinds.map { .text($0.rawValue) }),
                    ])
                }
            ),
            "terms": .array(
                plan.terms.map {
                    .object([
                        "rule": .text($0.rule), "clause": .text($0.clause.number), "recipient": .maybe($0.recipient),
                        "due": .maybe($0.due), "days": .int($0.days), "working-days": .bool($0.isWorkingDays),
                    ])
                }
            ),
        ]).write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func means(_ means: HandoverMeans) -> JSONValue {
        .object([
            "second-factors": .array(
                means.factors.map {
                    .object([
                        "credential": .text($0.credential.text), "method": .maybe($0.method?.rawValue),
                        "phone": .maybe($0.phone?.rawValue), "own": .bool($0.isOwn), "seen": .day($0.on),
                    ])
                }
            ),
            "recovery": .array(
                means.recovery.map {
                    .object(["credential": .text($0.credential.text), "phone": .maybe($0.phone?.rawValue)])
                }
            ),
            "unnamed-managers": .array(
                means.strangers.map {
                    .object([
                        "account": .text($0.account.text), "user": .text($0.user), "role": .text($0.role.rawValue),
                        "bot": .bool($0.isBot), "seen": .day($0.on),
                    ])
                }
            ),
            "gospubliki": .array(
                means.connected.map { .object(["account": .text($0.account.text), "since": .day($0.since)]) }
            ),
            "stand-ins": .array(
                means.standIns.map {
                    .object([
                        "account": .text($0.account.text), "person": .text($0.person.text),
                        "role": .text($0.role.rawValue),
                    ])
                }
            ),
        ])
    }

    private static func obstacle(_ obstacle: HandoverPlan.Obstacle) -> JSONValue {
        switch obstacle {
        case .soleHolder(let id): .object(["kind": .text("sole-holder"), "credential": .text(id.text)])
        case .creator(let id): .object(["kind": .text("creator"), "account": .text(id.text)])
        case .personalPhone(let id, let method):
            .object([
                "kind": .text("personal-phone"), "credential": .text(id.text), "method": .maybe(method?.rawValue),
            ])
        case .personalProfile(let id): .object(["kind": .text("personal-profile"), "account": .text(id.text)])
        case .noSuccessor(let id): .object(["kind": .text("no-successor"), "account": .text(id.text)])
        case .accessAfterLeaving(let id):
            .object(["kind": .text("access-after-leaving"), "credential": .text(id.text)])
        case .unchangedAfterLeaving(let id, let kind):
            .object([
                "kind": .text("unchanged-after-leaving"), "credential": .text(id.text),
                "obligation": .text(kind.rawValue),
            ])
        }
    }
}
