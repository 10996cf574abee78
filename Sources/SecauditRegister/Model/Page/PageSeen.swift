/// What somebody saw on a page on a day.
///
/// `nil` everywhere means that nobody looked; an empty text, or `false`, that he looked and it was not there.
package struct PageSeen: Hashable, Sendable, Codable {
    package var on: CalendarDay
    /// The text by which the page describes itself.
    package var description: String?
    package var name: String?
    package var postalAddress: String?
    package var email: String?
    package var phone: String?
    package var site: String?
    /// What the organ does.
    package var about: Bool?
    /// A point on the map.
    package var location: Bool?
    /// The sites of subordinate institutions.
    package var institutionSites: Bool?
    package var picture: Bool?
    package var cover: Bool?
    package var source: String?
    package var fileDigest: String?
    package var attribution: Attribution?

    package init(
        on: CalendarDay,
        description: String? = nil,
        name: String? = nil,
        postalAddress: String? = nil,
        email: String? = nil,
        phone: String? = nil,
        site: String? = nil,
        about: Bool? = nil,
        location: Bool? = nil,
        institutionSites: Bool? = nil,
        picture: Bool? = nil,
        cover: Bool? = nil,
        source: String? = nil,
        fileDigest: String? = nil,
        attribution: Attribution? = nil
    ) {
        self.on = on
        self.description = description
        self.name = name
        self.postalAddress = postalAddress
        self.email = email
        self.phone = phone
        self.site = site
        self.about = about
        self.location = location
        self.institutionSites = institutionSites
        self.picture = picture
        self.cover = cover
        self.source = source
        self.fileDigest = fileDigest
        self.attribution = attribution
    }
}
