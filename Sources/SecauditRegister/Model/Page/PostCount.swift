/// How many posts a page had in one week, as somebody counted them.
package struct PostCount: Hashable, Sendable, Codable {
    package var week: ISOWeek
    /// Everything that stood on the page as a post of that week.
    package var posts: Int
    /// Of them reposts; `nil`: not counted apart.
    package var reposts: Int?
    /// Of them paid adverts; `nil`: not counted apart.
    package var adverts: Int?
    /// Of them posts of earlier weeks that stay pinned on top; `nil`: none was counted in.
    package var pinned: Int?
    /// The day it was counted; before the week's last day more may have followed.
    package var counted: CalendarDay?
    /// Where the number comes from: a table, the network's statistics.
    package var source: String?
    package var attribution: Attribution?

    package init(
        week: ISOWeek,
        posts: Int,
        reposts: Int? = nil,
        adverts: Int? = nil,
        pinned: Int? = nil,
        counted: CalendarDay? = nil,
        source: String? = nil,
        attribution: Attribution? = nil
    ) {
        self.week = week
        self.posts = posts
        self.reposts = reposts
        self.adverts = adverts
        self.pinned = pinned
        self.counted = counted
        self.source = source
        self.attribution = attribution
    }
}
