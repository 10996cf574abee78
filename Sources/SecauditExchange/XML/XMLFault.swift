/// Why a part of a table program's file is not read as XML; the line is counted from 1.
package struct XMLFault: Error, Hashable, Sendable {
    package let line: Int
    package let fact: Fact

    package enum Fact: Hashable, Sendable {
        case notUTF8
        /// A document type could define entities that multiply; no table program writes one.
        case documentType
        case unknownEntity(String)
        case unexpectedEnd
        case malformed
        /// The element closed is not the one open.
        case wrongEnd(String)
        case tooDeep(limit: Int)
        case tooManyAttributes(limit: Int)
        case attributeRepeated(String)
        case tooManyTexts(limit: Int)
    }
}
