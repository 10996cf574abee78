extension JSONScanner {
    /// Passes over one value of any kind, refusing what is not JSON.
    mutating func skipValue(depth: Int = 0) throws(JSONError) {
        switch try kind() {
        case .string: _ = try string()
        case .number: _ = try number()
        case .boolean: _ = try boolean()
        case .null: try word("null")
        case .array:
            guard depth < Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
            var more = try enter(closing: UInt8(ascii: "]"))
            while more {
                try skipValue(depth: depth + 1)
                more = try another(closing: UInt8(ascii: "]"))
            }
        case .object:
            guard depth < Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
            var more = try enter(closing: UInt8(ascii: "}"))
            while more {
                _ = try string()
                try colon()
                try skipValue(depth: depth + 1)
                more = try another(closing: UInt8(ascii: "}"))
            }
        }
    }
}
