internal import SecauditRegister

/// What stands on many papers alike.
extension CheckDossier {
    var demonstration: PaperText {
        say("ДЕМОНСТРАЦИЯ: все сведения вымышлены", "DEMONSTRATION: everything here is made up")
    }

    /// Dates and numbers are given when a paper is signed and registered: nobody else makes them up.
    var handDate: PaperText { PaperText.handDate(language) }

    var handNumber: PaperText { PaperText.handNumber(language) }

    var signatureLine: PaperText { PaperText.signatureLine(language) }

    var signer: PaperText { say("И. О. Фамилия", "Name") }

    /// «Либо: не имеется», where a section has nothing.
    func items(_ items: [PaperText], none: PaperText) -> [PaperBlock] {
        items.isEmpty ? [.paragraph(none)] : items.map(PaperBlock.item)
    }
}

extension PaperText {
    static func handDate(_ language: Language) -> PaperText {
        language == .russian
            ? "«\(.hand(4))» \(.hand(12)) 20\(.hand(3)) г." : "\(.hand(4)) \(.hand(12)) 20\(.hand(3))"
    }

    static func handNumber(_ language: Language) -> PaperText {
        language == .russian ? "№ \(.hand(12))" : "No. \(.hand(12))"
    }

    static func signatureLine(_ language: Language) -> PaperText {
        language == .russian ? "\(.hand(12))  И. О. Фамилия" : "\(.hand(12))  Name"
    }
}

extension Person {
    /// Initials before the surname: the form beside a signature.
    package var signature: String {
        let initials = [given, patronymic].compactMap { $0?.first }.map { "\($0)." }
        return (initials + [surname]).joined(separator: " ").printable
    }
}
