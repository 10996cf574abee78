import SecauditCompliance
package import SecauditRegister

extension CalendarError: Explained {
    package func explanation(in language: Language) -> Explanation {
        switch self {
        case .yearUnknown(let year): AssessmentError.calendarYearMissing(year).explanation(in: language)
        }
    }
}
