import SecauditRegister
import SecauditTestSupport
import SecauditVault
import SecauditWorkspace
import Testing

/// The journal of issued and changed passwords: receipts, removals, statements, and whose municipality it is.
struct JournalTests {
    private static let later = SampleWorkspace.start + SampleWorkspace.dayLength

    /// The lines in short: what, of which parts, by whom.
    private func short(_ lines: [JournalLine]) -> [String] {
        lines.map { line in
            let what =
                switch line.act {
                case .given(let party): "given \(party.name)"
                case .received: "received"
                case .ended(let party): "ended \(party.name)"
                case .removed(let party): "removed \(party.name)"
                case .givenUp: "given up"
                case .sealed: "sealed"
                case .handedOver: "handed over"
                case .recovered: "recovered"
                case .written(let isFirst, let since): "written \(isFirst ? "first" : "\(since.map(\.name))")"
                case .stated(let kind, let day, let since): "stated \(kind.rawValue) \(day) \(since.map(\.name))"
                }
            let parts = line.parts.map { $0 == .password ? "P" : "S" }.joined()
            return "\(what) \(parts) by \(line.author.name)"
        }
    }

    @Test
    func `the lines follow the ledger, with receipts and the departures that a change answers`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "пароль")
        let officer = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        try sample.founder.grant(id, to: officer.vault.ownID, withSeed: true, at: Self.later)
        try officer.refresh()
        try officer.acceptGrants(at: Self.later)
        try sample.founder.refresh()
        try sample.founder.withdraw(id, from: officer.vault.ownID, at: Self.later)
        try sample.founder.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("другой"),
            changesPassword: true,
            at: Self.later
        )
        let day = try #require(CalendarDay("2026-01-13"))
        try sample.founder.stateChange(of: .sessions, credential: id, on: day, at: Self.later)
        try sample.founder.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("третий"),
            changesPassword: true,
            at: Self.later
        )
        let lines = try sample.founder.journal(of: sample.town)
        #expect(
            short(lines) == [
                "given Образцова А. PS by Образцова А.",
                "written first P by Образцова А.",
                "given Примеров П. PS by Образцова А.",
                "received PS by Примеров П.",
                "ended Примеров П. PS by Образцова А.",
                "written [\"Примеров П.\"] P by Образцова А.",
                "stated sessions 2026-01-13 [\"Примеров П.\"]  by Образцова А.",
                "written [] P by Образцова А.",
            ]
        )
        #expect(Set(lines.map(\.municipality)) == [sample.town])
        #expect(lines.map(\.entry) == lines.map(\.entry).sorted())
        #expect(try sample.founder.journal() == lines)
        #expect(lines.first?.author.person == "anna")
    }

    @Test
    func `who leaves, comes back and leaves again has departed twice`() throws {
        let sample = try SampleWorkspace()
        let id = try sample.addCredential(password: "пароль")
        let officer = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        func comeAndGo() throws {
            try sample.founder.grant(id, to: officer.vault.ownID, withSeed: true, at: Self.later)
            try sample.founder.withdraw(id, from: officer.vault.ownID, at: Self.later)
        }
        func change(to password: String) throws {
            try sample.founder.changeSecret(
                of: id,
                to: try SampleWorkspace.sheet(password),
                changesPassword: true,
                at: Self.later
            )
        }
        try comeAndGo()
        try change(to: "другой")
        try change(to: "третий")
        try comeAndGo()
        try change(to: "четвёртый")
        let written = short(try sample.founder.journal(of: sample.town)).filter { $0.hasPrefix("written") }
        #expect(
            written == [
                "written first P by Образцова А.",
                "written [\"Примеров П.\"] P by Образцова А.",
                "written [] P by Образцова А.",
                "written [\"Примеров П.\"] P by Образцова А.",
            ]
        )
    }

    @Test
    func `each municipality has its own journal`() throws {
        let sample = try SampleWorkspace()
        _ = try sample.addCredential(password: "пароль")
        let other = try sample.founder.addMunicipality(name: "Другой город", zone: SampleWorkspace.zone, at: Self.later)
        #expect(try sample.founder.journal(of: other).isEmpty)
        #expect(try !sample.founder.journal(of: sample.town).isEmpty)
    }

    @Test
    func `a removal is told before the holder's new key is made`() throws {
        let sample = try SampleWorkspace()
        let officer = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"))
        let second = try sample.addMember(Person(id: "vera", surname: "Тестова", given: "Вера"))
        let id = try officer.addCredential(
            Credential(id: "login", organ: sample.organ, network: "vk", manages: [sample.page]),
            sheet: try SampleWorkspace.sheet("пароль"),
            at: Self.later
        )
        try officer.grant(id, to: second.vault.ownID, withSeed: false, at: Self.later)
        try sample.founder.refresh()
        try sample.founder.removeMember(second.vault.ownID, orphan: false, at: Self.later)
        try officer.refresh()
        try officer.settleOwed(at: Self.later)
        try officer.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("другой"),
            changesPassword: true,
            at: Self.later
        )
        #expect(
            Array(short(try officer.journal()).dropFirst(2)) == [
                "given Тестова В. P by Примеров П.",
                "removed Тестова В. P by Образцова А.",
                "ended Тестова В. P by Примеров П.",
                "written [\"Тестова В.\"] P by Примеров П.",
            ]
        )
    }
}
