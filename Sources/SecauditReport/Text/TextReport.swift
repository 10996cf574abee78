package import SecauditCompliance
import SecauditRegister

/// An assessment for a terminal or a plain text file.
package struct TextReport: Sendable {
    package let language: Language
    /// Columns; lines break between words.
    package let width: Int
    package let colour: Bool
    /// Prints what is met and what does not apply as well.
    package let everything: Bool

    package init(language: Language, width: Int = 80, colour: Bool = false, everything: Bool = false) {
        self.language = language
        self.width = max(40, width)
        self.colour = colour
        self.everything = everything
    }

    package func render(_ assessment: Assessment) -> String {
        let page = TextPage(report: self, assessment: assessment)
        var lines = page.heading
        lines += page.municipality
        lines += page.organs
        lines += page.apart
        lines += page.undecided
        lines += page.waivers
        for applied in assessment.policy.extensions {
            lines += PolicyText(language, width: width).applied(applied)
        }
        lines += page.footing
        return lines.joined(separator: "\n") + "\n"
    }
}
