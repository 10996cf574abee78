import SecauditCompliance
import SecauditExchange
import SecauditRegister
import SecauditReport
import SecauditTestSupport
import Testing

/// Nothing in a name becomes active: the papers of a town with hostile names have the same markup as of any other.
struct NastyNamesTests {
    static let nasty = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</td></table><iframe src=//evil.example>",
        "=HYPERLINK(\"http://evil.example\";\"x\")", "@SUM(1+1)*cmd|' /C calc'!A0", "&lt;b&gt; &#60;i&#62; &amp;",
        "]]><w:p/>", "\u{202e}слово\u{200b}\u{0}\u{1b}[2J", "'; DROP TABLE organs; --", "+79990000000", "-1+1",
        "{{7*7}}${7*7}", "javascript:alert(1)",
    ]

    private func town(_ name: String) -> Municipality {
        var town = SamplePapers.staffed
        town.name = "Г" + name
        town.organs = town.organs.map { organ in
            var organ = organ
            organ.name = name
            organ.accounts = organ.accounts.map { account in
                var account = account
                account.address = name
                return account
            }
            return organ
        }
        town.persons = town.persons.map { person in
            var person = person
            person.surname = name
            person.position = name
            person.phone = name
            return person
        }
        town.waivers = town.waivers?.map { waiver in
            var waiver = waiver
            waiver.approver = name
            waiver.basis = name
            return waiver
        }
        return town
    }

    /// Every tag and declaration, without the words between them and without labels made of fixed words.
    private func tags(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "<").dropFirst()
            .map { String($0.prefix { $0 != ">" }) }
    }

    @Test(arguments: nasty)
    func `the markup of HTML and of DOCX does not depend on names`(name: String) throws {
        let plain = try SamplePapers.all(try SamplePapers.dossier(.russian, of: town("Имя")))
        let hostile = try SamplePapers.all(try SamplePapers.dossier(.russian, of: town(name)))
        for (one, other) in zip(plain, hostile) {
            #expect(tags(HTMLPaper.render(one.paper)) == tags(HTMLPaper.render(other.paper)), "\(one.name)")
            let word = Array(DOCXDocument.xml(one.paper).utf8)
            #expect(tags(word) == tags(Array(DOCXDocument.xml(other.paper).utf8)), "\(one.name)")
        }
    }

    @Test(arguments: nasty)
    func `no sign that hides or moves its neighbours gets into a paper`(name: String) throws {
        for (kind, paper) in try SamplePapers.all(try SamplePapers.dossier(.russian, of: town(name))) {
            for bytes in [HTMLPaper.render(paper), PlainPaper.render(paper)] {
                let bad = String(decoding: bytes, as: UTF8.self).unicodeScalars.first { scalar in
                    scalar != "\n" && (scalar.value < 0x20 || scalar.properties.generalCategory == .format)
                }
                #expect(bad == nil, "\(kind)")
            }
        }
    }

    @Test(arguments: nasty)
    func `no cell of a table is a formula`(name: String) throws {
        let files = QuarterFolder.files(try SamplePapers.dossier(.russian, of: town(name)))
        let tables = files.filter { $0.path.hasSuffix(".csv") }
        #expect(tables.count == 2 + 5)
        for file in tables {
            let text = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
            for line in text.split(separator: "\r\n") {
                for cell in line.split(separator: ";") {
                    let first = cell.first { $0 != "\"" } ?? " "
                    #expect(!"=+-@".contains(first), "\(file.path): \(cell)")
                }
            }
        }
    }

    @Test(arguments: nasty)
    func `a name leads no file out of the folder`(name: String) throws {
        for file in QuarterFolder.files(try SamplePapers.dossier(.russian, of: town("../" + name))) {
            let parts = file.path.split(separator: "/", omittingEmptySubsequences: false)
            #expect(parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }, "\(file.path)")
            #expect(parts.count <= 3 && file.path.utf8.count < 250)
        }
    }
}
