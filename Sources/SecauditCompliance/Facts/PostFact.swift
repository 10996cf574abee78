package import SecauditRegister

/// What was found about the posts of a page or of an organ, week by week.
package enum PostFact: Hashable, Sendable {
    /// No week of the period has ended, or in none was the page run from Monday to Sunday.
    case noWholeWeek
    /// Nothing is asked of pages of this category.
    case categoryExempt(Account.Category)
    case notCounted(weeks: Int, required: Int)
    /// In so many of the weeks that were judged the number was reached.
    case weeks(met: Int, of: Int, required: Int)
    /// A week in which fewer were published; `required` is less than the norm in a part of a week.
    case short(ISOWeek, PostTally, required: Int)
    case weeksNotKnown([ISOWeek])
    case missedAllowed(Int)
    /// The act limits what posts are about, so that their number alone does not prove that it is kept.
    case topicNotConfirmed

    var record: FactRecord {
        switch self {
        case .noWholeWeek: FactRecord("no-whole-week")
        case .categoryExempt(let category):
            FactRecord("category-without-norm", ["category": .text(category.rawValue)])
        case .notCounted(let weeks, let required):
            FactRecord("posts-not-counted", ["weeks": .number(weeks), "required": .number(required)])
        case .weeks(let met, let all, let required):
            FactRecord(
                "weeks-with-enough-posts",
                ["weeks": .number(met), "of": .number(all), "required": .number(required)]
            )
        case .short(let week, let tally, let required):
            FactRecord(
                "week-with-few-posts",
                [
                    "week": .text(week.description), "posts": .maybe(tally.most),
                    "reposts": .maybe(tally.reposts), "not-counted": .number(tally.left),
                    "required": .number(required),
                ]
            )
        case .weeksNotKnown(let weeks):
            FactRecord("weeks-not-known", ["weeks": .list(weeks.map(\.description))])
        case .missedAllowed(let count): FactRecord("missed-weeks-allowed", ["count": .number(count)])
        case .topicNotConfirmed: FactRecord("topic-not-confirmed")
        }
    }
}

/// The posts of one week as far as they count.
package struct PostTally: Hashable, Sendable {
    /// At least so many.
    package var counted = 0
    /// Reposts among all that were published; `nil`: not counted apart.
    package var reposts: Int? = 0
    /// Published, but not counted: reposts, adverts or pinned posts that the rule leaves out.
    package var left = 0
    /// At most so many; `nil`: the week was not counted to its end.
    package var most: Int? = 0

    mutating func add(_ other: PostTally) {
        counted += other.counted
        left += other.left
        reposts = reposts.flatMap { own in other.reposts.map { own + $0 } }
        most = most.flatMap { own in other.most.map { own + $0 } }
    }
}
