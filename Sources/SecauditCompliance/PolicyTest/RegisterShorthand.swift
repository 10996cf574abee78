/// The short form in which tests write a register.
///
/// The keys are those of `secaudit/register/1`. What has an id stands in a mapping keyed by it, so that one case can
/// change one field of one page: mappings merge, everything else replaces, and the word `absent` takes a field away.
enum RegisterShorthand {
    /// The keys whose lists may be written as mappings from ids.
    static let keyed: Set<String> = ["organs", "accounts", "persons", "credentials", "appointments", "waivers"]
    static let absent = "absent"

    /// `base` with the fields of `change` in their place.
    static func change(_ base: FileNode, by change: FileNode) -> FileNode {
        guard case .mapping(let old) = base.content, case .mapping(let new) = change.content else { return change }
        var entries: [FileNode.Entry] = []
        for entry in old {
            guard let other = new.first(where: { $0.key == entry.key }) else {
                entries.append(entry)
                continue
            }
            if other.value.isAbsent { continue }
            let value = Self.change(entry.value, by: other.value)
            // What a mapping lacks is the town's fault; what stands in place of something is the case's.
            let position = if case .mapping = value.content { entry.position } else { other.position }
            entries.append(FileNode.Entry(key: entry.key, position: position, value: value))
        }
        for entry in new where !old.contains(where: { $0.key == entry.key }) && !entry.value.isAbsent {
            entries.append(entry)
        }
        return FileNode(position: base.position, content: .mapping(entries))
    }

    /// The same register in the shape of the file format, with lists in place of the mappings.
    static func expanded(_ node: FileNode) -> FileNode {
        switch node.content {
        case .scalar: return node
        case .list(let items):
            return FileNode(position: node.position, content: .list(items.map(expanded)))
        case .mapping(let entries):
            let expanded = entries.map { entry in
                FileNode.Entry(key: entry.key, position: entry.position, value: value(of: entry))
            }
            return FileNode(position: node.position, content: .mapping(expanded))
        }
    }

    private static func value(of entry: FileNode.Entry) -> FileNode {
        guard keyed.contains(entry.key), case .mapping(let members) = entry.value.content else {
            return expanded(entry.value)
        }
        let items = members.map { member in
            guard case .mapping(let fields) = expanded(member.value).content else { return member.value }
            let id = FileNode(position: member.position, content: .scalar(member.key))
            let named = [FileNode.Entry(key: "id", position: member.position, value: id)] + fields
            return FileNode(position: member.position, content: .mapping(named))
        }
        return FileNode(position: entry.value.position, content: .list(items))
    }
}

extension FileNode {
    fileprivate var isAbsent: Bool {
        if case .scalar(RegisterShorthand.absent) = content { true } else { false }
    }
}
