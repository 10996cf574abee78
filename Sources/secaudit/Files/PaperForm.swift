/// What the end of a file's name asks for, in small letters or in capitals.
enum PaperForm: String {
    case html
    case docx
    case xlsx
    case csv
    case json

    /// `nil` where the name has another end, or none.
    init?(of path: String) {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let ending = name[name.index(after: dot)...].lowercased()
        self.init(rawValue: ending == "htm" ? "html" : ending)
    }
}
