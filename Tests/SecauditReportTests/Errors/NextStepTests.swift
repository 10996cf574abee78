import SecauditCompliance
import SecauditCrypto
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditStrength
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

/// Whoever is refused is told what happened and what to do next, in his own language.
struct NextStepTests {
    /// The errors of one sort: every case once, with names of Latin letters, so that what is Russian is ours.
    struct Sort: CustomTestStringConvertible, Sendable {
        let name: String
        let errors: [any Explained]

        init(_ name: String, _ errors: [any Explained]) {
            self.name = name
            self.errors = errors
        }

        var testDescription: String { name }
    }

    @Test(arguments: ErrorSamples.all)
    func `every refusal says what happened and what to do, in two languages`(sort: Sort) {
        for error in sort.errors {
            let russian = error.explanation(in: .russian)
            let english = error.explanation(in: .english)
            expectPlain(russian.whatHappened)
            expectPlain(english.whatHappened)
            #expect(russian.whatHappened.isRussian && !english.whatHappened.isRussian, "\(error)")
            #expect(russian.next?.isEmpty == false && english.next?.isEmpty == false, "\(error)")
            #expect(english.next?.isRussian == false, "\(error)")
        }
    }
}

extension String {
    fileprivate var isRussian: Bool { unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } }
}
