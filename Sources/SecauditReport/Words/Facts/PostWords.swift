import SecauditCompliance
import SecauditRegister

extension Wording {
    func sentence(_ fact: PostFact) -> String {
        switch fact {
        case .noWholeWeek:
            return say("полных недель в периоде ещё не было", "no whole week of the period has ended yet")
        case .categoryExempt(let category):
            return say(
                "для страниц вида «\(name(category))» норма не установлена",
                "no number is set for pages of the category “\(name(category))”"
            )
        case .notCounted(let weeks, let required):
            return say(
                "публикации не сосчитаны: \(weeks.russian("неделя", "недели", "недель")) (норма \(required))",
                "posts not counted: \(weeks.english("week", "weeks")) (norm \(required))"
            )
        case .weeks(let met, let all, let required):
            return say(
                "норма (\(required) в неделю) выполнена в \(met) из \(all) недель",
                "the norm (\(required) a week) was reached in \(met) of \(all.english("week", "weeks"))"
            )
        case .short(let week, let tally, let required):
            return sentence(week, tally, required: required)
        case .weeksNotKnown(let weeks):
            let list = weeks.map { DayWords(language).text($0) }.joined(separator: ", ")
            return say("не сосчитано: \(list)", "not counted: \(list)")
        case .missedAllowed(let count):
            return say(
                "допускается недель ниже нормы: \(count)",
                "weeks below the norm that are allowed: \(count)"
            )
        case .topicNotConfirmed:
            return say(
                "число достаточное, но акт ограничивает темы: одно число выполнения не доказывает",
                "the number is enough, but the act limits the topics: a number alone does not prove it"
            )
        }
    }

    private func sentence(_ week: ISOWeek, _ tally: PostTally, required: Int) -> String {
        let days = DayWords(language).text(week)
        var parts: [String] = []
        if let reposts = tally.reposts, reposts > 0 {
            parts.append(say("из них репостов \(reposts)", "of them \(reposts.english("repost", "reposts"))"))
        }
        if tally.left > 0 { parts.append(say("не считается \(tally.left)", "\(tally.left) left out")) }
        let aside = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
        return say(
            "\(days): публикаций \(tally.most ?? tally.counted)\(aside) при норме \(required)",
            "\(days): \((tally.most ?? tally.counted).english("post", "posts"))\(aside) where the norm is \(required)"
        )
    }

    private func name(_ category: Account.Category) -> String {
        switch category {
        case .flagship: say("флагманская", "flagship")
        case .active: say("активная", "active")
        case .card: say("визитка", "card")
        }
    }
}
