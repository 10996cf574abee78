/// Lines of the table, printed as Markdown so that they can be kept.
struct ResultTable {
    private var lines: [String] = []

    /// `bar` is in seconds, `memory` in MiB; a row without a bar is only reported.
    mutating func add(_ name: String, _ result: Measured, bar: Double? = nil, memory: Int? = nil) {
        let met =
            (bar.map { result.seconds <= $0 } ?? true) && (memory.map { result.peak <= $0 * 1024 } ?? true)
        let verdict = bar == nil && memory == nil ? "—" : met ? "met" : "not met"
        let wanted = [bar.map { "≤ \(Self.time($0))" }, memory.map { "≤ \($0) MiB" }].compactMap(\.self)
        lines.append(
            "| \(name) | \(Self.time(result.seconds)) | \(result.peak / 1024) MiB | "
                + "\(wanted.isEmpty ? "—" : wanted.joined(separator: ", ")) | \(verdict) |"
        )
    }

    mutating func addFailure(_ name: String, _ reason: String) {
        lines.append("| \(name) | — | — | — | \(reason) |")
    }

    var text: String {
        (["| work | CPU time | peak memory | bar | |", "|---|---|---|---|---|"] + lines).joined(separator: "\n")
    }

    /// Milliseconds with one decimal below a second, seconds with two above.
    static func time(_ seconds: Double) -> String {
        seconds < 1 ? "\(decimal(seconds * 1000, 10)) ms" : "\(decimal(seconds, 100)) s"
    }

    private static func decimal(_ value: Double, _ parts: Double) -> String {
        "\((value * parts).rounded() / parts)"
    }
}

/// The medians of a row's runs.
struct Measured {
    let seconds: Double
    /// In KiB.
    let peak: Int

    init(_ runs: [(seconds: Double, peak: Int)]) {
        seconds = runs.map(\.seconds).sorted()[runs.count / 2]
        peak = runs.map(\.peak).sorted()[runs.count / 2]
    }
}
