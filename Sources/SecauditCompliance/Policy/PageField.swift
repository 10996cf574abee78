/// Something that a page says of its organ.
package enum PageField: String, Hashable, Sendable, CaseIterable {
    /// The official name.
    case name
    /// What the organ is and does.
    case about
    case postalAddress = "postal-address"
    /// A point on the map.
    case location
    case email
    case phone
    case site
    case institutionSites = "institution-sites"
}
