import SecauditRegister

/// What happens in a town, day by day.
struct Script {
    let zone: ZoneOffset
    private(set) var scenes: [Scene] = []

    /// Something done on one day, at ten in the morning of the town.
    struct Scene {
        let day: CalendarDay
        let time: Int64
        let play: (Stage) throws -> Void
    }

    init(zone: ZoneOffset) {
        self.zone = zone
    }

    mutating func on(_ day: CalendarDay, _ play: @escaping (Stage) throws -> Void) {
        let time = Int64(day.number) * 86_400 + 10 * 3600 - Int64(zone.minutes) * 60
        scenes.append(Scene(day: day, time: time, play: play))
    }

    /// All scenes of several towns as they follow on each other: a ledger goes forward only.
    static func merged(_ scripts: [Script]) -> [Scene] {
        scripts.flatMap(\.scenes).enumerated()
            .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element)
    }
}

extension CalendarDay {
    /// A day written in the scenario itself.
    static func on(_ text: StaticString) -> CalendarDay {
        guard let day = CalendarDay("\(text)") else { preconditionFailure("the scenario names a day that is none") }
        return day
    }
}
