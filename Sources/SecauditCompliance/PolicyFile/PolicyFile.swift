/// A policy read from a file, with the places of its parts for whoever must point at them.
package struct PolicyFile: Hashable, Sendable {
    package let name: String
    package let policy: Policy
    /// Where each part stands; ``PolicyLint`` points there.
    package let places: [Part: TextPosition]

    package static let format = "secaudit/policy/1"

    /// A part of a policy that can be pointed at.
    package enum Part: Hashable, Sendable {
        case clause(String)
        case rule(String)
        case notCheckable(String)
        case remark(String)
    }

    /// Reads a whole file; `digest` is the digest of `bytes`, computed by the caller.
    package init(bytes: [UInt8], name: String, digest: String) throws(PolicyFileError) {
        do {
            self = try PolicySection(name: name, digest: digest).read(StrictYAML.tree(from: bytes))
        } catch {
            throw error.named(name)
        }
    }

    init(name: String, policy: Policy, places: [Part: TextPosition]) {
        self.name = name
        self.policy = policy
        self.places = places
    }

    package static func policy(
        from bytes: [UInt8],
        name: String,
        digest: String
    ) throws(PolicyFileError) -> Policy {
        try PolicyFile(bytes: bytes, name: name, digest: digest).policy
    }
}
