/// A part's pointer to another part of the same file.
struct PartRelation {
    let id: String
    /// The last word of its type, which is the same in both forms of the standard.
    let kind: String
    let target: String

    /// Pointers to places outside the file are left out: nothing is fetched.
    static func all(in content: [UInt8], folder: String) throws(XMLFault) -> [PartRelation] {
        var scanner = try XMLScanner(content)
        var relations: [PartRelation] = []
        while let token = try scanner.next() {
            guard case .open(let element) = token, element.name == "Relationship" else { continue }
            guard element["TargetMode"] != "External", let id = element["Id"], let type = element["Type"],
                let target = element["Target"]
            else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            relations.append(PartRelation(id: id, kind: kind, target: resolved(target, in: folder)))
        }
        return relations
    }

    private static func resolved(_ target: String, in folder: String) -> String {
        var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") where step != "." {
            if step == ".." {
                _ = steps.popLast()
            } else {
                steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }
}

/// The list of sheets, and how the workbook counts days.
struct WorkbookSheets {
    struct Listed {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private(set) var sheets: [Listed] = []
    private(set) var from1904 = false

    init(_ content: [UInt8]) throws(XMLFault) {
        var scanner = try XMLScanner(content)
        while let token = try scanner.next() {
            guard case .open(let element) = token else { continue }
            switch element.name {
            case "workbookPr": from1904 = ["1", "true", "on"].contains(element["date1904"] ?? "")
            case "sheet":
                let isHidden = element["state"].map { $0 != "visible" } ?? false
                sheets.append(
                    Listed(name: element["name"] ?? "", relation: element["id"] ?? "", isHidden: isHidden)
                )
            default: break
            }
        }
    }
}
