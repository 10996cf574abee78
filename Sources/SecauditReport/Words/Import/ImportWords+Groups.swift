package import SecauditExchange

extension ImportWords {
    /// What was not taken over first, then the notes; rows with the same thing to say share one paragraph.
    package func lines<Fault>(for issues: [ImportIssue<Fault>], fault: (Fault) -> String) -> [String] {
        var groups: [[ImportIssue<Fault>]] = []
        var places: [String: Int] = [:]
        for issue in issues {
            let key = "\(issue.weight.rank) \(issue.column ?? "")\u{0}\(sentence(for: issue, fault: fault))"
            if let place = places[key] {
                groups[place].append(issue)
            } else {
                places[key] = groups.count
                groups.append([issue])
            }
        }
        return groups.enumerated()
            .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .flatMap { paragraph($0.element, fault: fault) }
    }

    /// The lines of the table are all named, however many they are.
    private func paragraph<Fault>(_ group: [ImportIssue<Fault>], fault: (Fault) -> String) -> [String] {
        guard let first = group.first else { return [] }
        guard group.count > 1 else { return [line(for: first, fault: fault)] }
        let column = first.column?.quotable
        let place =
            switch language {
            case .russian:
                "\(group.count.russian("строка", "строки", "строк"))\(column.map { ", столбец «\($0)»" } ?? "")"
            case .english: "\(group.count.english("line", "lines"))\(column.map { ", column “\($0)”" } ?? "")"
            }
        return ["\(place), \(weight(of: first)): \(sentence(for: first, fault: fault))"]
            + stride(from: 0, to: group.count, by: Self.numbersInLine).map { start in
                let end = min(start + Self.numbersInLine, group.count)
                return "  " + group[start..<end].map { "\($0.line)" }.joined(separator: ", ")
            }
    }

    private func rank<Fault>(_ group: [ImportIssue<Fault>]) -> Int {
        group.first?.weight.rank ?? 0
    }

    private static var numbersInLine: Int { 12 }
}

extension ImportIssue.Weight {
    /// What needs a hand comes first.
    fileprivate var rank: Int {
        switch self {
        case .rowSkipped: 0
        case .cellSkipped: 1
        case .note: 2
        }
    }
}
