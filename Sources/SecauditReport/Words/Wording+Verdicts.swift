package import SecauditCompliance

extension Wording {
    package func text(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass: say("выполнено", "met")
        case .passLate: say("выполнено с нарушением срока", "met late")
        case .fail: say("не выполнено", "not met")
        case .remark: say("замечание", "remark")
        case .unknown: say("не подтверждено", "not confirmed")
        case .pending: say("срок не наступил", "not yet due")
        case .notApplicable: say("не применяется", "not applicable")
        case .error: say("не проверено (ошибка данных)", "not checked (data error)")
        }
    }

    /// The word in a line of totals: «замечаний 4».
    func counted(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass: say("выполнено", "met")
        case .passLate: say("с нарушением срока", "met late")
        case .fail: say("не выполнено", "not met")
        case .remark: say("замечаний", "remarks")
        case .unknown: say("не подтверждено", "not confirmed")
        case .pending: say("срок не наступил", "not yet due")
        case .notApplicable: say("не применяется", "not applicable")
        case .error: say("ошибок данных", "data errors")
        }
    }

    package func text(_ conclusion: Conclusion?) -> String {
        switch conclusion {
        case nil: say("Порядок не применяется", "the act does not apply")
        case .noViolations?: say("нарушений не выявлено", "no violations found")
        case .noViolationsUnconfirmed(let count)?:
            say(
                "нарушений не выявлено; не подтверждено: \(count)",
                "no violations found; not confirmed: \(count)"
            )
        case .remedied(let late, let unconfirmed)?:
            say("выявлены нарушения, устранённые до проверки: \(late)", "violations remedied before the check: \(late)")
                + also(unconfirmed)
        case .violations(let failed, let unconfirmed)?:
            say("выявлены нарушения: \(failed)", "violations found: \(failed)") + also(unconfirmed)
        }
    }

    private func also(_ unconfirmed: Int) -> String {
        unconfirmed == 0 ? "" : say("; не подтверждено: \(unconfirmed)", "; not confirmed: \(unconfirmed)")
    }
}
