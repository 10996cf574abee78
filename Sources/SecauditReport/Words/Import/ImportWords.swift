import SecauditCompliance
package import SecauditExchange
package import SecauditRegister

/// What a table's import says of the rows and cells that it did not take over as they stand.
package struct ImportWords {
    let language: Language
    let organ: (Organ.ID) -> String
    let account: (Account.ID) -> String

    /// `organ` and `account` name what the register knows; without them the identifiers are printed.
    package init(
        _ language: Language,
        organ: @escaping (Organ.ID) -> String = \.text,
        account: @escaping (Account.ID) -> String = \.text
    ) {
        self.language = language
        self.organ = organ
        self.account = account
    }

    /// One line to print: where, what became of the row or cell, why, and what to do.
    package func line<Fault>(for issue: ImportIssue<Fault>, fault: (Fault) -> String) -> String {
        "\(place(of: issue)), \(weight(of: issue)): \(sentence(for: issue, fault: fault))"
    }

    /// Why a row or cell was not taken over as it stands, and what to do; `fault` puts an address's fault into words.
    package func sentence<Fault>(for issue: ImportIssue<Fault>, fault: (Fault) -> String) -> String {
        let said = words(for: issue.reason, fault: fault).said(in: language)
        return [said.whatHappened, said.next].compactMap(\.self).joined(separator: " ")
    }

    private func place(of issue: ImportIssue<some Error & Hashable & Sendable>) -> String {
        switch (language, issue.column?.quotable) {
        case (.russian, let column?): "Строка \(issue.line), столбец «\(column)»"
        case (.russian, nil): "Строка \(issue.line)"
        case (.english, let column?): "Line \(issue.line), column “\(column)”"
        case (.english, nil): "Line \(issue.line)"
        }
    }

    func weight(of issue: ImportIssue<some Error & Hashable & Sendable>) -> String {
        switch (language, issue.weight) {
        case (.russian, .rowSkipped): "строка пропущена"
        case (.russian, .cellSkipped): "ячейка пропущена"
        case (.russian, .note): "обратите внимание"
        case (.english, .rowSkipped): "row passed over"
        case (.english, .cellSkipped): "cell passed over"
        case (.english, .note): "note"
        }
    }
}
