/// The shape of the part of an address after the host.
///
/// Text stands for itself, whatever the case of its letters. `{number}` is a number without leading zeros, `{name}` a
/// short name (a–z, 0–9, `.`, `_`, `-`; read without regard to case), `{code}` the same with its case kept, `{rest}`
/// anything. After `?` the parameter that must be there: `profile.php?id={number}`.
package struct AddressPattern: Hashable, Sendable {
    package let text: String
    private let path: [Part]
    private let parameter: Parameter?

    private enum Part: Hashable, Sendable {
        case literal(String)
        case capture(String, Class)
    }

    private enum Class: String, Hashable, Sendable {
        case number
        case name
        case code
        case rest
    }

    private struct Parameter: Hashable, Sendable {
        let key: String
        let parts: [Part]
    }

    /// `nil` when a brace is open or names no class.
    package init?(_ text: String) {
        let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = halves.first.flatMap(Self.parts) else { return nil }
        self.text = text
        self.path = path
        guard halves.count == 2 else {
            parameter = nil
            return
        }
        let pair = halves[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard pair.count == 2, !pair[0].isEmpty, let parts = Self.parts(pair[1]) else { return nil }
        parameter = Parameter(key: String(pair[0]), parts: parts)
    }

    /// The names of what it captures, for checking templates.
    package var captures: Set<String> {
        Set(
            (path + (parameter?.parts ?? [])).compactMap { part in
                if case .capture(let name, _) = part { name } else { nil }
            }
        )
    }

    /// What it captures from `path` (no slash at either end) and the parameters, or `nil` when they do not match.
    func match(path: String, parameters: [String: String]) -> [String: String]? {
        guard var captured = Self.match(path, self.path) else { return nil }
        guard let parameter else { return captured }
        guard let value = parameters[parameter.key], let more = Self.match(value, parameter.parts) else { return nil }
        captured.merge(more) { _, new in new }
        return captured
    }

    private static func parts(_ text: Substring) -> [Part]? {
        var parts: [Part] = []
        var rest = text
        while !rest.isEmpty {
            guard let open = rest.firstIndex(of: "{") else {
                parts.append(.literal(rest.lowercased()))
                break
            }
            if open > rest.startIndex { parts.append(.literal(rest[..<open].lowercased())) }
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let word = String(rest[rest.index(after: open)..<close])
            guard let kind = Class(rawValue: word) else { return nil }
            parts.append(.capture(word, kind))
            rest = rest[rest.index(after: close)...]
        }
        return parts
    }

    private static func match(_ text: String, _ parts: [Part]) -> [String: String]? {
        var rest = Substring(text)
        var captured: [String: String] = [:]
        for part in parts {
            switch part {
            case .literal(let literal):
                guard rest.lowercased().hasPrefix(literal) else { return nil }
                rest = rest.dropFirst(literal.count)
            case .capture(let name, let kind):
                guard let (value, remainder) = take(kind, from: rest) else { return nil }
                captured[name] = value
                rest = remainder
            }
        }
        return rest.isEmpty ? captured : nil
    }

    private static func take(_ kind: Class, from text: Substring) -> (String, Substring)? {
        let taken: Substring
        switch kind {
        case .rest: taken = text
        case .number: taken = text.prefix { $0.isASCII && $0.isNumber }
        case .name, .code:
            taken = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || ".-_".contains($0) }
        }
        guard !taken.isEmpty, kind == .rest || taken.utf8.count <= 64 else { return nil }
        if kind == .number, taken.hasPrefix("0") || taken.utf8.count > 20 { return nil }
        return (kind == .name ? taken.lowercased() : String(taken), text.dropFirst(taken.count))
    }
}
