/// Why a text is not the address of a page.
package enum AddressError: Error, Hashable, Sendable {
    case empty
    case tooLong(limit: Int)
    /// A character that is not seen: zero width, a soft hyphen, a control or direction mark.
    case invisibleCharacter(AddressCharacter)
    /// A letter of another script among Latin ones, with the Latin letter it looks like, if any.
    case foreignCharacter(AddressCharacter, lookalike: String?)
    case blankInside(AddressCharacter)
    case unsupportedScheme(String)
    /// A name and perhaps a password before the host; such links disguise where they lead.
    case userBeforeHost
    /// A port in an address of a network; its pages have none.
    case port(String)
    /// A host written in another script or in its coded form (`xn--`).
    case internationalHost(String)
    case unknownHost(String)
    case malformedEscape(position: Int)
    /// The host alone, without a page.
    case noPage(NetworkID)
    case rejected(NetworkID, AddressRejection)
    case unknownShape(NetworkID, path: String)
}

/// A character of the text as it was given, by its code and its place.
package struct AddressCharacter: Hashable, Sendable {
    /// For example `U+043E`.
    package let code: String
    /// Counted in Unicode scalars from 1.
    package let position: Int

    package init(_ scalar: Unicode.Scalar, position: Int) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        self.position = position
    }
}

/// Why an address that a network understands is not the address of a page.
package enum AddressRejection: String, Hashable, Sendable, CaseIterable {
    case privateInvitation = "private-invitation"
    case messageLink = "message-link"
    case shortener
    /// One post, video or article, from which the page cannot be told.
    case singlePost = "single-post"
    /// A page of the network itself: its feed, its settings, its search.
    case servicePage = "service-page"
    /// A part of the network that only its members see.
    case privatePart = "private-part"
}
