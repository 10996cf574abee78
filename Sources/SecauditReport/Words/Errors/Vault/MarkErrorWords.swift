internal import SecauditCompliance
package import SecauditVault

extension MarkError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        switch self {
        case .reportAltered:
            Sentence(
                "Отчёт не тот, на котором ставили отметку целостности: он изменён, обрезан или это другой файл.",
                "The report is not the one that was marked: it was changed or cut, or it is another file.",
                next: "Запросите отчёт и отметку заново у того, кто их передал; этому файлу верить нельзя.",
                "Ask whoever gave them to you for the report and its mark again; this file cannot be trusted."
            )
        case .markAltered:
            Sentence(
                "Отметка целостности изменена после того, как её поставили, или поставлена не этим ключом.",
                "The integrity mark was changed after it was made, or was not made by this key.",
                next: "Запросите файл отметки заново; этому верить нельзя.",
                "Ask for the file of the mark again; this one cannot be trusted."
            )
        case .certificationBroken(let place):
            Sentence(
                "Удостоверение ключа не сходится на записи № \(place) из приложенных.",
                "The certification of the key does not hold at its entry \(place).",
                next: "Запросите файл отметки заново; этому верить нельзя.",
                "Ask for the file of the mark again; this one cannot be trusted."
            )
        case .signerNotCertified(let member):
            Sentence(
                "Ключ, которым поставлена отметка, не удостоверен или уже не действовал: \(member.shortFingerprint)",
                "The key that made the mark is not certified, or counted no longer: \(member.shortFingerprint)",
                next: "Запросите отметку, поставленную действующим ключом.",
                "Ask for a mark made by a key that counts."
            )
        case .rootDiffers:
            // Which one it leads to is not said: it would be typed in as if it stood on the paper.
            Sentence(
                "Корневой отпечаток не тот: отметка ведёт к другому хранилищу, или на бумаге прочитано не так.",
                "The root fingerprint is another one: the mark leads to another vault, or the paper was misread.",
                next:
                    "Сверьте введённое с бумагой знак за знаком. Если всё так, отметка поставлена не в том хранилище: верить ей нельзя.",
                "Compare what you typed with the paper, sign by sign. If it is right, the mark comes from another vault and cannot be trusted."
            )
        case .tooLong:
            Sentence(
                "Слишком много приложено к отметке: не больше \(ReportMark.Attachment.maximumCount) подписей по 1 МиБ.",
                "Too much is attached to the mark: \(ReportMark.Attachment.maximumCount) signatures of 1 MiB at most.",
                next: "Приложите меньше подписей: secaudit report sign --attach ФАЙЛ",
                "Attach fewer signatures: secaudit report sign --attach FILE"
            )
        }
    }
}

extension EnvelopeError: Explained {
    package func explanation(in language: Language) -> Explanation {
        sentence.explanation(in: language)
    }

    private var sentence: Sentence {
        let next = (
            "Нужен файл отметки целостности, который сделала команда secaudit report sign, без правок.",
            "What is wanted is the file that secaudit report sign made, unedited."
        )
        return switch self {
        case .formatUnknown(let word):
            Sentence(
                "Это не отметка целостности \(SignedEnvelope.format), а «\(word.quotable)».",
                "This is no integrity mark \(SignedEnvelope.format) but “\(word.quotable)”.",
                next: next.0,
                next.1
            )
        case .malformed:
            Sentence(
                "Файл отметки целостности не читается: он повреждён или это другой файл.",
                "The file of the integrity mark cannot be read: it is damaged, or another file.",
                next: next.0,
                next.1
            )
        case .otherSpelling:
            Sentence(
                "Файл отметки целостности кто-то правил: в нём не те байты, которые записала программа.",
                "Somebody has edited the file of the integrity mark: its bytes are not those that the program wrote.",
                next: next.0,
                next.1
            )
        case .tooLong(let limit):
            Sentence(
                "Файл отметки целостности больше \(limit >> 20) МиБ.",
                "The file of the integrity mark is longer than \(limit >> 20) MiB.",
                next: next.0,
                next.1
            )
        }
    }
}
