internal import SecauditRegister

extension AssessmentJSON {
    static func value(_ seal: RecoverySeal) -> JSONValue {
        .object([
            "credentials": .int(seal.credentials),
            "kind": .text(seal.isPaper ? "paper" : "trustees"),
            "openings": .array(
                seal.openings.map { opening in
                    .object([
                        "credentials": .int(opening.credentials), "on": .day(opening.on),
                        "recipient": .text(opening.recipient),
                    ])
                }
            ),
            "sealed": .int(seal.sealed),
            "since": .day(seal.since),
        ])
    }
}
