import SecauditCompliance
import SecauditRegister

/// In which order organs stand in a report: the worst first, then by name, then by identifier.
struct OrganOrder {
    /// The places of the organs in their list, that of the first in order first.
    let places: [Int]

    /// What mostly decides, without a look at the names themselves.
    private struct Key {
        let level: RollUp.Level
        /// The first bytes of the name after those that all names have in common, the first of them highest.
        let start: UInt64
        let place: Int
    }

    init(levels: [RollUp.Level], names: [String], organs: [Organ.ID]) {
        let common = Self.commonStart(of: names)
        var keys: [Key] = []
        keys.reserveCapacity(names.count)
        for place in names.indices {
            keys.append(Key(level: levels[place], start: names[place].bytes(after: common), place: place))
        }
        keys.sort { left, right in
            if left.level != right.level { return left.level > right.level }
            if left.start != right.start { return left.start < right.start }
            return names[left.place].precedes(names[right.place], from: common)
                ?? (organs[left.place] < organs[right.place])
        }
        places = keys.map(\.place)
    }

    /// How many bytes all names begin with alike: organs of a town are often called by one word and a number.
    private static func commonStart(of names: [String]) -> Int {
        guard let first = names.first else { return 0 }
        let model = first.utf8.span
        var common = model.count
        for name in names {
            let bytes = name.utf8.span
            common = min(common, bytes.count)
            for place in 0..<common where bytes[place] != model[place] {
                common = place
                break
            }
        }
        return common
    }
}

extension String {
    /// Whether the bytes of this text come before the other's, of which those before `start` are the same; `nil`: all
    /// are.
    fileprivate func precedes(_ other: String, from start: Int) -> Bool? {
        let (one, other) = (utf8.span, other.utf8.span)
        for place in start..<min(one.count, other.count) where one[place] != other[place] {
            return one[place] < other[place]
        }
        return one.count == other.count ? nil : one.count < other.count
    }

    /// Eight bytes from a place on, the first of them highest; where there are fewer, nothing follows.
    fileprivate func bytes(after start: Int) -> UInt64 {
        let bytes = utf8.span
        var word: UInt64 = 0
        for place in start..<min(start + 8, bytes.count) {
            word |= UInt64(bytes[place]) << UInt64(8 * (7 - (place - start)))
        }
        return word
    }
}
