import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// Facts as machines read them: names and values are a contract with whoever reads a report's JSON.
@Suite struct FactRecordTests {
    private static let on = day("2026-09-12")
    private static let basis = Bilingual(russian: "решение суда", english: "a court's decision")
    private static let asked = AnswerFact.Asked(
        clauses: ["1.1", "1.2"],
        periods: [AnswerPeriod(.month, containing: on)]
    )

    private func written(_ fact: Fact) -> String {
        let fields = fact.record.fields.map { field in
            let value =
                switch field.value {
                case .text(let text): "«\(text)»"
                case .number(let number): "\(number)"
                case .flag(let flag): "\(flag)"
                case .day(let day): "\(day)"
                case .list(let list): "[\(list.joined(separator: ", "))]"
                case .nothing: "nothing"
                }
            return "\(field.name) \(value)"
        }
        return ([fact.record.name] + fields).joined(separator: "; ")
    }

    private func expect(_ expected: [(Fact, String)]) {
        for (fact, text) in expected { #expect(written(fact) == text) }
    }

    @Test func `of pages`() {
        expect([
            (.page(.notLookedAt), "page-not-looked-at"),
            (.page(.stale(Self.on, maxAge: 92)), "page-seen-long-ago; on 2026-09-12; max-age 92"),
            (.page(.described(on: Self.on)), "page-described; on 2026-09-12"),
            (.page(.notDescribed(on: Self.on)), "page-not-described; on 2026-09-12"),
            (.page(.found([.name, .phone], on: Self.on)), "page-fields-found; fields [name, phone]; on 2026-09-12"),
            (.page(.missing(.postalAddress, on: Self.on)), "page-field-missing; field «postal-address»; on 2026-09-12"),
            (
                .page(.differs(.email, seen: "а", expected: "б")),
                "page-field-differs; field «email»; seen «а»; expected «б»"
            ),
            (.page(.fieldsNotLookedAt([.about, .site])), "page-fields-not-looked-at; fields [about, site]"),
            (.page(.nothingToCompare(.location)), "nothing-to-compare; field «location»"),
            (.page(.notRequired(.institutionSites)), "page-field-not-required; field «institution-sites»"),
            (.page(.designed(on: Self.on)), "page-designed; on 2026-09-12"),
            (.page(.partMissing(.cover, on: Self.on)), "page-part-missing; part «cover»; on 2026-09-12"),
            (.page(.partNotLookedAt(.picture)), "page-part-not-looked-at; part «picture»"),
            (.page(.kinds(["news", "photo"])), "content-kinds; kinds [news, photo]"),
        ])
    }

    @Test func `of posts`() throws {
        let week = try #require(ISOWeek("2026-W27"))
        let tally = PostTally(counted: 5, reposts: 2, left: 3, most: 5)
        expect([
            (.posts(.noWholeWeek), "no-whole-week"),
            (.posts(.categoryExempt(.card)), "category-without-norm; category «card»"),
            (.posts(.notCounted(weeks: 13, required: 8)), "posts-not-counted; weeks 13; required 8"),
            (.posts(.weeks(met: 12, of: 13, required: 8)), "weeks-with-enough-posts; weeks 12; of 13; required 8"),
            (
                .posts(.short(week, tally, required: 8)),
                "week-with-few-posts; week «2026-W27»; posts 5; reposts 2; not-counted 3; required 8"
            ),
            (
                .posts(.short(week, PostTally(reposts: nil, most: nil), required: 8)),
                "week-with-few-posts; week «2026-W27»; posts nothing; reposts nothing; not-counted 0; required 8"
            ),
            (.posts(.weeksNotKnown([week, week.next])), "weeks-not-known; weeks [2026-W27, 2026-W28]"),
            (.posts(.missedAllowed(2)), "missed-weeks-allowed; count 2"),
            (.posts(.topicNotConfirmed), "topic-not-confirmed"),
        ])
    }

    @Test func `of passwords and second factors`() {
        expect([
            (
                .secret(.changed("login", .person("anna"), lastDay: Self.on, entry: Self.on, stated: nil)),
                "secret-changed; credential «login»; bearer «person:anna»; last-day 2026-09-12; "
                    + "entry-changed 2026-09-12; stated-changed nothing"
            ),
            (.secret(.age("login", days: 91, limit: 90)), "secret-age; credential «login»; days 91; limit 90"),
            (
                .secret(.equalPasswords("a", ["b", "c"], elsewhere: 2)),
                "password-equal; credential «a»; others [b, c]; elsewhere 2"
            ),
            (.secret(.noEqualPassword("a", notCompared: 1)), "password-not-equal; credential «a»; not-compared 1"),
            (.secret(.passwordNotCompared("a")), "password-not-compared; credential «a»"),
            (
                .secret(.strength("a", .weak, least: .fair)),
                "password-strength; credential «a»; strength «weak»; least «fair»"
            ),
            (.secret(.strengthNotKnown("a")), "password-strength-not-known; credential «a»"),
            (.twoFactor(.independentMissing("a")), "two-factor-independent-missing; credential «a»"),
            (.twoFactor(.methodNotAccepted("a", .sms)), "two-factor-method-not-accepted; credential «a»; method «sms»"),
            (.twoFactor(.methodNotKnown("a")), "two-factor-method-not-known; credential «a»"),
            (.twoFactor(.codeToPersonalPhone("a", nil)), "code-to-personal-phone; credential «a»; person nothing"),
            (
                .twoFactor(.codeToDepartedPerson("a", "anna", lastDay: Self.on)),
                "code-to-departed-person; credential «a»; person «anna»; last-day 2026-09-12"
            ),
        ])
    }

    @Test func `of people, networks, readings, answers and the register`() {
        expect([
            (
                .holders(.possiblyHasAccess(.profile(NetworkIdentity(network: "vk", user: "77")), lastDay: Self.on)),
                "possibly-has-access; bearer «profile:vk/77»; last-day 2026-09-12"
            ),
            (.responsible(.fewer(count: 1, required: 2)), "fewer-responsible; count 1; required 2"),
            (.responsible(.departed("anna", lastDay: nil)), "responsible-departed; person «anna»; last-day nothing"),
            (
                .responsible(.contactsNotConfirmed("anna", on: nil, maxAge: 90)),
                "contacts-not-confirmed; person «anna»; on nothing; max-age 90"
            ),
            (
                .network(.prohibited("ig", since: Self.on, basis: Self.basis)),
                "network-prohibited; network «ig»; since 2026-09-12; basis «решение суда»"
            ),
            (
                .network(.restricted("ig", since: Self.on, basis: Self.basis)),
                "network-restricted; network «ig»; since 2026-09-12; basis «решение суда»"
            ),
            (
                .scope(.readingFixed(FixedReading(choice: "organ", basis: "письмо"), title: Self.basis)),
                "reading-fixed; choice «organ»; basis «письмо»"
            ),
            (
                .answer(.confirmed(.yes, Self.asked, on: Self.on, byCoordinator: true)),
                "question-answered; answer «yes»; clauses [1.1, 1.2]; periods [2026-09]; on 2026-09-12; "
                    + "by-coordinator true"
            ),
            (.record(.accountsOutsideRegister(["a", "b"])), "accounts-outside-register; accounts [a, b]"),
        ])
    }
}
