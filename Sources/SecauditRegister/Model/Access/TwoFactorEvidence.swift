/// What somebody saw of a credential's second factor on a day.
package struct TwoFactorEvidence: Hashable, Sendable, Codable {
    package var state: State
    package var method: Method?
    package var phone: PhoneOwner?
    /// The person whose telephone it is, where that is a personal one.
    package var phoneOf: Person.ID?
    /// The day it was seen.
    package var on: CalendarDay
    /// The author holds this credential himself.
    package var selfStated: Bool?
    /// SHA-256 of a file kept as evidence, in hexadecimal.
    package var fileDigest: String?
    package var attribution: Attribution?

    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case on
        case off
        case unknown
    }

    package enum Method: String, Hashable, Sendable, Codable, CaseIterable {
        case app
        case key
        case sms
        case call
        /// A second password that the network asks for (Telegram, MAX).
        case password
    }

    package init(
        state: State,
        method: Method? = nil,
        phone: PhoneOwner? = nil,
        phoneOf: Person.ID? = nil,
        on: CalendarDay,
        selfStated: Bool? = nil,
        fileDigest: String? = nil,
        attribution: Attribution? = nil
    ) {
        self.state = state
        self.method = method
        self.phone = phone
        self.phoneOf = phoneOf
        self.on = on
        self.selfStated = selfStated
        self.fileDigest = fileDigest
        self.attribution = attribution
    }
}
