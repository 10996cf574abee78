import SecauditRegister

// Single words that are typed or stand in a cell.
extension Parser {
    static let words = [
        Parser("address") { input in
            let page = try normaliser.normalise(String(decoding: input, as: UTF8.self))
            guard let again = try? normaliser.normalise(page.address) else {
                throw BrokenPromise(description: "the one spelling of an address is an address")
            }
            try promise(again.address, is: page.address, "the one spelling of an address")
        },
        Parser("day") { input in
            let text = String(decoding: input, as: UTF8.self)
            if let day = CalendarDay(text) { try promise(day.description, is: text, "a day") }
            if let moment = Instant(text) { try promise(Instant(moment.description), is: moment, "a moment") }
            if let quarter = Quarter(text) { try promise(quarter.description, is: text.uppercased(), "a quarter") }
            if let zone = ZoneOffset(text) { try promise(ZoneOffset(zone.description), is: zone, "a zone") }
        },
    ]
}
