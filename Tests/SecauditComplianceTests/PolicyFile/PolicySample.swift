@testable import SecauditCompliance

/// A small policy file whose lines a test replaces.
enum PolicySample {
    static let text = """
        format: secaudit/policy/1
        id: sample
        act:
          title: {ru: Порядок, en: Order}
          short: {ru: Образцовск, en: Obrazcovsk}
          authority: Администрация
          kind: постановление
          number: 3.10
          effective: {parameter: day, plus-days: 1}
          coordinator: {ru: отдел, en: department}
          networks: [no, on]
          binds: [administration, body]
        parameters:
          - {name: day, type: day, mandatory: true, title: {ru: День, en: Day}}
          - {name: count, type: integer, min: 1, max: 9, title: {ru: Число, en: Count}}
        clauses:
          - {number: 1.10, citation: пункт 1.10 Порядка}
          - {number: "2", citation: пункт 2 Порядка}
          - {number: "3", printed: "1.", locator: Первые слова, citation: пункт 3 Порядка}
        rules:
          - id: holders
            kind: max-holders
            group: security
            clauses: [{number: 1.10, with: "2", citation: пункт 2 с пунктом 1.10 Порядка}]
            strength: must
            parameters: {n: 3}
            readings:
              - {id: account, title: {ru: страница, en: page}, parameters: {per: account}}
              - {id: organ, title: {ru: орган, en: organ}, parameters: {per: organ}}
            title: {ru: Не более трёх, en: No more than three}
            remedy: {ru: Отозвать, en: Withdraw}
        not-checkable:
          - clause: "3"
            reason: {ru: Не проверить, en: Nothing to check}

        """

    /// The sample with the only line that holds `part` (after blanks) replaced by `line` at the same depth.
    static func replacing(_ part: String, with line: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { original in
            let content = original.drop { $0 == " " }
            guard content.hasPrefix(part) else { return String(original) }
            return String(original.prefix(original.count - content.count)) + line
        }.joined(separator: "\n")
    }

    static func read(_ text: String) throws(PolicyFileError) -> PolicyFile {
        try PolicyFile(bytes: Array(text.utf8), name: "p.yaml", digest: "d")
    }
}
