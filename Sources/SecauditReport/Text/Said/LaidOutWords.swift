/// The words of a finding as lines; a class, for those that are said alike are mostly one object.
final class LaidOutWords: Hashable {
    let lines: [UInt8]
    /// Found once, and only where somebody asks: few organs have so many pages that words are looked up in a table.
    private lazy var hash = lines.hashValue

    init(_ lines: [UInt8]) {
        self.lines = lines
    }

    static func == (left: LaidOutWords, right: LaidOutWords) -> Bool {
        left === right || left.lines == right.lines
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(hash)
    }
}
