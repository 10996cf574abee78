internal import SecauditExchange

/// A paper as a DOCX file that an office edits: styles, real tables, A4.
package enum DOCXPaper {
    package static func render(_ paper: Paper) -> [UInt8] {
        // The list of types comes first: some readers look for it there.
        let parts = [
            ("[Content_Types].xml", DOCXParts.contentTypes), ("_rels/.rels", DOCXParts.relationships),
            ("word/document.xml", DOCXDocument.xml(paper)), ("word/styles.xml", DOCXParts.styles(paper.language)),
            ("word/header1.xml", DOCXParts.header), ("word/header2.xml", DOCXParts.firstHeader),
            ("word/_rels/document.xml.rels", DOCXParts.documentRelationships),
            ("docProps/core.xml", DOCXParts.core(title: paper.name)),
        ]
        return ZIPWriter.bytes(parts.map { ZIPWriter.Part(name: $0.0, content: Array($0.1.utf8)) })
    }
}
