internal import SecauditCompliance

/// The open register would tell something about people: nothing is written.
package struct OpenRegisterRefusal: Error, Hashable {
    package let leaks: [OpenRegisterLeak]

    package init(_ leaks: [OpenRegisterLeak]) {
        self.leaks = leaks
    }
}

extension OpenRegisterRefusal: Explained {
    package func explanation(in language: Language) -> Explanation {
        let places = Set(leaks.map(\.place)).sorted().map { "«\($0.printable)»" }.joined(separator: ", ")
        return BilingualExplanation(
            "Открытая часть Реестра не записана: в ней были бы сведения о людях (имя, телефон или почта): \(places).",
            "The open part of the register was not written: it would tell about people (a name, phone or mail): \(places).",
            next: Bilingual(
                russian:
                    "Уберите их из названия органа (secaudit organ edit) или адреса (secaudit account edit): публикация требует отдельного основания (статья 10.1 Закона № 152-ФЗ).",
                english:
                    "Take them out of the organ's name (secaudit organ edit) or the address (secaudit account edit): publishing them needs a ground of its own (152-FZ, article 10.1)."
            )
        ).said(in: language)
    }
}
