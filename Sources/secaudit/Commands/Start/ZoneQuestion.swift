import SecauditRegister
import SecauditReport

/// The distance of a municipality from UTC, by which its days are counted.
struct ZoneQuestion {
    let given: ZoneOffset?

    /// Offers the zone of this computer, if it has been told one.
    ///
    /// A server keeps UTC, which no municipality lives by: a default taken in haste would shift every term.
    func answer(in world: World) throws -> ZoneOffset {
        let typed = try world.dialogue.text(
            say("Часовой пояс (Москва UTC+3, Барнаул UTC+7)?", "Its zone (Moscow UTC+3, Barnaul UTC+7)?"),
            option: "--zone",
            given: given?.description,
            default: world.localZone == .utc ? nil : Self.short(world.localZone)
        ) { text in
            ZoneOffset(text) == nil ? say("Напишите, например, UTC+7.", "Write it like UTC+7.") : nil
        }
        guard let zone = ZoneOffset(typed) else { throw ProgramError.wrongValue(option: "--zone", value: typed) }
        return zone
    }

    /// Such as `UTC+7`.
    private static func short(_ zone: ZoneOffset) -> String {
        let hours = zone.minutes / 60
        return "UTC" + (zone.minutes % 60 == 0 ? (hours < 0 ? "\(hours)" : "+\(hours)") : zone.description)
    }
}
