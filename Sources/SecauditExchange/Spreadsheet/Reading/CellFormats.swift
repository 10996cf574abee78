import SecauditRegister

/// Which of the numbered looks show a number as a date, and from where days are counted.
struct CellFormats {
    var from1904 = false
    private var areDates: [Bool] = []

    init() {}

    init(_ content: [UInt8], from1904: Bool) throws(XMLFault) {
        self.from1904 = from1904
        var codes: [Int: String] = [:]
        var numbers: [Int] = []
        var scanner = try XMLScanner(content)
        var isInCells = false
        while let token = try scanner.next() {
            switch token {
            case .open(let element) where element.name == "numFmt":
                if let number = element["numFmtId"].flatMap({ Int($0) }) { codes[number] = element["formatCode"] ?? "" }
            case .open(let element) where element.name == "cellXfs": isInCells = true
            case .close("cellXfs"): isInCells = false
            case .open(let element) where element.name == "xf" && isInCells:
                numbers.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
            default: break
            }
        }
        areDates = numbers.map { number in
            codes[number].map(Self.showsDay) ?? Self.builtIn.contains { $0.contains(number) }
        }
    }

    /// A number as a cell with this look shows it.
    func value(_ number: Double, look: Int) -> Cell.Value {
        guard areDates.indices.contains(look), areDates[look],
            let day = DaySerial.day(number, from1904: from1904)
        else { return .number(number) }
        return .day(day)
    }

    /// The numbers of formats of dates that need no code (ECMA-376, 18.8.30); 18 to 21 and 45 to 47 are times alone.
    private static let builtIn = [14...17, 22...22, 27...31, 36...36, 50...54, 57...58]

    /// Whether a format has a day or a year in it, apart from words in quotes and colours or places in brackets.
    private static func showsDay(_ code: String) -> Bool {
        var rest = Substring(code)
        while let sign = rest.popFirst() {
            switch sign {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "d", "D", "y", "Y": return true
            default: break
            }
        }
        return false
    }
}
