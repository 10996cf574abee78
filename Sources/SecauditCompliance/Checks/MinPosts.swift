import SecauditRegister

/// In each week there are at least so many posts, on each page or on all pages of the organ together.
///
/// A week belongs to the period of its Sunday, so that each is judged once. Of a week in which the page was not there
/// from Monday to Sunday nothing is asked, or a part, rounded down.
struct MinPosts: AccountCheck, OrganCheck {
    let norm: Int
    let norms: [Account.Category: Int]
    let isProrated: Bool
    let allowedMissed: Int
    let isTopicLimited: Bool
    let counting: PostCounting

    init(_ parameters: RuleParameters, norm: Int) {
        self.norm = norm
        let named = Account.Category.allCases.map { ($0, parameters.integer("n-\($0.rawValue)")) }
        norms = Dictionary(named.compactMap { name, value in value.map { (name, $0) } }) { first, _ in first }
        isProrated = parameters.word("partial-weeks") == "prorate"
        allowedMissed = parameters.integer("allowed-missed-weeks") ?? 0
        isTopicLimited = parameters.boolean("topic-limited") ?? false
        counting = PostCounting(parameters)
    }

    func judge(_ account: AccountView, in register: RegisterView) -> [Outcome] {
        let category = account.account.category
        let norm = category.flatMap { norms[$0] } ?? self.norm
        if norm == 0, let category { return [Outcome(.notApplicable, [.posts(.categoryExempt(category))])] }
        return [judge([account], norm: norm, in: register)]
    }

    func judge(_ organ: OrganView, in register: RegisterView) -> [Outcome] {
        let accounts = organ.accounts.filter { !$0.isOutsideAct }
        if accounts.isEmpty { return [Outcome(.notApplicable, [.scope(.noAccounts)])] }
        return [judge(accounts, norm: norm, in: register)]
    }

    private func judge(_ accounts: [AccountView], norm: Int, in register: RegisterView) -> Outcome {
        let books = accounts.map { PostBook($0.account, counting: counting) }
        var result = WeekResults(norm: norm)
        for week in register.endedWeeks {
            let present = books.filter { $0.days(of: week, under: register.act) > 0 }
            let days = present.map { $0.days(of: week, under: register.act) }.max() ?? 0
            let required = days == 7 ? norm : isProrated ? norm * days / 7 : 0
            if required == 0 { continue }
            var tally = PostTally()
            for book in present { tally.add(book.tally(of: week)) }
            result.add(week, tally, required: required)
        }
        return result.outcome(
            allowedMissed: allowedMissed,
            isTopicLimited: isTopicLimited,
            evidence: books.compactMap(\.evidence)
        )
    }
}

extension RegisterView {
    /// The weeks that ended within the period, by the day of the check and while the act bound, in order.
    var endedWeeks: [ISOWeek] {
        let end = min(period.last, lookDay)
        var weeks: [ISOWeek] = []
        var week = ISOWeek(containing: period.first)
        while week.last <= end {
            weeks.append(week)
            week = week.next
        }
        return weeks
    }
}
