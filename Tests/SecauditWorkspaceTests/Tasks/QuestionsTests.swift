import SecauditCompliance
import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

struct QuestionsTests {
    private static let later = SampleWorkspace.start + SampleWorkspace.dayLength
    private static let today = day("2026-01-13")

    /// The questions of two rules of a made-up act, asked of the sample's organ.
    private func questions(_ workspace: Workspace, _ sample: SampleWorkspace) throws -> [OpenQuestion] {
        let town = try #require(try workspace.register().municipalities.first)
        let rules: [Rule] = [.sample(.style), .sample(.contentPlan)]
        let scope = CheckScope(asOf: Self.today, groups: Set(RuleGroup.allCases))
        return OpenQuestions(town, under: .sample(rules), scope: scope).questions(for: sample.organ)
    }

    @Test func `a set of answers is recorded as one transaction and closes its questions`() throws {
        let sample = try SampleWorkspace()
        let open = try questions(sample.founder, sample)
        #expect(open.map(\.id) == ["style/1.6 абз. 3/2026-Q1", "content-plan/1.6 абз. 3/2026-01"])
        let before = sample.founder.vault.state.number
        let answers = [QuestionAnswer(open[0].id, .no, note: "бывает"), QuestionAnswer(open[1].id, .yes)]
        try sample.founder.record(answers, to: open, of: sample.organ, on: Self.today, at: Self.later)
        #expect(sample.founder.vault.state.number == before + 1)
        #expect(try questions(sample.founder, sample) == [])
        let recorded = try sample.founder.register().municipalities[0].organs[0].attestations ?? []
        #expect(recorded.map(\.answer).count == 2)
        #expect(recorded.allSatisfy { $0.byCoordinator == true && $0.attribution?.basis == .signed })
        #expect(recorded.first { $0.rule == "style" }?.note == "бывает")
    }

    @Test func `one answer to no question leaves all unrecorded`() throws {
        let sample = try SampleWorkspace()
        let open = try questions(sample.founder, sample)
        let before = sample.founder.vault.state.number
        let unknown = [QuestionAnswer(open[0].id, .yes), QuestionAnswer("style/9.9/2026-Q1", .yes)]
        #expect(throws: WorkspaceError.questionUnknown("style/9.9/2026-Q1")) {
            try sample.founder.record(unknown, to: open, of: sample.organ, on: Self.today, at: Self.later)
        }
        let twice = [QuestionAnswer(open[0].id, .yes), QuestionAnswer(open[0].id, .no)]
        #expect(throws: WorkspaceError.questionRepeated(open[0].id)) {
            try sample.founder.record(twice, to: open, of: sample.organ, on: Self.today, at: Self.later)
        }
        #expect(sample.founder.vault.state.number == before)
    }

    @Test func `an officer answers for his organ, and does not say that a rule does not apply`() throws {
        let sample = try SampleWorkspace()
        let officer = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        let open = try questions(officer, sample)
        #expect(throws: WorkspaceError.answerOfCoordinator(question: open[0].id)) {
            try officer.record(
                [QuestionAnswer(open[0].id, .notApplicable)],
                to: open,
                of: sample.organ,
                on: Self.today,
                at: Self.later
            )
        }
        try officer.record(
            [QuestionAnswer(open[0].id, .yes)],
            to: open,
            of: sample.organ,
            on: Self.today,
            at: Self.later
        )
        let recorded = try officer.register().municipalities[0].organs[0].attestations
        #expect(recorded?.map(\.byCoordinator) == [nil])
        #expect(throws: WorkspaceError.coordinatorOnly) {
            try officer.record([], to: open, of: sample.town, on: Self.today, at: Self.later)
        }
    }

    @Test func `a table of posts is recorded once, and only what is new of it`() throws {
        let sample = try SampleWorkspace()
        let week = ISOWeek(containing: day("2026-01-05"))
        let counts = [sample.page: [PostCount(week: week, posts: 8), PostCount(week: week.next, posts: 9)]]
        #expect(try sample.founder.recordPosts(counts, at: Self.later) == 2)
        let before = sample.founder.vault.state.number
        #expect(try sample.founder.recordPosts(counts, at: Self.later) == 0)
        #expect(sample.founder.vault.state.number == before)
        let changed = [sample.page: [PostCount(week: week, posts: 7), PostCount(week: week.next, posts: 9)]]
        #expect(try sample.founder.recordPosts(changed, at: Self.later) == 1)
        let posts = try sample.founder.register().municipalities[0].organs[0].accounts[0].posts ?? []
        #expect(posts.map(\.posts) == [8, 7, 9])
        #expect(posts.allSatisfy { $0.attribution?.basis == .signed })
        #expect(throws: WorkspaceError.accountUnknown("other")) {
            try sample.founder.recordPosts(["other": [PostCount(week: week, posts: 1)]], at: Self.later)
        }
    }

    @Test func `what was seen of a page is on record with its author`() throws {
        let sample = try SampleWorkspace()
        let seen = PageSeen(on: day("2026-01-12"), phone: "", picture: true)
        try sample.founder.recordPage(seen, of: sample.page, at: Self.later)
        let looks = try sample.founder.register().municipalities[0].organs[0].accounts[0].pageSeen ?? []
        #expect(looks.map(\.phone) == [""] && looks.map(\.picture) == [true] && looks.map(\.cover) == [nil])
        #expect(looks.map(\.attribution?.person) == [sample.anna])
    }
}
