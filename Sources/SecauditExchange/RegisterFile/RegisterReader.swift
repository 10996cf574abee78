import SecauditRegister

/// Reads the values of a register from JSON text and knows at each moment where in the text it is.
package struct RegisterReader {
    var scanner: JSONScanner
    /// How many objects and lists have been entered and not left.
    private(set) var depth = 0
    /// The way to where the reader is; kept only where a failure says it.
    private var steps: [JSONPath.Step] = []
    /// Brings what comes next; `nil`: all of the text is at hand.
    var more: TextPieces.Source?

    /// How long the whole text is, where that is known.
    let length: Int
    /// How much of it has been brought in.
    var brought: Int

    /// Whether a failure says where in the text it is; of a text in pieces it is found by reading the whole.
    private let tellsPlaces: Bool

    package init(_ bytes: [UInt8]) {
        scanner = JSONScanner(bytes)
        length = bytes.count
        brought = bytes.count
        tellsPlaces = true
    }

    /// Reads a text that comes in pieces; each element of a municipality's lists is looked at as a whole.
    init(_ pieces: TextPieces) {
        var start: [UInt8] = []
        var isAtEnd = false
        while start.count < Self.ahead, !isAtEnd {
            let count = start.count
            pieces.next(&start)
            isAtEnd = start.count == count
        }
        scanner = JSONScanner(start)
        length = pieces.length
        brought = start.count
        tellsPlaces = false
        more = isAtEnd ? nil : pieces.next
    }

    private mutating func enter(_ step: @autoclosure () -> JSONPath.Step) {
        depth += 1
        if tellsPlaces { steps.append(step()) }
    }

    private mutating func stand(at step: @autoclosure () -> JSONPath.Step) {
        if tellsPlaces { steps[steps.count - 1] = step() }
    }

    private mutating func leave() {
        depth -= 1
        if tellsPlaces { steps.removeLast() }
    }

    /// Goes back to where an element began that was cut off.
    mutating func goBack(to position: Int, depth: Int) {
        scanner.position = position
        self.depth = depth
        if tellsPlaces { steps.removeSubrange(depth...) }
        isBetweenMembers = false
    }

    /// Before a key, and after its value: the last step is no member's.
    var isBetweenMembers = false

    var path: JSONPath {
        var steps = steps
        if isBetweenMembers, !steps.isEmpty { steps[steps.count - 1] = .key("") }
        return JSONPath(steps)
    }

    package func failure(_ fact: RegisterFileError.Fact) -> RegisterFileError {
        RegisterFileError(fact, at: path)
    }

    /// Turns a fault at an offset into one with line and column.
    private func failure(_ error: JSONError) -> RegisterFileError {
        let before = scanner.bytes[..<min(error.offset, scanner.bytes.count)]
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return failure(.syntax(error.fault, line: line, column: error.offset - lineStart + 1))
    }

    private mutating func scan<Value>(
        _ body: (inout JSONScanner) throws(JSONError) -> Value
    ) throws(RegisterFileError) -> Value {
        do {
            return try body(&scanner)
        } catch {
            throw failure(error)
        }
    }

    /// Mostly the value begins here, with the sign that all of its kind begin with.
    private mutating func expect(_ expected: JSONKind, _ sign: UInt8? = nil) throws(RegisterFileError) {
        if let sign, scanner.isAt(sign) { return }
        let found = try scan { (scanner) throws(JSONError) in try scanner.kind() }
        guard found == expected else { throw failure(.wrongKind(expected: expected, found: found)) }
    }

    package mutating func string() throws(RegisterFileError) -> String {
        try expect(.string, UInt8(ascii: "\""))
        return try scan { (scanner) throws(JSONError) in try scanner.string() }
    }

    /// The day that begins here as it is mostly written, without a string for it; `nil`, and nothing is passed, where
    /// it is written otherwise or is none.
    mutating func plainDay() -> CalendarDay? {
        scanner.plainDay()
    }

    mutating func boolean() throws(RegisterFileError) -> Bool {
        try expect(.boolean)
        return try scan { (scanner) throws(JSONError) in try scanner.boolean() }
    }

    mutating func number() throws(RegisterFileError) -> String {
        try expect(.number)
        return try scan { (scanner) throws(JSONError) in try scanner.number() }
    }

    package mutating func end() throws(RegisterFileError) {
        while more != nil { bringIn(atLeast: scanner.left + 1) }
        try scan { (scanner) throws(JSONError) in try scanner.end() }
    }

    mutating func list<Element>(
        _ element: (inout RegisterReader) throws(RegisterFileError) -> Element
    ) throws(RegisterFileError) -> [Element] {
        try expect(.array, UInt8(ascii: "["))
        var elements: [Element] = []
        var another = try scan { (scanner) throws(JSONError) in try scanner.enter(closing: UInt8(ascii: "]")) }
        let start = passed
        enter(.index(0))
        while another {
            stand(at: .index(elements.count))
            let read = try whole(element)
            bringIn()
            another = try scan { (scanner) throws(JSONError) in try scanner.another(closing: UInt8(ascii: "]")) }
            // Most lists have one element; where there are more, room for a few at once.
            if another, elements.isEmpty { elements.reserveCapacity(4) }
            if elements.count == elements.capacity, let more = expected(after: elements, since: start) {
                elements.reserveCapacity(elements.count + more)
            }
            elements.append(consume read)
        }
        leave()
        return elements
    }

    /// An object whose keys are not known beforehand, such as the parameters of a policy.
    mutating func dictionary<Value>(
        _ value: (inout RegisterReader) throws(RegisterFileError) -> Value
    ) throws(RegisterFileError) -> [String: Value] {
        try expect(.object)
        var values: [String: Value] = [:]
        var more = try scan { (scanner) throws(JSONError) in try scanner.enter(closing: UInt8(ascii: "}")) }
        while more {
            let key = try scan { (scanner) throws(JSONError) in try scanner.string() }
            guard values[key] == nil else { throw failure(.keyRepeated(key)) }
            try scan { (scanner) throws(JSONError) in try scanner.colon() }
            enter(.key(key))
            values[key] = try value(&self)
            leave()
            more = try scan { (scanner) throws(JSONError) in try scanner.another(closing: UInt8(ascii: "}")) }
        }
        return values
    }

    package mutating func object<Field>(_ table: FieldTable<Field>) throws(RegisterFileError) -> Members<Field> {
        try expect(.object, UInt8(ascii: "{"))
        let more = try scan { (scanner) throws(JSONError) in try scanner.enter(closing: UInt8(ascii: "}")) }
        enter(.key(""))
        return Members(table: table, more: more)
    }

    /// The field whose value comes next, or `nil` after the last one.
    package mutating func next<Field>(_ members: inout Members<Field>) throws(RegisterFileError) -> Field? {
        if members.isFirst {
            members.isFirst = false
        } else {
            bringIn()
            isBetweenMembers = true
            members.more = try scan { (scanner) throws(JSONError) in
                try scanner.another(closing: UInt8(ascii: "}"))
            }
        }
        guard members.more else {
            isBetweenMembers = false
            leave()
            return nil
        }
        let index = try key(members)
        guard members.seen & (1 << index) == 0 else { throw outside(.keyRepeated(members.table.names[index])) }
        members.seen |= 1 << index
        members.next = index + 1
        isBetweenMembers = false
        stand(at: .key(members.table.names[index]))
        try scan { (scanner) throws(JSONError) in try scanner.colon() }
        return members.table.fields[index]
    }

    private mutating func key<Field>(_ members: Members<Field>) throws(RegisterFileError) -> Int {
        let table = members.table
        // In a file written with sorted keys the next one is mostly the next field.
        if let index = scanner.passesKey(among: table.keys, from: members.next) { return index }
        // Not found as it stands: unknown, escaped, or no key at all.
        let name = try scan { (scanner) throws(JSONError) in try scanner.string() }
        guard let index = table.names.firstIndex(of: name) else {
            throw outside(.keyUnknown(name, known: table.names))
        }
        return index
    }

    /// A failure of the object itself, not of the member it is at.
    private func outside(_ fact: RegisterFileError.Fact) -> RegisterFileError {
        RegisterFileError(fact, at: JSONPath(Array(steps.dropLast())))
    }

    package func required<Value>(_ value: Value?, _ field: some RecordField) throws(RegisterFileError) -> Value {
        guard let value else { throw failure(.keyMissing(field.rawValue)) }
        return value
    }
}
