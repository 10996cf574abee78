package import SecauditWorkspace

/// Ailments as text: a line for each, and under it the command that mends it.
package enum CheckupText {
    package static func render(_ ailments: [Ailment], in language: Language) -> [UInt8] {
        guard !ailments.isEmpty else {
            return Array((language == .russian ? "✓ Ничего не подведёт.\n" : "✓ Nothing will bite.\n").utf8)
        }
        let words = AilmentWords(language: language)
        return ailments.flatMap { ailment in
            Array("! \(words.text(of: ailment))\n  → \(Remedy(for: ailment, in: language).text(in: language))\n".utf8)
        }
    }
}
