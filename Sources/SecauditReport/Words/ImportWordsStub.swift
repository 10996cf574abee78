package import SecauditExchange

package struct ImportWords {
    package init(_ language: Language) {}
    package func line<Fault>(for issue: ImportIssue<Fault>, fault: (Fault) -> String) -> String { "\(issue.line)" }
}
