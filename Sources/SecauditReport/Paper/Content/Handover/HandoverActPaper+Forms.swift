internal import SecauditCompliance
internal import SecauditRegister

/// What makes one handover differ from another: for good or for a time, a reorganisation, a person who is not there.
extension HandoverActPaper {
    var kind: [PaperBlock] {
        let lasting: PaperText =
            circumstances.until.map {
                say("временная — до \(wording.text($0)) включительно", "for a time, through \(wording.text($0))")
            } ?? say("постоянная", "for good")
        let reason = circumstances.reason.map { $0.words(in: language) }
        let because = reason.map { words(", в связи с \($0)", ", because of \($0)") } ?? ""
        var blocks: [PaperBlock] = [
            .paragraph(say("\(bold: "Вид передачи:") ", "\(bold: "Kind:") ") + lasting + PaperText(because) + ".")
        ]
        if circumstances.reason == .reorganisation {
            blocks.append(
                .paragraph(
                    say(
                        "\(bold: "Правопреемник:") \(.missing("правопреемник органа (организации) и акт о реорганизации", 36)). Аккаунты, которые правопреемник не принимает, закрываются: \(.hand(24)).",
                        "\(bold: "Legal successor:") \(.missing("the organ's legal successor and the act of reorganisation", 36)). Accounts that it does not take over are closed: \(.hand(24))."
                    )
                )
            )
        }
        if !circumstances.commission.isEmpty {
            let names = circumstances.commission.map {
                [$0.shortName.printable, $0.position?.printable].compactMap(\.self).joined(separator: ", ")
            }.joined(separator: "; ")
            blocks.append(
                .paragraph(
                    say(
                        "Сдающий отсутствует либо от передачи отказался (причина: \(.missing("причина отсутствия или отказа сдающего", 24))). Доступ принят комиссионно: \(names). Пароли сменены без участия сдающего.",
                        "Whoever hands over is absent or refused (reason: \(.missing("why whoever hands over is absent or refused", 24))). Taken over by a commission: \(names). The passwords were changed without that person."
                    )
                )
            )
        }
        return blocks
    }

    /// The lines at the end: both parties, or the commission alone.
    var signatureLines: [SignatureLine] {
        let signer = say("И. О. Фамилия", "Name")
        let hand: PaperText = "\(.hand(22))"
        func line(_ person: Person?) -> SignatureLine {
            .signature(
                post: person?.position.map { PaperText($0) } ?? hand,
                name: person.map { PaperText($0.signature) } ?? signer
            )
        }
        let takes: [SignatureLine] = [.words(say("Принял:", "Taken over:")), line(successor)]
        guard circumstances.commission.isEmpty else {
            return [.words(say("Доступ принят комиссионно:", "Taken over by a commission:"))]
                + circumstances.commission.map { line($0) } + takes
        }
        return [.words(say("Сдал:", "Handed over:")), line(plan.person)] + takes
            + [.words(say("В присутствии:", "In the presence of:")), line(nil)]
            + [
                .words(
                    say(
                        "Сдающий отсутствует / от подписи отказался (нужное подчеркнуть; причина: \(.hand(20))). Доступ принят комиссионно:",
                        "Whoever hands over is absent / refused to sign (underline; reason: \(.hand(20))). Taken over by a commission:"
                    )
                )
            ] + Array(repeating: SignatureLine.signature(post: hand, name: signer), count: 3)
    }
}
