/// An address taken apart: the host in lower case, the path without slashes at its ends, the parameters.
struct AddressParts {
    let host: String
    let path: String
    let parameters: [String: String]

    static let limit = 2048

    var isInternationalHost: Bool {
        host.split(separator: ".").contains { $0.hasPrefix("xn--") } || !host.allSatisfy(\.isASCII)
    }

    /// `handles` is the host that a bare `@name` means; `isKnown` tells the hosts that somebody may imitate.
    init(_ text: String, handles: String?, isKnown: (String) -> Bool) throws(AddressError) {
        // Measured before anything is copied: the text may be a whole file pasted by mistake.
        guard text.utf8.count <= Self.limit * 4 else { throw .tooLong(limit: Self.limit) }
        let all = Array(text.unicodeScalars)
        guard all.count <= Self.limit else { throw .tooLong(limit: Self.limit) }
        let first = all.firstIndex { !AddressSpelling.isBlank($0) }
        let last = all.lastIndex { !AddressSpelling.isBlank($0) }
        guard let first, let last else { throw .empty }
        let scalars = all[first...last]
        try AddressSpelling.refuseUnseen(in: scalars)
        if scalars[first] == "@", let handles {
            let name = scalars.dropFirst()
            try AddressSpelling.refuseForeign(in: name)
            (host, path, parameters) = (handles, String(name), [:])
            return
        }
        let (scheme, afterScheme) = try Self.scheme(scalars)
        let end = afterScheme.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? afterScheme.endIndex
        host = try Self.host(afterScheme[..<end], scheme: scheme, isKnown: isKnown)
        let tail = afterScheme[end...]
        let pathEnd = tail.firstIndex { $0 == "?" || $0 == "#" } ?? tail.endIndex
        path = try Self.path(tail[..<pathEnd])
        let queryEnd = tail[pathEnd...].firstIndex(of: "#") ?? tail.endIndex
        parameters = Self.parameters(tail[pathEnd..<queryEnd].dropFirst())
    }

    private static func scheme(
        _ scalars: ArraySlice<Unicode.Scalar>
    ) throws(AddressError) -> (String, ArraySlice<Unicode.Scalar>) {
        let stop = scalars.firstIndex { "/?#".unicodeScalars.contains($0) } ?? scalars.endIndex
        guard stop > scalars.startIndex, scalars[stop...].starts(with: "//".unicodeScalars), scalars[stop - 1] == ":"
        else {
            // `//host/path` is an address without a scheme too.
            let bare = scalars.starts(with: "//".unicodeScalars) ? scalars.dropFirst(2) : scalars
            return ("", bare)
        }
        let scheme = String(scalars[..<(stop - 1)]).lowercased()
        guard ["http", "https", "tg"].contains(scheme) else { throw .unsupportedScheme(scheme) }
        return (scheme, scalars[(stop + 2)...])
    }

    private static func host(
        _ scalars: ArraySlice<Unicode.Scalar>,
        scheme: String,
        isKnown: (String) -> Bool
    ) throws(AddressError) -> String {
        if scalars.contains("@") { throw .userBeforeHost }
        var host = String(scalars).lowercased()
        if let colon = host.firstIndex(of: ":") { throw .port(String(host[host.index(after: colon)...])) }
        while host.hasSuffix(".") { host.removeLast() }
        if scheme == "tg" { return "tg:" + host }
        // One foreign letter among Latin ones is a trap, and so is a label of look-alikes alone (Cyrillic «ок» for
        // Latin «ok»); any other host in another script is a host of its own.
        let isMixed = host.split(separator: ".").contains { label in
            label.contains(where: { !$0.isASCII }) && label.contains(where: { $0.isASCII && $0.isLetter })
        }
        if isMixed || isKnown(AddressSpelling.skeleton(of: host)) { try AddressSpelling.refuseForeign(in: scalars) }
        return host
    }

    private static func path(_ scalars: ArraySlice<Unicode.Scalar>) throws(AddressError) -> String {
        try AddressSpelling.refuseForeign(in: scalars)
        var bytes: [UInt8] = []
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            guard scalar == "%" else {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                index += 1
                continue
            }
            let digits = scalars[index...].dropFirst().prefix(2)
            let isHex = digits.count == 2 && digits.allSatisfy { $0.properties.isASCIIHexDigit }
            guard isHex, let byte = UInt8(String(digits), radix: 16) else {
                throw .malformedEscape(position: index + 1)
            }
            bytes.append(byte)
            index += 3
        }
        guard let path = String(validating: bytes, as: UTF8.self) else { throw .malformedEscape(position: 1) }
        try refuseHidden(path, writtenAs: scalars)
        var rest = Substring(path)
        while rest.hasPrefix("/") { rest.removeFirst() }
        while rest.hasSuffix("/") { rest.removeLast() }
        return String(rest)
    }

    /// An escape can hide what may not stand in the open; its place is that of the first escape.
    private static func refuseHidden(
        _ path: String,
        writtenAs scalars: ArraySlice<Unicode.Scalar>
    ) throws(AddressError) {
        let position = (scalars.firstIndex(of: "%") ?? scalars.startIndex) + 1
        for scalar in path.unicodeScalars {
            let character = AddressCharacter(scalar, position: position)
            if AddressSpelling.isBlank(scalar) { throw .blankInside(character) }
            if AddressSpelling.isInvisible(scalar) { throw .invisibleCharacter(character) }
            if !scalar.isASCII {
                throw .foreignCharacter(character, lookalike: AddressSpelling.lookalike(of: scalar))
            }
        }
    }

    private static func parameters(_ scalars: ArraySlice<Unicode.Scalar>) -> [String: String] {
        var parameters: [String: String] = [:]
        for pair in String(scalars).split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2 else { continue }
            // The first of two equal keys counts, as it does for the networks.
            let key = String(halves[0])
            if parameters[key] == nil { parameters[key] = String(halves[1]) }
        }
        return parameters
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
