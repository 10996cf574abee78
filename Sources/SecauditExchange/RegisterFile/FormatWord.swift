import SecauditRegister

/// The word by which a JSON file says what it is.
struct FormatWord {
    /// Why the file is not a register at all; `nil` where it says that it is one, or is no JSON object.
    let fault: RegisterFileError?

    /// Looks through the whole text, as the word may stand anywhere in it.
    init(of bytes: [UInt8]) {
        var scanner = JSONScanner(bytes)
        do {
            fault = try Self.fault(&scanner)
        } catch {
            fault = nil
        }
    }

    private static func fault(_ scanner: inout JSONScanner) throws(JSONError) -> RegisterFileError? {
        guard try scanner.kind() == .object else { return nil }
        var more = try scanner.enter(closing: UInt8(ascii: "}"))
        while more {
            let key = try scanner.string()
            try scanner.colon()
            guard key == "format" else {
                try scanner.skipValue()
                more = try scanner.another(closing: UInt8(ascii: "}"))
                continue
            }
            guard try scanner.kind() == .string else { return nil }
            let word = try scanner.string()
            guard word != Register.format else { return nil }
            return RegisterFileError(.formatUnknown(word), at: JSONPath([.key("format")]))
        }
        return RegisterFileError(.formatMissing)
    }
}
