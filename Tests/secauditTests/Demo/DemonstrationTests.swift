import ArgumentParser
import FoundationEssentials
import SecauditCompliance
import SecauditCrypto
import SecauditRegister
import SecauditReport
import SecauditVault
import SecauditWorkspace
import Testing

@testable import secaudit

/// What the demonstration shows, by data.
@Suite(.serialized) struct DemonstrationTests {
    private static let assessments = Result { try DemonstrationRun.shared.get().assessments() }

    @Test func `every verdict but error occurs`() throws {
        let seen = Set(try Self.assessments.get().flatMap(\.findings).map(\.verdict))
        #expect(seen == Set(Verdict.allCases).subtracting([.error]))
    }

    @Test func `every organ has the conclusion of its story`() throws {
        let conclusions = try Self.assessments.get().flatMap(\.organs).map { result in
            "\(result.organ.text): \(result.conclusion.map { "\($0)" } ?? "none")"
        }
        #expect(
            conclusions == [
                "obrazcovsk-administration: noViolations",
                "obrazcovsk-archive: noViolationsUnconfirmed(1)",
                "obrazcovsk-culture: noViolations",
                "obrazcovsk-education: violations(failed: 6, unconfirmed: 2)",
                "obrazcovsk-finance: remedied(late: 1, unconfirmed: 0)",
                "primerovo-administration: noViolations",
                "primerovo-culture: violations(failed: 3, unconfirmed: 0)",
                "primerovo-education: violations(failed: 1, unconfirmed: 2)",
                "primerovo-library: violations(failed: 1, unconfirmed: 0)",
                "probnikovo-administration: noViolations",
                "probnikovo-education: noViolations",
                "probnikovo-property: noViolations",
                "testovo-administration: noViolationsUnconfirmed(1)",
                "testovo-head: noViolations",
                "zaglushkino-administration: noViolationsUnconfirmed(1)",
                "zaglushkino-culture: noViolations",
            ]
        )
    }

    @Test func `at least one organ has nothing but what is met or does not apply`() throws {
        let clean = try Self.assessments.get().flatMap(\.organs).filter { $0.rollUp.level == .pass }.map(\.organ)
        #expect(clean == ["obrazcovsk-administration", "probnikovo-administration"])
    }

    @Test func `each town has its number of findings`() throws {
        let counts = try Self.assessments.get().map { assessment in
            let counts = Verdict.allCases.map { "\($0.rawValue) \(assessment.counts[$0])" }
            return "\(assessment.municipality.text): \(counts.joined(separator: ", "))"
        }
        #expect(
            counts == [
                "obrazcovsk: pass 82, pass-late 2, fail 6, remark 0, unknown 3, pending 2, not-applicable 34, error 0",
                "primerovo: pass 32, pass-late 0, fail 5, remark 5, unknown 2, pending 1, not-applicable 22, error 0",
                "probnikovo: pass 9, pass-late 0, fail 0, remark 2, unknown 1, pending 0, not-applicable 12, error 0",
                "testovo: pass 10, pass-late 0, fail 1, remark 6, unknown 1, pending 0, not-applicable 1, error 0",
                "zaglushkino: pass 5, pass-late 0, fail 1, remark 2, unknown 2, pending 0, not-applicable 3, error 0",
            ]
        )
    }

    @Test func `extended terms are used and expired`() throws {
        let standings = try Self.assessments.get().flatMap(\.waivers).map { "\($0.waiver.id.text): \($0.state)" }
        #expect(standings == ["obrazcovsk-finance-link: expired", "obrazcovsk-holders: used(daysLeft: 31)"])
    }
}

/// What the demonstration writes.
@Suite(.serialized) struct DemonstrationFilesTests {
    private struct Report: Decodable {
        var format: String
        var assessments: [Part]

        struct Part: Decodable {
            var demonstration: Bool
        }
    }

    @Test func `a second run replaces an earlier one, writes the same bytes and leaves one's own files alone`() throws {
        let first = try DemonstrationRun.shared.get()
        let path = try DemonstrationRun.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = DemonstrationFolder(path: path)
        try folder.prepare()
        for file in ["own.txt", "vault/vault.sqlite3", "vault/vault.sqlite3-wal", "reports/organs/gone.txt"] {
            try FileAccess.write([1], to: "\(path)/\(file)", replacing: false)
        }
        let second = try DemonstrationRun(path)
        #expect(first.reports == second.reports)
        #expect(first.text == second.text.replacing(path, with: first.folder.path))
        #expect(try FileAccess.read("\(path)/own.txt") == [1])
        #expect(try FileAccess.names(in: folder.vault) == ["vault.sqlite3"])
    }

