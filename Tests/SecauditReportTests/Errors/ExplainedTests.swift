import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct ExplainedTests {
    @Test
    func `an act not yet in force is told with both days and the next command`() {
        let error = AssessmentError.policyNotInForce(
            policy: "sample-1",
            effective: day("2024-01-10"),
            asOf: day("2024-01-09")
        )
        #expect(
            error.explanation(in: .russian)
                == Explanation(
                    "Порядок «sample-1» действует с 10.01.2024, проверка — на 09.01.2024.",
                    next: "Укажите более поздний день: secaudit check --as-of 2024-01-10"
                )
        )
        #expect(
            error.explanation(in: .english)
                == Explanation(
                    "The act “sample-1” is in force from 10 January 2024, the check is as of 9 January 2024.",
                    next: "Give a later day: secaudit check --as-of 2024-01-10"
                )
        )
    }

    @Test(arguments: Language.allCases)
    func `a missing calendar is told alike wherever it is met`(language: Language) {
        #expect(
            CalendarError.yearUnknown(2031).explanation(in: language)
                == AssessmentError.calendarYearMissing(2031).explanation(in: language)
        )
    }
}
