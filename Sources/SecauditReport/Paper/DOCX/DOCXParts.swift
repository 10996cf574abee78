/// The parts of a DOCX file that are the same for every paper.
enum DOCXParts {
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let contentTypes =
        head + "<Types xmlns=\"\(package)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word).document.main+xml\"/>"
        + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(word).styles+xml\"/>"
        + "<Override PartName=\"/word/header1.xml\" ContentType=\"\(word).header+xml\"/>"
        + "<Override PartName=\"/word/header2.xml\" ContentType=\"\(word).header+xml\"/>"
        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        + "</Types>"

    static let relationships =
        head + "<Relationships xmlns=\"\(package)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(package)/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
        + "</Relationships>"

    static let documentRelationships =
        head + "<Relationships xmlns=\"\(package)/relationships\">"
        + "<Relationship Id=\"rId1\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"\(office)/header\" Target=\"header1.xml\"/>"
        + "<Relationship Id=\"rId3\" Type=\"\(office)/header\" Target=\"header2.xml\"/>"
        + "</Relationships>"

    /// The number of the page.
    static let header =
        head + "<w:hdr \(main)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:hdr>"

    /// The first page has none.
    static let firstHeader =
        head + "<w:hdr \(main)><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr></w:p></w:hdr>"

    /// No author and no moment: the same paper is the same bytes.
    static func core(title: String) -> String {
        head + "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" "
            + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>\(Markup.escaped(title))</dc:title>"
            + "</cp:coreProperties>"
    }

    static func styles(_ language: Language) -> String {
        head + "<w:styles \(main)><w:docDefaults><w:rPrDefault><w:rPr>"
            + "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/>"
            + "<w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/><w:lang w:val=\"\(language == .russian ? "ru-RU" : "en-GB")\"/>"
            + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
            + style("Normal", "Normal", "")
            + style(
                "BodyText",
                "Body Text",
                "<w:widowControl/><w:spacing w:after=\"80\"/><w:ind w:firstLine=\"709\"/><w:jc w:val=\"both\"/>"
            )
            + style("Plain", "Plain", "<w:spacing w:after=\"40\"/>")
            + style("Item", "Item", "<w:widowControl/><w:spacing w:after=\"80\"/><w:jc w:val=\"both\"/>")
            + style("Issuer", "Issuer", "<w:jc w:val=\"center\"/>", "<w:b/>")
            + style(
                "Title",
                "Title",
                "<w:spacing w:before=\"240\" w:after=\"200\"/><w:jc w:val=\"center\"/>",
                "<w:b/><w:spacing w:val=\"30\"/><w:sz w:val=\"30\"/>"
            )
            + style("Subject", "Subject", "<w:spacing w:before=\"60\" w:after=\"60\"/><w:ind w:right=\"2835\"/>")
            + style(
                "Heading1",
                "heading 1",
                "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
                "<w:b/>"
            )
            + style("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"80\" w:after=\"60\"/>")
            + style("TableText", "Table Text", "", "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")
            + style(
                "TableHead",
                "Table Head",
                "<w:keepNext/><w:jc w:val=\"center\"/>",
                "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
            )
            + style("TableDense", "Table Dense", "", "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>")
            + style("Gap", "Gap", "<w:keepNext/>", "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>")
            + style("Cut", "Cut", "<w:spacing w:before=\"400\"/><w:jc w:val=\"center\"/>")
            + style(
                "Footnote",
                "Footnote",
                "<w:spacing w:before=\"120\"/>",
                "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>"
            )
            + style("Mark", "Mark", "<w:spacing w:before=\"360\"/>", "<w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>")
            + style("Header", "header", "<w:jc w:val=\"center\"/>", "<w:sz w:val=\"22\"/>")
            + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
            + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
                "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
            }.joined()
            + "</w:tblBorders><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/>"
            + "</w:tblCellMar></w:tblPr></w:style></w:styles>"
    }

    private static func style(_ id: String, _ name: String, _ paragraph: String, _ run: String = "") -> String {
        "<w:style w:type=\"paragraph\"\(id == "Normal" ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
            + (id == "Normal" ? "" : "<w:basedOn w:val=\"Normal\"/>")
            + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }
}
