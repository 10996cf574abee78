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
        String(decoding: bytes(assessment), as: UTF8.self)
    }

    /// The report in UTF-8.
    package func bytes(_ assessment: Assessment) -> [UInt8] {
        var bytes: [UInt8] = []
        write(assessment) { bytes += $0 }
        return bytes
    }

    /// Hands over the report piece by piece: that of a large register is longer than the register.
    package func write(_ assessment: Assessment, to output: ([UInt8]) -> Void) {
        withoutActuallyEscaping(output) { output in write(assessment, lines: TextLines(width: width, output: output)) }
    }

    private func write(_ assessment: Assessment, lines: consuming TextLines) {
        let page = TextPage(report: self, assessment: assessment)
        var lines = lines
        page.heading(to: &lines)
        // Of conduct alone nothing is concluded: then there is no organ to put a result to.
        let hasResults = !assessment.scope.groups.isDisjoint(with: CheckScope.standardGroups)
        if hasResults {
            page.municipality(to: &lines)
            page.organs(to: &lines)
        }
        page.apart(to: &lines)
        if hasResults { page.waivers(to: &lines) }
        lines.add(PolicyText(language, width: width).applied(assessment.policy.extensions))
        page.footing(to: &lines)
        lines.flush(end: true)
    }
}
