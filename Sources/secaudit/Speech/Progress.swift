import Glibc

/// A line on standard error for work that takes longer than a second.
final class Progress {
    private let title: String
    private let world: World
    private let start = ContinuousClock.now
    private var shown: ContinuousClock.Instant?

    init(_ title: String, in world: World) {
        self.title = title
        self.world = world
    }

    /// Says how far the work has come, at most twice a second.
    func step(_ done: Int, of all: Int) {
        let now = ContinuousClock.now
        guard start.duration(to: now) > .seconds(1), shown.map({ $0.duration(to: now) > .milliseconds(500) }) ?? true
        else { return }
        shown = now
        world.notice("\(title): \(done)/\(all)")
    }
}
