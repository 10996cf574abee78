import FoundationEssentials
package import SecauditRegister

extension RegisterFile {
    /// The register as JSON with sorted keys, the same bytes for the same register.
    ///
    /// What a vault has proved becomes a claim here, because a file can carry the statement but not its proof.
    package static func bytes(of register: Register) throws(RegisterFileError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return Array(try encoder.encode(register.claimed)) + [UInt8(ascii: "\n")]
        } catch {
            throw RegisterFileError(.unwritable)
        }
    }
}
