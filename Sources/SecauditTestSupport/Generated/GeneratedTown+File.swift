package import FoundationEssentials
import SecauditRegister

extension GeneratedTown {
    /// Lends the town as a register file, `secaudit/register/1`, in pieces that together are its bytes.
    ///
    /// A million accounts would not fit into memory as one value and its text.
    package func writeFile<Failure: Error>(_ piece: (Data) throws(Failure) -> Void) throws(Failure) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try piece(Data(#"{"format":"secaudit/register/1","municipalities":["#.utf8))
        try piece(inner(of: encoder, frame, dropping: ["credentials", "organs", "persons"]))
        try list("organs", encoder, piece) { [$0.organ] }
        try list("persons", encoder, piece) { $0.persons }
        try list("credentials", encoder, piece) { $0.credentials }
        try piece(Data("}]}\n".utf8))
    }

    /// The frame without its lists and without the closing brace.
    private func inner(of encoder: JSONEncoder, _ town: Municipality, dropping lists: [String]) -> Data {
        var text = String(decoding: (try? encoder.encode(town)) ?? Data(), as: UTF8.self)
        for name in lists {
            for empty in [",\"\(name)\":[]", "\"\(name)\":[],"] {
                if let start = text.firstRange(of: empty) { text.removeSubrange(start) }
            }
        }
        return Data(text.dropLast().utf8)
    }

    private func list<Failure: Error, Element: Encodable>(
        _ name: String,
        _ encoder: JSONEncoder,
        _ piece: (Data) throws(Failure) -> Void,
        of elements: (GeneratedOrgan) -> [Element]
    ) throws(Failure) {
        try piece(Data(",\"\(name)\":[".utf8))
        for number in 0..<count {
            let part = elements(GeneratedOrgan(number: number, of: self))
            let text = (try? encoder.encode(part)) ?? Data()
            if number > 0, text.count > 2 { try piece(Data(",".utf8)) }
            try piece(Data(text.dropFirst().dropLast()))
        }
        try piece(Data("]".utf8))
    }
}
