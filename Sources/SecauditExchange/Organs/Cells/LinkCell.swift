/// A cell that may hold several links.
enum LinkCell {
    private static let separators: Set<Character> = [",", ";"]

    /// The links between blanks, line ends, commas and semicolons.
    ///
    /// A comma inside a link stays: what follows it has neither a dot nor an `@` at its beginning.
    static func links(_ cell: String) -> [String] {
        Blanks.words(cell).flatMap(split)
    }

    private static func split(_ word: String) -> [String] {
        var links: [String] = []
        var current = ""
        var rest = Substring(word)
        while let cut = rest.firstIndex(where: separators.contains) {
            current += rest[..<cut]
            let after = rest[rest.index(after: cut)...]
            if after.isEmpty || beginsLink(after) {
                links.append(current)
                current = ""
            } else {
                current.append(rest[cut])
            }
            rest = after
        }
        current += rest
        links.append(current)
        return links.filter { !$0.isEmpty }
    }

    private static func beginsLink(_ text: Substring) -> Bool {
        let piece = text.prefix { !separators.contains($0) }
        return piece.isEmpty || piece.first == "@" || piece.contains(".")
    }
}
