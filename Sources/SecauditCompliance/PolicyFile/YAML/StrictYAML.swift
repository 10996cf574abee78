import Yams

/// Turns bytes into a tree, refusing everything of YAML that these files do not need.
enum StrictYAML {
    static let sizeLimit = 256 * 1024
    static let depthLimit = 16

    static func tree(from bytes: [UInt8]) throws(FileFault) -> FileNode {
        guard bytes.count <= sizeLimit else { throw FileFault(position: nil, fact: .tooLarge(limit: sizeLimit)) }
        if bytes.contains(0) { throw FileFault(position: nil, fact: .nulByte) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw FileFault(position: nil, fact: .notUTF8)
        }
        try IndicatorScan.refuse(in: text)
        return try compose(text)
    }

    private static func compose(_ text: String) throws(FileFault) -> FileNode {
        let root: Node?
        do {
            // The encoding is named so that no environment variable chooses it. No type is guessed from the look of a
            // scalar: the schema says what it is, and guessing would cost more than all the rest of the reading.
            root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
        } catch let error as YamlError {
            throw fault(of: error)
        } catch {
            throw FileFault(position: nil, fact: .malformed(""))
        }
        guard let root else { throw FileFault(position: nil, fact: .empty) }
        return try convert(root, depth: 1)
    }

    private static func convert(_ node: Node, depth: Int) throws(FileFault) -> FileNode {
        let position = node.mark.map(TextPosition.init(_:)) ?? TextPosition(line: 1, column: 1)
        guard depth <= depthLimit else { throw FileFault(position: position, fact: .tooDeep(limit: depthLimit)) }
        switch node {
        case .scalar(let scalar):
            return FileNode(position: position, content: .scalar(try text(of: scalar, at: position)))
        case .sequence(let sequence):
            var items: [FileNode] = []
            for item in sequence { items.append(try convert(item, depth: depth + 1)) }
            return FileNode(position: position, content: .list(items))
        case .mapping(let mapping):
            return FileNode(position: position, content: .mapping(try entries(of: mapping, depth: depth)))
        case .alias:
            throw FileFault(position: position, fact: .alias)
        }
    }

    private static func entries(of mapping: Node.Mapping, depth: Int) throws(FileFault) -> [FileNode.Entry] {
        var entries: [FileNode.Entry] = []
        var seen: [String: TextPosition] = [:]
        for (key, value) in mapping {
            let position = key.mark.map(TextPosition.init(_:)) ?? TextPosition(line: 1, column: 1)
            guard case .scalar(let scalar) = key else {
                throw FileFault(position: position, fact: .wrongType(expected: .text))
            }
            // Keys are compared as text: `1` and `"1"` differ for YAML and not for a reader. Like the parser's own
            // check the error points at the first of the two.
            let name = try text(of: scalar, at: position)
            if let first = seen.updateValue(position, forKey: name) {
                throw FileFault(position: first, fact: .duplicateKey(name))
            }
            entries.append(
                FileNode.Entry(
                    key: name,
                    position: position,
                    value: try convert(value, depth: depth + 1)
                )
            )
        }
        return entries
    }

    /// The text of a scalar; an escape must not bring in the NUL that the bytes may not hold.
    private static func text(of scalar: Node.Scalar, at position: TextPosition) throws(FileFault) -> String {
        if scalar.string.utf8.contains(0) { throw FileFault(position: position, fact: .nulByte) }
        return scalar.string
    }

    private static func fault(of error: YamlError) -> FileFault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            let tooDeep = problem.contains("nesting level")
            return FileFault(
                position: TextPosition(mark),
                fact: tooDeep ? .tooDeep(limit: depthLimit) : .malformed(problem)
            )
        case .composer(_, let problem, let mark, _):
            let several = problem.contains("another document")
            return FileFault(position: TextPosition(mark), fact: several ? .severalDocuments : .malformed(problem))
        case .duplicatedKeysInMapping(let duplicates, let context):
            return FileFault(position: TextPosition(context.mark), fact: .duplicateKey(duplicates.first ?? ""))
        case .reader(let problem, _, _, _):
            return FileFault(position: nil, fact: .malformed(problem))
        default:
            return FileFault(position: nil, fact: .malformed(""))
        }
    }
}

extension TextPosition {
    fileprivate init(_ mark: Mark) {
        self.init(line: mark.line, column: mark.column)
    }
}
