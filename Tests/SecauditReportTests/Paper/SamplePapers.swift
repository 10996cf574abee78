import SecauditCompliance
import SecauditRegister
import SecauditReport
import SecauditTestSupport

/// The papers of the sample town, and of towns like it.
enum SamplePapers {
    static func dossier(
        _ language: Language,
        of town: Municipality = SampleTown.municipality,
        under policy: PolicyInForce = SampleTown.policy
    ) throws -> CheckDossier {
        guard let third = Quarter(year: 2026, number: 3), let second = third.previous else {
            throw SampleMistake.findings(0)
        }
        func assess(_ quarter: Quarter) throws -> Assessment {
            try Assessor.assess(town, under: policy, scope: CheckScope(quarter: quarter), calendar: .sample)
        }
        return CheckDossier(
            town,
            assessment: try assess(third),
            past: [CheckRecord(try assess(second))],
            calendar: .sample,
            language: language,
            version: "0.0",
            entry: PaperOrigin.Entry(number: 14, recorded: Instant(seconds: 1_791_000_000))
        )
    }

    /// The town with a coordinator, so that papers have somebody to sign them.
    static var staffed: Municipality {
        var town = SampleTown.municipality
        town.coordinators = ["anna"]
        return town
    }

    /// The words of a paper, with a row of zeros for the sum: it changes whenever the JSON report does.
    static func text(_ bytes: [UInt8], without origin: PaperOrigin) -> String {
        String(decoding: bytes, as: UTF8.self).replacing(origin.checksum.prefix(16), with: "0000000000000000")
    }

    /// Every paper of a check by the name of its snapshot.
    static func all(_ dossier: CheckDossier) throws -> [(name: String, paper: Paper)] {
        guard let part = dossier.parts.first(where: { $0.organs.first?.organ == "e" }),
            let act = CheckActPaper(dossier, part: part), let plan = CorrectionPlanPaper(dossier, part: part),
            let sheet = QuestionnairePaper(dossier, organ: "e"),
            let notice = dossier.assessment.findings.lazy.compactMap({ ChangeNoticePaper(dossier, $0) }).first
        else { throw SampleMistake.findings(dossier.parts.count) }
        let forms = BlankForms(language: dossier.language, issuer: "Администрация города")
        return [
            ("act", act.paper), ("plan", plan.paper), ("summary", SummaryPaper(dossier).paper),
            ("register", OpenRegisterPaper(dossier).paper), ("questionnaire", sheet.paper), ("notice", notice.paper),
            ("refusal", forms.refusal), ("envelope", forms.envelope), ("appointment", forms.appointment),
        ]
    }
}
