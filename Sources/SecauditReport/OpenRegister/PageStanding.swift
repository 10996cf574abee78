package import SecauditRegister

/// Whether a page is official, as the open register tells.
package enum PageStanding: Hashable, Sendable {
    case official(OpenRegister.Page)
    /// The address belonged to an official page until the day; the page is at another one now.
    case moved(OpenRegister.Page, on: CalendarDay)
    /// Official no longer.
    case closed(OpenRegister.Page)
    case notListed
}

extension OpenRegister {
    /// What the register says of a page; `address` in the one spelling of ``AddressNormaliser``.
    package func standing(of address: String) -> PageStanding {
        // A page that is official today weighs more than one that once had the address.
        if let page = pages.first(where: { $0.address == address }) { return .official(page) }
        let moves = pages.flatMap { page in page.previous.map { (page, $0) } }.filter { $0.1.address == address }
        if let (page, move) = moves.max(by: { $0.1.changedOn < $1.1.changedOn }) {
            return .moved(page, on: move.changedOn)
        }
        let closed = former.filter { page in
            page.address == address || page.previous.contains { $0.address == address }
        }
        if let page = closed.max(by: { ($0.closed ?? day) < ($1.closed ?? day) }) { return .closed(page) }
        return .notListed
    }
}
