/// A line of a paper: words, words in bold, and blanks to be filled in by hand.
///
/// Whatever is put in between is stripped of what could move, hide or reorder its neighbours; what a format takes for
/// markup is escaped by the renderer of that format, so that nothing in a name becomes active.
package struct PaperText: Hashable, Sendable {
    package private(set) var runs: [Run]

    package enum Run: Hashable, Sendable {
        case words(String, Face)
        case blank(Blank)
    }

    package enum Face: Hashable, Sendable {
        case plain
        case bold
        /// For keys and notes that a reader may pass over.
        case small
    }

    package init(_ text: String = "", _ face: Face = .plain) {
        let text = text.printable
        runs = text.isEmpty ? [] : [.words(text, face)]
    }

    package init(_ blank: Blank) {
        runs = [.blank(blank)]
    }

    package var isEmpty: Bool { runs.isEmpty }

    /// The blanks that somebody has to fill in before the paper is signed.
    package var toFill: [String] {
        runs.compactMap { run in
            if case .blank(let blank) = run { blank.what } else { nil }
        }
    }

    package static func + (left: PaperText, right: PaperText) -> PaperText {
        var result = left
        result.runs += right.runs
        return result
    }

    package static func += (left: inout PaperText, right: PaperText) {
        left.runs += right.runs
    }

    /// The parts with `separator` in between.
    package static func joined(_ parts: [PaperText], by separator: String) -> PaperText {
        var result = PaperText()
        for (place, part) in parts.enumerated() {
            if place > 0 { result.runs.append(.words(separator, .plain)) }
            result += part
        }
        return result
    }

    /// The words alone; a blank is a row of underscores.
    package var plain: String {
        runs.map { run in
            switch run {
            case .words(let words, _): words
            case .blank(let blank): String(repeating: "_", count: blank.width)
            }
        }.joined()
    }
}

/// A place left open on paper.
package struct Blank: Hashable, Sendable {
    /// In signs.
    package let width: Int
    /// What is missing, for the list "to fill in before signing"; `nil`: always filled in by hand, like a signature.
    package let what: String?

    package init(_ width: Int, what: String? = nil) {
        self.width = width
        self.what = what?.printable
    }

    /// Filled in by hand or when the paper is registered.
    package static func hand(_ width: Int = 12) -> Blank { Blank(width) }

    /// The program does not know it: somebody has to say it before the paper is signed.
    package static func missing(_ what: String, _ width: Int = 20) -> Blank { Blank(width, what: what) }
}

extension PaperText: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(value)
    }

    package init(stringInterpolation: Interpolation) {
        runs = stringInterpolation.text.runs
    }

    package struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = PaperText()

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { text.runs.append(.words(literal, .plain)) }
        }

        package mutating func appendInterpolation(_ words: String) { text += PaperText(words) }

        package mutating func appendInterpolation(_ number: Int) { text += PaperText(String(number)) }

        package mutating func appendInterpolation(_ inner: PaperText) { text += inner }

        package mutating func appendInterpolation(_ blank: Blank) { text += PaperText(blank) }

        package mutating func appendInterpolation(bold words: String) { text += PaperText(words, .bold) }

        package mutating func appendInterpolation(small words: String) { text += PaperText(words, .small) }
    }
}
