package import SecauditCompliance

extension PolicyText {
    /// What the lint found in each file, in the order of the files; a file in order is named too.
    package func lint(_ files: [(name: String, lint: PolicyLint)]) -> String {
        var lines: [String] = []
        for (name, lint) in files {
            if lint.findings.isEmpty {
                lines += self.lines(say("\(name.printable): в порядке", "\(name.printable): in order"))
            }
            for finding in lint.findings { lines += self.lines(finding.explanation(of: name, in: language)) }
        }
        if files.isEmpty { lines.append(say("Файлов правил нет.", "There are no policy files.")) }
        return page(lines)
    }

    func lines(_ explanation: Explanation) -> [String] {
        var lines = self.lines(explanation.whatHappened, indent: 2)
        if let next = explanation.next { lines += self.lines(next, lead: "  ") }
        return lines
    }
}
