import SecauditCompliance
import SecauditCrypto
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

struct QuarterFolderTests {
    @Test(arguments: Language.allCases)
    func `the folder has the same files each time`(language: Language) throws {
        let first = QuarterFolder.files(try SamplePapers.dossier(language))
        let second = QuarterFolder.files(try SamplePapers.dossier(language))
        #expect(first == second)
        let list = first.map(\.path).joined(separator: "\n") + "\n"
        try expectSnapshot(
            list,
            "quarter-folder.\(language.rawValue).txt",
            filePath: #filePath.replacing("/Paper/", with: "/")
        )
    }

    @Test func `the list of sums names every file with its own`() throws {
        let files = QuarterFolder.files(try SamplePapers.dossier(.russian))
        let sums = try #require(files.last)
        #expect(sums.path == "SHA256SUMS")
        let expected = files.dropLast().map { "\(FileDigest(of: $0.bytes).hexadecimal)  \($0.path)\n" }.joined()
        #expect(String(decoding: sums.bytes, as: UTF8.self) == expected)
    }

    @Test func `the checksum on the papers is that of the JSON report in the folder`() throws {
        let dossier = try SamplePapers.dossier(.russian)
        let report = try #require(QuarterFolder.files(dossier).first { $0.path == "3-проверка.json" })
        #expect(FileDigest(of: report.bytes).hexadecimal == dossier.origin.checksum)
    }

    @Test func `each organ is a step`() throws {
        var steps: [[Int]] = []
        _ = QuarterFolder.files(try SamplePapers.dossier(.russian)) { steps.append([$0, $1]) }
        #expect(steps == (1...5).map { [$0, 5] })
    }
}