    @Test func `every report reads back and says that it is a demonstration`() throws {
        let first = try DemonstrationRun.shared.get()
        // All together and sixteen organs, as text and as JSON.
        #expect(first.reports.count == 2 + 2 * 16)
        for (name, bytes) in first.reports.sorted(by: { $0.key < $1.key }) {
            if name.hasSuffix(".json") {
                let report = try JSONDecoder().decode(Report.self, from: Data(bytes))
                #expect(report.format == "secaudit/check/1")
                #expect(
                    report.assessments.map(\.demonstration) == Array(repeating: true, count: report.assessments.count)
                )
                #expect(report.assessments.count == (name == "check.json" ? 5 : 1))
            } else {
                #expect(
                    String(decoding: bytes, as: UTF8.self).hasPrefix("ДЕМОНСТРАЦИЯ: все сведения вымышлены.\n"),
                    "\(name)"
                )
            }
        }
        #expect(first.text.hasPrefix("ДЕМОНСТРАЦИЯ. Пять вымышленных"))
    }

    @Test func `a folder of somebody else is left alone`() throws {
        let path = try DemonstrationRun.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileAccess.write([1], to: "\(path)/own.txt", replacing: false)
        #expect(throws: ProgramError.notADemonstration(path: path)) { try DemonstrationRun(path) }
        #expect(try FileAccess.names(in: path) == ["own.txt"])
    }

    @Test func `a marker of another kind is no marker`() throws {
        let path = try DemonstrationRun.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileAccess.write([1], to: "\(path)/.secaudit-demonstration", replacing: false)
        #expect(throws: ProgramError.notADemonstration(path: path)) { try DemonstrationRun(path) }
        #expect(try FileAccess.names(in: path) == [".secaudit-demonstration"])
    }
}

/// Who can read what in the demonstration's vault.
@Suite(.serialized) struct DemonstrationVaultTests {
    @Test func `the coordinator sees every credential and reads no secret`() throws {
        let run = try DemonstrationRun.shared.get()
        let workspace = try run.open(run.folder.coordinatorIdentity)
        let kept = workspace.facts.credentials.values.map(\.fact).filter { $0.secret != nil }
            .sorted { $0.credential.id < $1.credential.id }
        #expect(kept.count == 11)
        for fact in kept {
            let refusal = WorkspaceError.notAHolder(credential: workspace.title(of: fact))
            #expect(throws: refusal) { _ = try workspace.secretSheet(of: fact.credential.id).has(.password) }
            #expect(throws: refusal) { _ = try workspace.seedSheet(of: fact.credential.id).has(.seed) }
            // Past the workspace, with the keys themselves.
            for place in [fact.secret, fact.totp].compactMap(\.self) {
                #expect(throws: VaultError.noAccess(.compartment(place.compartment))) {
                    _ = try workspace.vault.secret(place.record).count
                }
            }
        }
    }

    @Test func `an officer reads the passwords that he holds and no others`() throws {
        let run = try DemonstrationRun.shared.get()
        let workspace = try run.open(run.folder.officerIdentity)
        let read = workspace.facts.credentials.keys.sorted().filter { id in
            (try? workspace.secretSheet(of: id).has(.password)) == true
        }
        #expect(read == ["obrazcovsk-ok-login", "obrazcovsk-vk-login"])
    }

    @Test func `the vault says that it is a demonstration and verifies whole`() throws {
        let run = try DemonstrationRun.shared.get()
        let workspace = try run.open(run.folder.coordinatorIdentity)
        #expect(workspace.vault.state.isDemonstration)
        #expect(workspace.vault.state.voided == [])
        #expect(workspace.facts.misfiled == [])
        #expect(throws: Never.self) { _ = try workspace.vault.verifyAll(at: 1_795_000_000) }
    }

    @Test func `facts taken in task by task are the facts read anew`() throws {
        let played = try Demonstration(library: try DemonstrationRun.library()).play(in: MemoryStore())
        let taken = try played.register()
        let anew = try played.register(knownAt: .max - 1)
        #expect(taken == anew)
    }
}
