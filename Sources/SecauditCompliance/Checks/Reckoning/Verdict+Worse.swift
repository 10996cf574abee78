extension Verdict {
    /// Makes this verdict `other`, if that is worse.
    ///
    /// Inside one check: a proved failure above missing facts, missing facts above a remark, anything above a pass.
    mutating func worsen(to other: Verdict) {
        if rank < other.rank { self = other }
    }

    private var rank: Int {
        switch self {
        case .notApplicable: 0
        case .pass: 1
        case .pending: 2
        case .remark: 3
        case .passLate: 4
        case .unknown: 5
        case .error: 6
        case .fail: 7
        }
    }
}
