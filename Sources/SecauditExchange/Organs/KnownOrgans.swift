import SecauditRegister

/// The organs of a register and of a plan, found by number or by name.
struct KnownOrgans {
    struct Known {
        let id: Organ.ID
        /// The name without its spelling.
        let key: String
        /// The first line of the table that speaks of it.
        var line: Int?
    }

    enum Search {
        case known(Known)
        case ambiguous([Organ.ID])
        case unknown(Organ.ID)
    }

    private var organs: [Organ.ID: Known] = [:]
    private var byNumber: [String: Organ.ID] = [:]
    private var numberless: [String: [Organ.ID]] = [:]
    /// By name, those of the register that have a number; the plan's own are left out, else the order of the rows
    /// would decide what a name means.
    private var numbered: [String: [Organ.ID]] = [:]

    init(_ existing: [Organ]) {
        for organ in existing.sorted(by: { $0.id < $1.id }) {
            let key = Spelling.key(organ.name)
            organs[organ.id] = Known(id: organ.id, key: key, line: nil)
            if let number = organ.ogrn.map({ Blanks.trimmed($0) }), !number.isEmpty {
                byNumber[number] = byNumber[number] ?? organ.id
                numbered[key, default: []].append(organ.id)
            } else {
                numberless[key, default: []].append(organ.id)
            }
        }
    }

    func find(number: String?, name: String) -> Search {
        let key = Spelling.key(name)
        if let number {
            guard let id = byNumber[number], let known = organs[id] else { return .unknown(Organ.ID("ogrn-\(number)")) }
            return .known(known)
        }
        let candidates = numberless[key] ?? numbered[key] ?? []
        guard candidates.count <= 1 else { return .ambiguous(candidates) }
        guard let id = candidates.first, let known = organs[id] else {
            return .unknown(Organ.ID("name-\(StableDigest.hexadecimal(key))"))
        }
        return .known(known)
    }

    /// Remembers the first line about an organ; `false` when there was one before.
    mutating func note(_ id: Organ.ID, line: Int) -> Bool {
        guard organs[id]?.line == nil else { return false }
        organs[id]?.line = line
        return true
    }

    /// `false` when the identifier belongs to another organ.
    mutating func add(_ id: Organ.ID, number: String?, name: String, line: Int) -> Bool {
        guard organs[id] == nil else { return false }
        let key = Spelling.key(name)
        organs[id] = Known(id: id, key: key, line: line)
        if let number { byNumber[number] = id } else { numberless[key, default: []].append(id) }
        return true
    }
}
