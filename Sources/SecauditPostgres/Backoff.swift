internal import Glibc

/// How long to wait before the next try: longer each time, and never the same for two who are in each other's way.
struct Backoff {
    private(set) var tries = 0
    let limit: Int
    /// The longest wait before the first repetition, and ever, in microseconds.
    let first: UInt32
    let longest: UInt32

    init(limit: Int, first: UInt32 = 2000, longest: UInt32 = 1_000_000) {
        self.limit = limit
        self.first = first
        self.longest = longest
    }

    /// A server that is started again is back within seconds.
    static var afterLoss: Backoff { Backoff(limit: 14, first: 10_000) }

    /// Counts a try without a wait.
    mutating func skip() { tries += 1 }

    /// Waits; `false`, at once, when it has been tried often enough.
    mutating func wait() -> Bool {
        guard tries < limit else { return false }
        let most = min(longest, first << UInt32(min(tries, 16)))
        tries += 1
        usleep(.random(in: most / 4...most))
        return true
    }
}
