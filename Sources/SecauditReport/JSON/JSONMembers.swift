/// The members of a JSON object, in the order of their keys.
///
/// A list and no dictionary: thousands of objects are written, each has a handful of members, and those of a literal
/// mostly stand in order already.
struct JSONMembers: ExpressibleByDictionaryLiteral {
    private(set) var list: [Member] = []

    /// Said, and not inferred from the literal's initialiser: what is inferred goes round in a circle with ``JSONValue``.
    typealias Key = String
    typealias Value = JSONValue

    struct Member {
        let key: String
        var value: JSONValue
    }

    init(_ members: some Sequence<(String, JSONValue)>) {
        list.reserveCapacity(members.underestimatedCount)
        for (key, value) in members { self[key] = value }
    }

    init(dictionaryLiteral members: (String, JSONValue)...) {
        self.init(members)
    }

    subscript(key: String) -> JSONValue? {
        get { list.first { $0.key == key }?.value }
        set {
            var place = list.count
            while place > 0, key < list[place - 1].key { place -= 1 }
            if place > 0, list[place - 1].key == key {
                if let newValue { list[place - 1].value = newValue } else { list.remove(at: place - 1) }
            } else if let newValue {
                list.insert(Member(key: key, value: newValue), at: place)
            }
        }
    }

    /// These and the others, which win where both have a key.
    func merging(_ others: JSONMembers) -> JSONMembers {
        var both = self
        for member in others.list { both[member.key] = member.value }
        return both
    }
}
