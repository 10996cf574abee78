internal import SecauditCompliance

/// The papers of one handover as files: the act, the notices that the act asks for, what to fill in.
package enum HandoverFolder {
    package static func files(_ act: HandoverActPaper) -> [PaperFile] {
        var files: [PaperFile] = []
        var toFill: [(paper: String, items: [String])] = []
        func word(_ russian: String, _ english: String) -> String { act.words(russian, english) }
        let paper = act.paper
        files.add(paper, word("1-акт-приёма-передачи", "1-act-of-handover"))
        toFill.append((paper.name, paper.toFill))
        for (place, notice) in act.plan.terms.enumerated() {
            let letter = HandoverNoticePaper(act: act, notice: notice)
            let to =
                letter.isToCentre
                ? word("сообщение-в-центр-управления-регионом", "notice-to-the-regional-centre")
                : word("сообщение-ведущему-реестр", "notice-to-the-keeper-of-the-register")
            files.add(letter.paper, "\(place + 2)-\(to)")
            toFill.append((letter.paper.name, letter.paper.toFill))
        }
        files.add(toFill: toFill, act.language)
        return files.summed
    }
}
