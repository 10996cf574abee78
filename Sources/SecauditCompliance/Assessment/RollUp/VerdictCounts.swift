/// How many findings have each verdict; all are always counted.
///
/// A field for each and no list: every account has counts of its own, and a list would take memory of its own.
package struct VerdictCounts: Hashable, Sendable {
    private var pass: UInt32 = 0
    private var passLate: UInt32 = 0
    private var fail: UInt32 = 0
    private var remark: UInt32 = 0
    private var unknown: UInt32 = 0
    private var pending: UInt32 = 0
    private var notApplicable: UInt32 = 0
    private var error: UInt32 = 0

    package init() {}

    package subscript(verdict: Verdict) -> Int {
        get { Int(field(verdict)) }
        set {
            let count = UInt32(clamping: newValue)
            switch verdict {
            case .pass: pass = count
            case .passLate: passLate = count
            case .fail: fail = count
            case .remark: remark = count
            case .unknown: unknown = count
            case .pending: pending = count
            case .notApplicable: notApplicable = count
            case .error: error = count
            }
        }
    }

    private func field(_ verdict: Verdict) -> UInt32 {
        switch verdict {
        case .pass: pass
        case .passLate: passLate
        case .fail: fail
        case .remark: remark
        case .unknown: unknown
        case .pending: pending
        case .notApplicable: notApplicable
        case .error: error
        }
    }

    package mutating func add(_ other: VerdictCounts) {
        pass += other.pass
        passLate += other.passLate
        fail += other.fail
        remark += other.remark
        unknown += other.unknown
        pending += other.pending
        notApplicable += other.notApplicable
        error += other.error
    }

    package var total: Int { Verdict.allCases.reduce(0) { $0 + self[$1] } }
}
