import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

@testable import secaudit

/// Values of lists on the command line, by the names that questions show.
struct NamedArgumentTests {
    /// A word that may be typed for a value, and what it is taken for.
    private struct Taken {
        let typed: String
        let wanted: String
        let found: String?
    }

    private func taken<Value: NamedArgument>(_ list: Value.Type) -> [Taken] {
        Value.allCases.flatMap { value in
            [value.rawValue, value.names.russian, value.names.english, value.names.russian.uppercased()].map { word in
                Taken(typed: word, wanted: value.rawValue, found: Value(argument: word)?.rawValue)
            }
        }
    }

    @Test func `a value is taken by its word and by its names, and no name stands for two`() {
        var all = taken(Organ.Kind.self)
        all += taken(Absence.Kind.self)
        all += taken(Appointment.Role.self)
        all += taken(TwoFactorEvidence.State.self)
        all += taken(TwoFactorEvidence.Method.self)
        all += taken(PhoneOwner.self)
        all += taken(Attestation.Answer.self)
        all += taken(Credential.Owner.self)
        all += taken(Obligation.Kind.self)
        all += taken(HandoverCircumstances.Reason.self)
        all += taken(GroupWord.self)
        for word in all { #expect(word.found == word.wanted, "\(word.typed)") }
        #expect(Organ.Kind(argument: "музей") == nil)
        #expect(Organ.Kind(argument: "") == nil)
    }

    @Test func `another word is refused with those that fit, in the reader's language`() throws {
        let office = try Office.furnished()
        try office.expectRefusal(
            "organ",
            "add",
            "--name",
            "Музей",
            "--kind",
            "музей",
            status: 64,
            "Годится: 'глава', 'администрация', 'орган', 'организация' или 'иной орган'.",
            "Please provide one of 'head', 'administration', 'body', 'institution' or 'other'."
        )
        try office.chief.done("organ", "add", "--name", "Музей", "--kind", "Организация")
        #expect(try office.chief.done("organ", "show", "Музей").output.contains("вид: организация"))
    }
}
