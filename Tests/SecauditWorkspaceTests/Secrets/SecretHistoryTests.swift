import SecauditRegister
import SecauditTestSupport
import SecauditVault
import Testing

@testable import SecauditWorkspace

struct SecretHistoryTests {
    private static let later = SampleWorkspace.start + SampleWorkspace.dayLength

    private static func password(of id: Credential.ID, _ sample: SampleWorkspace) throws -> String? {
        try sample.founder.secretSheet(of: id).text(.password)
    }

    private func changed(_ sample: SampleWorkspace) throws -> Credential.ID {
        let id = try sample.addCredential(password: "old")
        try sample.founder.changeSecret(
            of: id,
            to: try SampleWorkspace.sheet("new"),
            changesPassword: true,
            at: Self.later
        )
        return id
    }

    @Test
    func `each version tells its author, its moment and what changed`() throws {
        let sample = try SampleWorkspace()
        let history = try sample.founder.secretHistory(of: try changed(sample))
        #expect(history.map(\.number) == [1, 2])
        #expect(history.map(\.time) == [SampleWorkspace.start, Self.later])
        #expect(history.map(\.author) == [sample.founder.vault.ownID, sample.founder.vault.ownID])
        #expect(history.map(\.changed) == [[.login, .password], [.password]])
        #expect(history.map(\.isReadable) == [true, true])
    }

    @Test
    func `an undo is a new version, and an undo of the undo too`() throws {
        let sample = try SampleWorkspace()
        let id = try changed(sample)
        try sample.founder.undoSecret(of: id, to: 1, at: Self.later)
        #expect(try Self.password(of: id, sample) == "old")
        try sample.founder.undoSecret(of: id, to: 2, at: Self.later)
        #expect(try Self.password(of: id, sample) == "new")
        #expect(try sample.founder.secretHistory(of: id).map(\.number) == [1, 2, 3, 4])
        let number = sample.founder.vault.state.number
        #expect(throws: WorkspaceError.versionIsCurrent(version: 4)) {
            try sample.founder.undoSecret(of: id, to: 4, at: Self.later)
        }
        #expect(throws: WorkspaceError.versionUnknown(credential: "vk.com/obrazcovsk", version: 5)) {
            try sample.founder.undoSecret(of: id, to: 5, at: Self.later)
        }
        #expect(sample.founder.vault.state.number == number)
    }

    @Test
    func `a newcomer sees that there were versions, and cannot read or bring back one`() throws {
        let sample = try SampleWorkspace()
        let id = try changed(sample)
        let petr = try sample.addMember(Person(id: "petr", surname: "Примеров", given: "Пётр"), at: Self.later)
        try sample.founder.grant(id, to: petr.vault.ownID, withSeed: true, at: Self.later)
        try petr.refresh()
        let history = try petr.secretHistory(of: id)
        #expect(history.map(\.isReadable) == [false, false, true])
        #expect(history.map(\.isResealed) == [false, false, true])
        #expect(history.map(\.changed) == [nil, nil, nil])
        #expect(throws: WorkspaceError.versionUnreadable(credential: "vk.com/obrazcovsk", version: 1)) {
            try petr.undoSecret(of: id, to: 1, at: Self.later)
        }
    }
}
