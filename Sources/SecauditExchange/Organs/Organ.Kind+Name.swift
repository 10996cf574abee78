import SecauditRegister

extension Organ.Kind {
    private static let bodies: Set<String> = [
        "управление", "комитет", "отдел", "департамент", "дума", "совет", "собрание", "палата", "инспекция",
        "министерство", "служба", "комиссия",
    ]

    /// The kind that a full official name shows.
    ///
    /// «Администрация …», also as the quoted name of an institution, is the administration; «Глава …» the head; a name
    /// with a body's word in the nominative among its first three («Финансовое управление …») is a body, unless it
    /// calls itself an institution before. Everything else is an institution, as most of any such table is.
    init(name: String) {
        let words = Spelling.key(name).split(separator: " ").map(String.init)
        let quoted = Self.quotedName(name).split(separator: " ").first.map(String.init)
        if words.first == "администрация" || quoted == "администрация" {
            self = .administration
        } else if words.first == "глава" {
            self = .head
        } else if words.prefix(3).prefix(while: { $0 != "учреждение" }).contains(where: Self.bodies.contains) {
            self = .body
        } else {
            self = .institution
        }
    }

    private static func quotedName(_ name: String) -> String {
        guard let open = name.firstIndex(where: { $0 == "\"" || $0 == "«" || $0 == "“" || $0 == "„" }) else {
            return ""
        }
        return Spelling.key(String(name[open...]))
    }
}
