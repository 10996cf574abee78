import SecauditRegister

/// The weeks of a period by what is known of them.
struct WeekResults {
    let norm: Int
    private var met = 0
    private var short: [Fact] = []
    private var notKnown: [ISOWeek] = []
    private var known = 0

    init(norm: Int) {
        self.norm = norm
    }

    mutating func add(_ week: ISOWeek, _ tally: PostTally, required: Int) {
        if tally.most != nil || tally.counted > 0 { known += 1 }
        if tally.counted >= required {
            met += 1
        } else if let most = tally.most, most < required {
            short.append(.posts(.short(week, tally, required: required)))
        } else {
            notKnown.append(week)
        }
    }

    func outcome(allowedMissed: Int, isTopicLimited: Bool, evidence: [EvidenceCitation]) -> Outcome {
        let judged = met + short.count + notKnown.count
        if judged == 0 { return Outcome(.notApplicable, [.posts(.noWholeWeek)]) }
        if known == 0 { return Outcome(.unknown, [.posts(.notCounted(weeks: judged, required: norm))]) }
        // The figure stands first: of a wider reading a finding repeats it alone.
        var facts: [Fact] = [.posts(.weeks(met: met, of: judged, required: norm))] + short
        if !notKnown.isEmpty { facts.append(.posts(.weeksNotKnown(notKnown))) }
        if allowedMissed > 0, !short.isEmpty { facts.append(.posts(.missedAllowed(allowedMissed))) }
        var verdict = Verdict.pass
        if short.count > allowedMissed {
            verdict = .fail
        } else if short.count + notKnown.count > allowedMissed {
            verdict = .unknown
        } else if isTopicLimited {
            verdict = .unknown
            facts += [.posts(.topicNotConfirmed), .answer(.missing)]
        }
        return Outcome(verdict, facts, evidence: evidence)
    }
}
