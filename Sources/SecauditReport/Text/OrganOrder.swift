import SecauditCompliance
import SecauditRegister

/// Where an organ stands in a report: the worst first, then by name, then by identifier.
struct OrganOrder {
    let name: String
    /// Where its result stands among those of the assessment.
    let place: Int
    private let level: RollUp.Level
    private let organ: Organ.ID

    init(_ organ: Organ.ID, _ level: RollUp.Level, name: String, _ place: Int) {
        self.organ = organ
        self.level = level
        self.name = name
        self.place = place
    }

    func precedes(_ other: OrganOrder) -> Bool {
        if level != other.level { return level > other.level }
        // By bytes, in one walk: the names of many organs begin alike.
        let (own, foreign) = (name.utf8.span, other.name.utf8.span)
        for place in 0..<min(own.count, foreign.count) where own[place] != foreign[place] {
            return own[place] < foreign[place]
        }
        return own.count == foreign.count ? organ < other.organ : own.count < foreign.count
    }
}
