import Testing

@testable import SecauditExchange

struct XMLScannerTests {
    private func shown(_ text: String) throws(XMLFault) -> [String] {
        var scanner = try XMLScanner(Array(text.utf8))
        var tokens: [String] = []
        while let token = try scanner.next() {
            switch token {
            case .open(let element):
                let attributes = element.attributes.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
                tokens.append("<\(element.name)\(attributes.joined())>")
            case .close(let name): tokens.append("</\(name)>")
            case .text(let text): tokens.append(text)
            }
        }
        return tokens
    }

    @Test func `elements, attributes, text and entities are told apart`() throws {
        let text = """
            <?xml version="1.0"?><!-- a --><x:a xmlns:x="urn:a" b='1' x:c = "&lt;&#1071;&#x42F;">
            t &amp; <d/><![CDATA[<&>]]></x:a>
            """
        #expect(try shown(text) == ["<a b=1 c=<ЯЯ>", "\nt & ", "<d>", "</d>", "<&>", "</a>"])
    }

    @Test(
        arguments: [
            ("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", .documentType),
            ("<a>&b;</a>", .unknownEntity("b")),
            ("<a>&#0;</a>", .unknownEntity("#0")),
            ("<a>&#xD800;</a>", .unknownEntity("#xD800")),
            ("<a>&#+65;</a>", .unknownEntity("#+65")),
            ("<a>&lt", .malformed),
            ("<a>", .unexpectedEnd),
            ("", .unexpectedEnd),
            ("<a", .unexpectedEnd),
            ("<a b=\"c", .unexpectedEnd),
            ("<!-- a", .unexpectedEnd),
            ("<a></b>", .wrongEnd("b")),
            ("</a>", .wrongEnd("a")),
            ("<a/><b/>", .malformed),
            ("<a/>b", .malformed),
            ("a", .malformed),
            ("<a b=c/>", .malformed),
            ("<a b=\"1\"c=\"2\" <", .malformed),
            ("<a b=\"<\"/>", .malformed),
            ("< a/>", .malformed),
            ("<a b=\"1\" b=\"2\"/>", .attributeRepeated("b")),
            ("<a>\0</a>", .notUTF8),
        ] as [(String, XMLFault.Fact)]
    )
    func `what is not plain XML is refused`(text: String, fact: XMLFault.Fact) {
        #expect(throws: XMLFault(line: 1, fact: fact)) { try shown(text) }
    }

    @Test func `the line of a fault is told`() {
        #expect(throws: XMLFault(line: 3, fact: .unknownEntity("q"))) { try shown("<a>\n\n&q;</a>") }
    }

    @Test func `as deep as the limit is read, one deeper is not`() throws {
        let deep = XMLScanner.deepest
        let text = { (count: Int) in
            String(repeating: "<a>", count: count) + String(repeating: "</a>", count: count)
        }
        #expect(try shown(text(deep)).count == 2 * deep)
        #expect(throws: XMLFault(line: 1, fact: .tooDeep(limit: deep))) { try shown(text(deep + 1)) }
    }

    @Test func `as many attributes as the limit are read, one more is not`() throws {
        let most = XMLScanner.mostAttributes
        let text = { (count: Int) in "<a" + (0..<count).map { " b\($0)=\"\"" }.joined() + "/>" }
        #expect(try shown(text(most)).count == 2)
        #expect(throws: XMLFault(line: 1, fact: .tooManyAttributes(limit: most))) { try shown(text(most + 1)) }
    }
}
