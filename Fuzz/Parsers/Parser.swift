/// A parser of bytes from outside, as the fuzzers and the tests of their seeds call it.
package struct Parser: Sendable {
    /// The name of the fuzzer and of the folder of its seeds.
    package let name: String
    /// Files of the project that are good inputs as they are, beside the seeds; paths from the project's root.
    package let examples: [String]
    private let call: @Sendable ([UInt8]) throws -> Void

    init(_ name: String, examples: [String] = [], _ call: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.examples = examples
        self.call = call
    }

    /// Reads `input`: whatever it is, it is taken or refused by an error.
    ///
    /// - Throws: ``BrokenPromise`` when what was taken does not come back the same; it is never right to throw it.
    ///   Every other error is the parser's own, for input that is refused.
    package func read(_ input: [UInt8]) throws {
        try call(input)
    }

    /// All of them, in the order in which they run.
    ///
    /// A new parser is one line here and a folder of seeds.
    package static let all = vault + secrets + logins + tables + policies + words + marks

    package static func named(_ name: String) -> Parser? {
        all.first { $0.name == name }
    }
}

/// Something was taken and did not come back as it was.
package struct BrokenPromise: Error, CustomStringConvertible {
    package let description: String
}

/// The input is refused by a parser that has no error of its own.
struct Refused: Error {}

/// Requires that what a parser took is the same when it is written and read again.
func promise<Value: Equatable>(_ value: Value, is expected: Value, _ what: String) throws {
    guard value == expected else { throw BrokenPromise(description: what) }
}
