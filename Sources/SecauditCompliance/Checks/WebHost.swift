/// The host of an address on the web, ready to be compared with those of many events; a class, for each asks it.
final class WebHost {
    private let address: String
    private let name: String

    init(of address: String) {
        self.address = address
        name = Self.name(in: address)
    }

    /// Whether another address lies on the same host.
    func holds(_ other: String) -> Bool {
        // What names no host holds nothing, not even itself: a link to it leads nowhere.
        guard !name.isEmpty else { return false }
        // Mostly it is the same address.
        if other == address { return true }
        return isPlainHost(of: other) ?? (Self.name(in: other) == name)
    }

    /// Whether it is the host of an address without capitals and in ASCII, as nearly all are; `nil` for others.
    ///
    /// By bytes: each link of each page is looked at for each place that an act names.
    private func isPlainHost(of address: String) -> Bool? {
        let bytes = address.utf8.span
        for place in bytes.indices where bytes[place] >= 0x80 || (0x41...0x5A).contains(bytes[place]) { return nil }
        var start = 0
        for lead in Self.leads where Self.has(bytes, lead, at: start) { start += lead.count }
        let wanted = name.utf8.span
        guard bytes.count - start >= wanted.count else { return false }
        for place in wanted.indices where bytes[start + place] != wanted[place] { return false }
        let end = start + wanted.count
        return end == bytes.count || bytes[end] == UInt8(ascii: "/")
    }

    /// What stands before the host, each at most once and in this order.
    private static let leads = ["https://", "http://", "www."].map { Array($0.utf8) }

    private static func has(_ bytes: Span<UInt8>, _ lead: [UInt8], at start: Int) -> Bool {
        guard bytes.count - start >= lead.count else { return false }
        for place in lead.indices where bytes[start + place] != lead[place] { return false }
        return true
    }

    /// The host in small letters, without the scheme and `www.`.
    static func name(in address: String) -> String {
        plainName(in: address) ?? anyName(in: address)
    }

    /// Of an address in ASCII without capitals, as nearly all are; `nil`: another.
    private static func plainName(in address: String) -> String? {
        let bytes = address.utf8.span
        var start = 0
        for lead in leads where has(bytes, lead, at: start) { start += lead.count }
        var name: [UInt8] = []
        name.reserveCapacity(bytes.count - start)
        for place in bytes.indices {
            if bytes[place] >= 0x80 || (0x41...0x5A).contains(bytes[place]) { return nil }
            if place >= start { name.append(bytes[place]) }
        }
        return String(decoding: name.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
    }

    private static func anyName(in address: String) -> String {
        var text = address.lowercased()[...]
        if text.hasPrefix("https://") { text = text.dropFirst(8) }
        if text.hasPrefix("http://") { text = text.dropFirst(7) }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        return String(text.prefix { $0 != "/" })
    }
}
