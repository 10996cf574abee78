import FoundationEssentials
import SecauditRegister
import SecauditTestSupport
import Testing

/// One of the moments in which the program is used: what was typed and all that was seen, for a comparison as a whole.
///
/// Only what cannot be the same twice is covered: the day of the run, its hours, keys and sums, and the folder.
final class Moment {
    private(set) var transcript = ""
    private let office: String
    private let days: Set<CalendarDay>

    init(in folder: String) throws {
        office = folder
        // The samples live seven hours east of UTC; a run may go over midnight.
        let zone = try #require(ZoneOffset("+07:00"))
        let now = Int64(Date.now.timeIntervalSince1970)
        days = Set([now, now + 3600].map { Instant(seconds: $0).day(in: zone) })
    }

    /// A command that asks nothing.
    func run(
        _ desk: Desk,
        _ words: String...,
        status: Int32 = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try run(desk, words, status: status, sourceLocation: sourceLocation)
    }

    /// The same with a list.
    func run(
        _ desk: Desk,
        _ words: [String],
        status: Int32 = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let outcome = try desk.prepared(words).finished()
        #expect(outcome.status == status, "\(outcome)", sourceLocation: sourceLocation)
        transcript += "$ secaudit \(Self.typed(words))\n\(outcome.output)\(outcome.errors)\n"
    }

    /// A command with answers at a terminal, whose screen is kept with all that was typed unhidden.
    func talk(
        _ desk: Desk,
        _ words: String...,
        status: Int32 = 0,
        answers: [TypedAnswer],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let run = try TypedRun(desk, arguments: words)
        for answer in answers {
            switch answer {
            case .seen(let question, let text): run.answer(question, text, sourceLocation: sourceLocation)
            case .unseen(let question, let text): run.answerUnseen(question, text, sourceLocation: sourceLocation)
            }
        }
        let outcome = run.finish()
        #expect(outcome.status == status, "\(outcome) \(run.screen)", sourceLocation: sourceLocation)
        let screen = run.screen.replacing("\r\n", with: "\n").replacing("\r", with: "")
        transcript += "$ secaudit \(Self.typed(words))\n\(screen)\(outcome.output)\(outcome.errors)\n"
    }

    /// The text of a paper of HTML, under its name.
    func read(paper path: String) throws {
        let html = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        transcript += "=== \(path)\n\(PaperPage.text(of: html))\n"
    }

    /// A file of plain text, under its name.
    func read(text path: String) throws {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
            .replacing("\r\n", with: "\n")
        transcript += "=== \(path)\n\(text)\n"
    }

    /// The transcript without what is of this run alone.
    var stable: String {
        var text = transcript.replacing(office, with: "…")
        // The rules lie beside the sources, wherever these are.
        text.replace(/Папка правил: \S+\/policies/, with: "Папка правил: …/policies")
        // Progress is told where the work takes longer than a second.
        text.replace(/Документы по органам: \d+\/\d+\n/, with: "")
        // An example in a question is of no day at all.
        text.replace(/например \d\d\.\d\d\.\d{4}/, with: "например ДЕНЬ")
        for day in days {
            let parts = day.description.split(separator: "-").map(String.init)
            text.replace(parts.reversed().joined(separator: "."), with: "СЕГОДНЯ")
            text.replace(day.description, with: "СЕГОДНЯ")
        }
        text.replace(/СЕГОДНЯ \d\d:\d\d/, with: "СЕГОДНЯ чч:мм")
        text.replace(/[A-Z2-7]{4}(?:-[A-Z2-7]{4})+/, with: "ЗНАКИ")
        text.replace(/[0-9a-f]{8,}/, with: "ЗНАКИ")
        return text
    }

    private static func typed(_ words: [String]) -> String {
        words.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
    }
}

/// What a person types at a question.
enum TypedAnswer {
    case seen(String, String)
    /// A secret, which no screen shows.
    case unseen(String, String)
}

/// A paper of HTML as lines of text.
enum PaperPage {
    private static let lineEnds: Set<String> = ["/p", "br", "/h1", "/h2", "/div", "/tr", "/li", "/main", "/text"]

    static func text(of html: String) -> String {
        var text = ""
        var rest = (html.split(separator: "<body>", maxSplits: 1).last ?? "")[...]
        while let opening = rest.firstIndex(of: "<") {
            text += rest[..<opening].filter { $0 != "\n" }
            guard let closing = rest[opening...].firstIndex(of: ">") else { break }
            let tag = rest[rest.index(after: opening)..<closing]
            let name = String(tag.prefix { $0 != " " })
            if lineEnds.contains(name) { text += "\n" }
            if name == "/td" || name == "/th" { text += " | " }
            if tag.hasPrefix("span class=\"blank") { text += "____" }
            if tag.hasPrefix("span class=\"line") { text += " ________ " }
            rest = rest[rest.index(after: closing)...]
        }
        let plain = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
        return plain.split(separator: "\n").map { line in
            var line = line[...]
            while line.last == " " || line.last == "|" { line.removeLast() }
            return String(line)
        }
        .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }
}
