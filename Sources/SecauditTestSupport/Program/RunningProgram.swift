import Glibc

/// A started program: what it still has to be given, and what it has written so far.
package struct RunningProgram {
    package let process: Int32
    let output: Int32
    let errors: Int32
    var feeds: [Feed]
    /// How many bytes of the output are not the program's own.
    let filling: Int
    let timeLimit: Int

    struct Feed {
        let descriptor: Int32
        var rest: ArraySlice<UInt8>
    }

    package func send(_ signal: Int32) {
        kill(process, signal)
    }

    /// Whether it has ended; what it left is still there to be taken by ``finish()``.
    package var hasEnded: Bool {
        var state = unsafe siginfo_t()
        let code = unsafe waitid(P_PID, id_t(process), &state, WEXITED | WNOHANG | WNOWAIT)
        return unsafe code != 0 || state.si_signo != 0
    }

    /// Gives the program as much of its inputs as their pipes take; what is short is all there from the beginning.
    mutating func feed() {
        for index in feeds.indices { Self.write(&feeds[index]) }
        feeds.removeAll { $0.rest.isEmpty }
    }

    /// Feeds, reads and waits until it has ended; past the time limit it is killed.
    package func finish() -> ProgramOutcome {
        var outcome = ProgramOutcome(status: nil, signal: nil, bytes: [], errorBytes: [])
        var feeds = feeds
        var open = [output, errors]
        let deadline = time(nil) + timeLimit
        var overdue = false
        while !open.isEmpty {
            var watched = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            watched += feeds.map { pollfd(fd: $0.descriptor, events: Int16(POLLOUT), revents: 0) }
            _ = unsafe poll(&watched, nfds_t(watched.count), 200)
            for (index, feed) in zip(feeds.indices, watched.dropFirst(open.count)) where feed.revents != 0 {
                Self.write(&feeds[index])
            }
            feeds.removeAll { $0.rest.isEmpty }
            for ready in watched.prefix(open.count) where ready.revents != 0 {
                let bytes = Self.read(ready.fd)
                if ready.fd == output { outcome.bytes += bytes } else { outcome.errorBytes += bytes }
                if bytes.isEmpty { open.removeAll { $0 == ready.fd } }
            }
            if time(nil) > deadline, !overdue {
                overdue = true
                send(SIGKILL)
            }
        }
        for feed in feeds { close(feed.descriptor) }
        close(output)
        close(errors)
        var state: Int32 = 0
        outcome.bytes = Array(outcome.bytes.dropFirst(filling))
        while unsafe waitpid(process, &state, 0) < 0, errno == EINTR {}
        // The macros WIFEXITED and the like are not there for Swift.
        if state & 0x7F == 0 { outcome.status = (state >> 8) & 0xFF } else { outcome.signal = state & 0x7F }
        outcome.leftCore = state & 0x80 != 0
        return outcome
    }

    /// Writes as much as the pipe takes now.
    ///
    /// A reader that is gone ends it; what is all written is closed.
    static func write(_ feed: inout Feed) {
        while !feed.rest.isEmpty {
            let count = unsafe feed.rest.withUnsafeBytes { bytes in
                unsafe Glibc.write(feed.descriptor, bytes.baseAddress, bytes.count)
            }
            if count < 0 {
                if errno == EAGAIN { return }
                if errno == EINTR { continue }
                feed.rest = []
            } else {
                feed.rest = feed.rest.dropFirst(count)
            }
        }
        close(feed.descriptor)
    }

    private static func read(_ descriptor: Int32) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            return Array(buffer.prefix(max(count, 0)))
        }
    }
}
