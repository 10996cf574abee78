import SecauditRegister
import SecauditTestSupport
import Testing

@testable import SecauditCompliance

/// Several facts of one day: each kind has one order, whatever the order in the register.
@Suite struct FactOrderTests {
    /// Each stands before all that come after it, behind all that come before it, and not before itself.
    private func expectOrder<Fact>(_ facts: [Fact], by precedes: (Fact, Fact) -> Bool) {
        for (place, left) in facts.enumerated() {
            for (other, right) in facts.enumerated() {
                #expect(precedes(left, right) == (place < other), "\(place) and \(other)")
            }
        }
    }

    private func by(
        _ person: Person.ID? = nil,
        _ name: String? = nil,
        _ basis: Attribution.Basis = .claimed,
        at seconds: Int64? = 10,
        said: String? = nil
    ) -> Attribution {
        Attribution(
            person: person,
            name: name,
            basis: basis,
            recorded: seconds.map(Instant.init(seconds:)),
            statedBy: said
        )
    }

    @Test func `what has an author by moment, person, name, basis and who stated it, after what has none`() {
        expectOrder(
            [
                nil, by("b", at: nil), by("b", at: 9), by(nil), by(nil, "А"), by("a"), by("b", "А"), by("b", "Б"),
                by("b", "Б", said: "А"), by("b", "Б", said: "Б"), by("b", "Б", .signed), by(at: 11),
            ]
        ) { $0.precedes($1) }
    }

    @Test func `events by day, place and author`() {
        expectOrder(
            [
                Event(kind: .reported, on: day("2026-09-01"), place: "z"),
                Event(kind: .reported, on: day("2026-09-02")),
                Event(kind: .reported, on: day("2026-09-02"), attribution: by("a")),
                Event(kind: .reported, on: day("2026-09-02"), place: "a", attribution: by("a")),
                Event(kind: .reported, on: day("2026-09-02"), place: "b"),
                Event(kind: .reported, on: day("2026-09-03")),
            ]
        ) { $0.precedes($1) }
    }

    @Test func `changes of a secret by day, the better proved last`() {
        let days = [day("2026-09-01"), day("2026-09-02")]
        let weights: [SecretChange.Difference] = [.unknown, .first, .stated, .proved]
        expectOrder(
            days.flatMap { day in
                weights.flatMap { difference in
                    [
                        SecretChange(on: day, differs: difference),
                        SecretChange(on: day, differs: difference, attribution: by("a")),
                    ]
                }
            }
        ) { $0.precedes($1) }
    }

    @Test func `obligations by the day they were raised, then by the day of the change, open ones last`() {
        func owed(_ raised: String, _ changed: String?, _ author: Attribution? = nil) -> Obligation {
            Obligation(kind: .password, raised: day(raised), statedChanged: changed.map(day), attribution: author)
        }
        expectOrder(
            [
                owed("2026-09-01", nil), owed("2026-09-02", "2026-09-03"), owed("2026-09-02", "2026-09-04"),
                owed("2026-09-02", nil), owed("2026-09-02", nil, by("a")), owed("2026-09-03", "2026-09-03"),
            ]
        ) { $0.precedes($1) }
    }

    @Test func `looks at managers by day, length, source and what was seen`() {
        func seen(
            _ on: String,
            _ users: [String],
            _ source: String,
            _ author: Attribution? = nil,
            bot: Bool? = nil
        ) -> ManagersSeen {
            ManagersSeen(
                on: day(on),
                managers: users.map { .init(user: $0, role: .editor, isBot: bot) },
                source: source,
                attribution: author
            )
        }
        expectOrder(
            [
                seen("2026-09-01", ["1", "2", "3"], "z"), seen("2026-09-02", ["9"], "z"),
                seen("2026-09-02", ["1", "2"], "a"), seen("2026-09-02", ["2", "1"], "a", by("a")),
                seen("2026-09-02", ["1", "3"], "a"), seen("2026-09-02", ["1", "2"], "b"),
                seen("2026-09-02", ["1", "2"], "b", bot: true),
                seen("2026-09-03", [], "a"),
            ]
        ) { $0.precedes($1) }
    }

    @Test func `counts of posts by when they were counted and recorded; of equal ones the smaller last`() throws {
        let week = ISOWeek(containing: day("2026-09-01"))
        func count(_ counted: String?, _ posts: Int, _ more: Int? = nil, _ author: Attribution? = nil) -> PostCount {
            PostCount(week: week, posts: posts, reposts: more, counted: counted.map(day), attribution: author)
        }
        expectOrder(
            [
                count(nil, 3), count("2026-09-08", 5), count("2026-09-08", 4, 1), count("2026-09-08", 4),
                count("2026-09-08", 9, nil, by("a", at: 10)), count("2026-09-08", 9, nil, by("b", at: 10)),
                count("2026-09-08", 9, nil, by("a", at: 11)), count("2026-09-09", 9),
            ]
        ) { $0.precedes($1) }
    }

    @Test func `looks at a page by day, author and what was seen`() {
        expectOrder(
            [
                PageSeen(on: day("2026-09-01"), name: "Я"), PageSeen(on: day("2026-09-02"), name: "А"),
                PageSeen(on: day("2026-09-02"), name: "Б"), PageSeen(on: day("2026-09-02"), name: "Б", picture: true),
                PageSeen(on: day("2026-09-02"), description: "Б"),
                PageSeen(on: day("2026-09-02"), name: "А", attribution: by("a")), PageSeen(on: day("2026-09-03")),
            ]
        ) { $0.precedes($1) }
    }

    @Test func `evidence of a second factor by day and record, the worse news last`() {
        func seen(
            _ on: String,
            _ state: TwoFactorEvidence.State,
            _ method: TwoFactorEvidence.Method? = nil,
            selfStated: Bool? = nil,
            _ author: Attribution? = nil
        ) -> TwoFactorEvidence {
            TwoFactorEvidence(state: state, method: method, on: day(on), selfStated: selfStated, attribution: author)
        }
        expectOrder(
            [
                seen("2026-09-01", .off), seen("2026-09-02", .unknown), seen("2026-09-02", .on),
                seen("2026-09-02", .on, selfStated: true), seen("2026-09-02", .on, .app),
                seen("2026-09-02", .on, .app, by("a", at: nil)), seen("2026-09-02", .off),
                seen("2026-09-02", .on, nil, by("a", at: 10)), seen("2026-09-02", .on, nil, by("b", at: 10)),
                seen("2026-09-02", .unknown, nil, by("a", at: 11)), seen("2026-09-03", .unknown),
            ]
        ) { $0.precedes($1) }
    }

    @Test func `answers by day, the worse last, then the one that is valid longer`() {
        func answer(
            _ on: String,
            _ answer: Attestation.Answer,
            through: String? = nil,
            _ author: Attribution? = nil
        ) -> Attestation {
            Attestation(rule: "r", answer: answer, on: day(on), through: through.map(day), attribution: author)
        }
        expectOrder(
            [
                answer("2026-09-01", .no), answer("2026-09-02", .yes, through: "2026-09-30"),
                answer("2026-09-02", .yes, through: "2026-10-31"), answer("2026-09-02", .yes),
                answer("2026-09-02", .yes, by("a")), answer("2026-09-02", .notApplicable, through: "2026-09-30"),
                answer("2026-09-02", .no, through: "2026-09-30"), answer("2026-09-03", .yes),
            ]
        ) { $0.precedes($1) }
    }
}
