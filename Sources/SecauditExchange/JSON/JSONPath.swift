/// Where a value stands in a JSON text: `$.municipalities[0].organs[3].id`.
package struct JSONPath: Hashable, Sendable {
    package enum Step: Hashable, Sendable {
        case key(String)
        case index(Int)
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) {
        self.steps = steps
    }

    package func key(_ name: String) -> JSONPath {
        JSONPath(steps + [.key(name)])
    }

    package func index(_ number: Int) -> JSONPath {
        JSONPath(steps + [.index(number)])
    }
}

extension JSONPath: CustomStringConvertible {
    package var description: String {
        steps.reduce(into: "$") { text, step in
            switch step {
            case .index(let number): text += "[\(number)]"
            case .key(let name) where Self.isPlain(name): text += ".\(name)"
            case .key(let name): text += "['\(Self.escaped(name))']"
            }
        }
    }

    private static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, !(48...57 ~= first) else { return false }
        return name.utf8.allSatisfy { byte in
            (48...57 ~= byte) || (65...90 ~= byte) || (97...122 ~= byte) || byte == UInt8(ascii: "_")
        }
    }

    private static func escaped(_ name: String) -> String {
        name.reduce(into: "") { text, character in
            if character == "'" || character == "\\" { text.append("\\") }
            text.append(character)
        }
    }
}
