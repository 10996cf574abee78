import SecauditExchange
import SecauditRegister

/// Why the stand-in below does not read an address.
enum PlainAddressFault: Error, Hashable {
    case invitation
    case unknownHost
}

/// A stand-in for the reading of addresses, just able enough for tables.
enum PlainAddresses {
    static func read(_ text: String) throws(PlainAddressFault) -> PageAddress {
        var rest = Substring(text.lowercased())
        for prefix in ["https://", "http://", "www."] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
        }
        let parts = rest.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .unknownHost }
        let path = String(parts[1].prefix { $0 != "?" })
        switch parts[0] {
        case "vk.com", "vk.ru": return vk(path)
        case "ok.ru":
            // Group pages opened from the feed carry their number in a parameter.
            if let range = parts[1].range(of: "groupid=") {
                let number = String(parts[1][range.upperBound...].prefix { $0 != "&" })
                return PageAddress(network: "ok", address: "ok.ru/group/\(number)", nativeID: number)
            }
            let number = path.hasPrefix("group/") ? String(path.dropFirst(6)) : nil
            let native = number.flatMap { Int($0) == nil ? nil : $0 }
            return PageAddress(network: "ok", address: "ok.ru/\(path)", nativeID: native)
        case "t.me":
            guard !path.hasPrefix("+") else { throw .invitation }
            return PageAddress(network: "telegram", address: "t.me/\(path)")
        default: throw .unknownHost
        }
    }

    private static func vk(_ path: String) -> PageAddress {
        for word in ["public", "club"] where path.hasPrefix(word) {
            let number = String(path.dropFirst(word.count))
            if Int(number) != nil {
                return PageAddress(network: "vk", address: "vk.com/club\(number)", nativeID: number)
            }
        }
        let isProfile = path.hasPrefix("id") && Int(path.dropFirst(2)) != nil
        return PageAddress(network: "vk", address: "vk.com/\(path)", isProfile: isProfile)
    }
}

extension String {
    fileprivate func range(of needle: String) -> Range<Index>? {
        for start in indices where self[start...].hasPrefix(needle) {
            return start..<index(start, offsetBy: needle.count)
        }
        return nil
    }
}
