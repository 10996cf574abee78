/// How many findings have each verdict; all are always counted.
package struct VerdictCounts: Hashable, Sendable {
    private var counts = [Int](repeating: 0, count: Verdict.allCases.count)

    package init() {}

    package subscript(verdict: Verdict) -> Int {
        get { counts[verdict.place] }
        set { counts[verdict.place] = newValue }
    }

    package var total: Int { counts.reduce(0, +) }
}

extension Verdict {
    fileprivate var place: Int {
        switch self {
        case .pass: 0
        case .passLate: 1
        case .fail: 2
        case .remark: 3
        case .unknown: 4
        case .pending: 5
        case .notApplicable: 6
        case .error: 7
        }
    }
}
