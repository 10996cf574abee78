import SecauditRegister
import Testing

@testable import SecauditCompliance

@Suite struct BoundPolicyTests {
    static func binding(
        policy: String = "sample",
        digest: String? = nil,
        _ parameters: [String: String] = ["day": "2024-02-28"],
        readings: [String: FixedReading] = [:]
    ) -> PolicyBinding {
        PolicyBinding(policy: policy, digest: digest, parameters: parameters, readings: readings)
    }

    static func bound(_ binding: PolicyBinding) throws -> BoundPolicy {
        try BoundPolicy(policy: try PolicySample.read(PolicySample.text).policy, binding: binding)
    }

    @Test func `an act binds from the stated day and the days after it`() throws {
        let bound = try Self.bound(Self.binding(digest: "d", ["day": "2024-02-28", "count": "9"]))
        #expect(bound.effective.description == "2024-02-29")
        #expect(bound.parameters["count"] == .integer(9))
        #expect(bound.parameters["day"] == CalendarDay("2024-02-28").map(ParameterValue.day))
        #expect(bound.parameters.count == 2)
        #expect(bound.fixedReadings == [:])
    }

    @Test func `a fixed reading is kept with its basis`() throws {
        let fixed = ["holders": FixedReading(choice: "organ", basis: "разъяснение № 1")]
        #expect(try Self.bound(Self.binding(readings: fixed)).fixedReadings == fixed)
    }

    @Test(arguments: [
        (binding(policy: "other"), BindingError.otherPolicy(bound: "other", found: "sample")),
        (binding(digest: "e"), .digestMismatch(pinned: "e", found: "d")),
        (binding([:]), .missingParameter("day", type: .day)),
        (binding(["day": "2024-02-28", "cuont": "1"]), .unknownParameter("cuont", nearest: "count")),
        (binding(["day": "28.02.2024"]), .malformedParameter("day", value: "28.02.2024", type: .day)),
        (
            binding(["day": "2024-02-28", "count": "10"]),
            .malformedParameter("count", value: "10", type: .integer(1...9))
        ),
        (
            binding(readings: ["holder": FixedReading(choice: "organ", basis: "б")]),
            .unknownReading(rule: "holder", nearest: "holders")
        ),
        (
            binding(readings: ["holders": FixedReading(choice: "all", basis: "б")]),
            .unknownChoice(rule: "holders", choice: "all", allowed: ["account", "organ"])
        ),
        (binding(readings: ["holders": FixedReading(choice: "organ", basis: " ")]), .basisMissing(rule: "holders")),
    ])
    func `a binding that does not fit is refused`(binding: PolicyBinding, error: BindingError) {
        #expect(throws: error) { try Self.bound(binding) }
    }

    /// It came into force on 29 February; a municipality may have come under it later, and no earlier.
    @Test(arguments: [("2024-02-28", nil), ("2024-02-29", "2024-02-29"), ("2024-03-01", "2024-03-01")])
    func `an act binds from its first day at the earliest`(first: String, effective: String?) throws {
        let policy = try PolicySample.read(PolicySample.text).policy
        let start = try #require(CalendarDay(first))
        let reign = BindingReign(binding: Self.binding(), first: start)
        guard let effective else {
            let inForce = try #require(CalendarDay("2024-02-29"))
            #expect(throws: BindingError.boundBeforeInForce(policy: "sample", from: start, effective: inForce)) {
                try BoundPolicy(policy: policy, reign: reign)
            }
            return
        }
        #expect(try BoundPolicy(policy: policy, reign: reign).effective.description == effective)
    }

    @Test(arguments: [
        ("aleysk-205", [:], "2020-05-25"),
        ("novokuznetsk-59", ["publication-day": "2020-03-20"], "2020-03-21"),
        ("kozhevnikovo-2020", ["signing-day": "2020-04-01"], "2020-04-01"),
        ("novoaltaysk-608", ["publication-day": "2023-03-31", "account-due": "2023-05-01"], "2023-03-31"),
        ("khasyn-2022", ["effective-day": "2022-12-15"], "2022-12-15"),
    ])
    func `each shipped act can be bound`(id: String, parameters: [String: String], effective: String) throws {
        let policy = try ShippedPoliciesTests.file(id).policy
        let binding = PolicyBinding(policy: id, parameters: parameters)
        #expect(try BoundPolicy(policy: policy, binding: binding).effective.description == effective)
    }

    @Test(arguments: [
        ("novokuznetsk-59", "publication-day"), ("kozhevnikovo-2020", "signing-day"),
        ("novoaltaysk-608", "publication-day"), ("khasyn-2022", "effective-day"),
    ])
    func `an act whose text gives no day cannot be bound without it`(id: String, parameter: String) throws {
        let policy = try ShippedPoliciesTests.file(id).policy
        #expect(throws: BindingError.missingParameter(parameter, type: .day)) {
            try BoundPolicy(policy: policy, binding: PolicyBinding(policy: id))
        }
    }

    /// What stands on top of the act is pinned as the act itself is.
    @Test(arguments: [
        (PinnedExtension(id: "local", digest: "d"), nil), (PinnedExtension(id: "local", digest: nil), nil),
        (
            PinnedExtension(id: "local", digest: "e"),
            BindingError.extensionDigestMismatch("local", pinned: "e", found: "d")
        ),
        (PinnedExtension(id: "gone", digest: "d"), .extensionMissing("gone")),
    ])
    func `the rules on top of an act are those that were bound`(pinned: PinnedExtension, error: BindingError?) throws {
        let policy = try PolicyExtensionFileTests.read(PolicyExtensionFileTests.text)
            .applied(to: PoliciesFolder.policy("aleysk-205"), on: CalendarDay(number: 0))
        let binding = PolicyBinding(policy: "aleysk-205", extensions: [pinned])
        if let error {
            #expect(throws: error) { try BoundPolicy(policy: policy, binding: binding) }
        } else {
            #expect(try BoundPolicy(policy: policy, binding: binding).policy.extensions.map(\.id) == ["local"])
        }
    }
}
