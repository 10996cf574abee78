package import SecauditCompliance

extension PolicyText {
    /// How the examples of one policy came out: every one that differs, every gap, and the numbers.
    package func tests(_ file: PolicyTestFile, results: [CaseResult], gaps: [PolicyTests.Gap]) -> String {
        var lines: [String] = []
        for result in results where !result.isMet {
            let place = "\(file.name.printable), \(result.test.position.words(in: language))"
            lines += self.lines("\(place): \(result.test.rule.printable) — \(say(result.test.title))", indent: 2)
            lines += self.lines(outcome(result), lead: "  ")
        }
        for gap in gaps {
            lines += self.lines(
                say(
                    "\(file.name.printable): у требования «\(gap.rule)» нет примера: \(side(gap.side))",
                    "\(file.name.printable): the rule “\(gap.rule)” has no \(side(gap.side)) example"
                ),
                indent: 2
            )
        }
        let met = results.filter(\.isMet).count
        lines += self.lines(
            say(
                "\(file.name.printable): примеров \(results.count), сошлось \(met), пробелов \(gaps.count)",
                "\(file.name.printable): \(results.count.english("example", "examples")), \(met) as expected, \(gaps.count.english("gap", "gaps"))"
            )
        )
        return page(lines)
    }

    private func outcome(_ result: CaseResult) -> String {
        let expected = verdicts(result.test.expected)
        switch result.outcome {
        case .met: return say("сошлось: \(expected)", "as expected: \(expected)")
        case .differs(let found):
            let found = found.isEmpty ? say("ничего", "nothing") : text(found)
            return say("ожидалось: \(expected); получено: \(found)", "expected: \(expected); found: \(found)")
        case .ruleUnknown(let nearest):
            let next = Bilingual(nearest: nearest).map { " " + say($0) } ?? ""
            return say("такого требования нет.", "there is no such rule.") + next
        case .notBound(let error): return error.explanation(in: language).whatHappened
        case .notAssessed(let error): return error.explanation(in: language).whatHappened
        }
    }

    private func side(_ side: PolicyTestCase.Side) -> String {
        switch side {
        case .passing: say("выполнено", "passing")
        case .failing: say("не выполнено", "failing")
        case .boundary: say("граница", "boundary")
        }
    }
}
