/// The worst of several findings, by what they oblige to.
package struct RollUp: Hashable, Sendable {
    /// From the least to the worst.
    package enum Level: Int, Hashable, Sendable, Comparable {
        case notApplicable
        case pass
        case pending
        /// A recommendation that nobody has confirmed; it does not keep an organ from its result.
        case unconfirmedRecommendation
        case remark
        case lateMust
        case unknownMust
        case error
        case failedMust

        package static func < (left: Level, right: Level) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    package private(set) var level: Level = .notApplicable
    package private(set) var counts = VerdictCounts()
    /// Unknown or erroneous findings of a must.
    package private(set) var unconfirmed = 0
    /// Late findings of a must.
    package private(set) var late = 0
    package private(set) var failed = 0

    package init() {}

    package mutating func add(_ verdict: Verdict, strength: Strength) {
        counts[verdict] += 1
        let level = Self.level(of: verdict, strength: strength)
        self.level = max(self.level, level)
        switch level {
        case .failedMust: failed += 1
        case .error, .unknownMust: unconfirmed += 1
        case .lateMust: late += 1
        case .notApplicable, .pass, .pending, .unconfirmedRecommendation, .remark: break
        }
    }

    /// Adds all that another one has gathered.
    package mutating func add(_ other: RollUp) {
        counts.add(other.counts)
        level = max(level, other.level)
        failed += other.failed
        unconfirmed += other.unconfirmed
        late += other.late
    }

    package static func level(of verdict: Verdict, strength: Strength) -> Level {
        switch verdict {
        case .fail: strength.obliges ? .failedMust : .remark
        case .error: .error
        case .unknown: strength.obliges ? .unknownMust : .unconfirmedRecommendation
        case .passLate: strength.obliges ? .lateMust : .remark
        case .remark: .remark
        case .pending: .pending
        case .pass: .pass
        case .notApplicable: .notApplicable
        }
    }

    /// The verdict that stands for all of them.
    package var verdict: Verdict {
        switch level {
        case .failedMust: .fail
        case .error: .error
        case .unknownMust, .unconfirmedRecommendation: .unknown
        case .lateMust: .passLate
        case .remark: .remark
        case .pending: .pending
        case .pass: .pass
        case .notApplicable: .notApplicable
        }
    }

    /// The conclusion; `nil` where no rule speaks of the subject.
    package var conclusion: Conclusion? {
        if level == .notApplicable { return nil }
        if failed > 0 { return .violations(failed: failed, unconfirmed: unconfirmed) }
        if late > 0 { return .remedied(late: late, unconfirmed: unconfirmed) }
        return unconfirmed > 0 ? .noViolationsUnconfirmed(unconfirmed) : .noViolations
    }
}
