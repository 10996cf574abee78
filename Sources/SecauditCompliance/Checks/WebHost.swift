/// The host of an address on the web, ready to be compared with those of many events.
struct WebHost {
    private let address: String
    private let name: String

    init(of address: String) {
        self.address = address
        name = Self.name(in: address)
    }

    /// Whether another address lies on the same host.
    func holds(_ other: String) -> Bool {
        // Mostly it is the same address.
        if other == address { return true }
        guard let plain = Self.plainName(in: other) else { return Self.name(in: other) == name }
        return plain.elementsEqual(name.utf8)
    }

    /// The host as it stands in an address without capitals and in ASCII, as nearly all are; `nil` for others.
    private static func plainName(in address: String) -> Substring.UTF8View? {
        var rest = address.utf8[...]
        guard rest.allSatisfy({ $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }) else {
            return nil
        }
        for start in ["https://", "http://", "www."] where rest.starts(with: start.utf8) {
            rest = rest.dropFirst(start.utf8.count)
        }
        return rest.prefix { $0 != UInt8(ascii: "/") }
    }

    /// The host in small letters, without the scheme and `www.`.
    static func name(in address: String) -> String {
        var text = address.lowercased()[...]
        if text.hasPrefix("https://") { text = text.dropFirst(8) }
        if text.hasPrefix("http://") { text = text.dropFirst(7) }
        if text.hasPrefix("www.") { text = text.dropFirst(4) }
        return String(text.prefix { $0 != "/" })
    }
}
