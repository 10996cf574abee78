internal import Glibc
internal import Synchronization

/// Stands between a client and a server: makes the way longer, counts how often the client waits, and cuts.
///
/// It listens on a socket of its own in a folder of its own, under the name by which libpq looks for a server there.
package final class TestProxy: Sendable {
    package let folder: String
    private let target: String
    private let listener: Int32
    /// Milliseconds that each piece is on its way, in each direction.
    private let delay: Int
    private let state = Mutex(State())

    private struct State {
        var turns = 0
        var connections = 0
        var cut: [UInt8]?
        var delivery = Delivery.never
    }

    /// What becomes of the bytes at which a connection is cut.
    package enum Delivery: Sendable {
        /// They never reach the server.
        case never
        /// They reach it, and its answer never the client.
        case unanswered
        /// They reach it when the client has long made another connection.
        case late
    }

    /// How often the client has sent something after it had heard from the server: what it waited for.
    package var turns: Int { state.withLock { $0.turns } }
    package var connections: Int { state.withLock { $0.connections } }

    /// Cuts the next connection on which the client sends these bytes.
    package func cut(at bytes: String, _ delivery: Delivery) {
        state.withLock {
            $0.cut = Array(bytes.utf8)
            $0.delivery = delivery
        }
    }

    package init(to server: TestServer, delay: Int = 0) throws {
        self.delay = delay
        target = "\(server.folder)/.s.PGSQL.5432"
        let folder = "/tmp/secaudit-px-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        self.folder = folder
        guard unsafe mkdir(folder, 0o700) == 0 else { throw TestServerError.notStarted("mkdir: \(errno)") }
        listener = try unsafe Self.socket(at: "\(folder)/.s.PGSQL.5432") { unsafe bind($0, $1, $2) }
        guard listen(listener, 32) == 0 else { throw TestServerError.notStarted("listen: \(errno)") }
        let listener = listener
        OwnThread.begin { [weak self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0, let proxy = self else { return }
                proxy.state.withLock { $0.connections += 1 }
                OwnThread.begin { proxy.carry(client) }
            }
        }
    }

    deinit {
        // Wakes the thread that waits for clients.
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        _ = unsafe unlink("\(folder)/.s.PGSQL.5432")
        _ = unsafe rmdir(folder)
    }

    package func address(of database: String, as role: String = "owner") -> String {
        "postgres://\(role)@/\(database)?host=\(folder)"
    }

    /// What a client sends when it hangs up; nobody answers it (PostgreSQL's documentation, "Message Formats", Terminate).
    private static let farewell: [UInt8] = [0x58, 0, 0, 0, 4]

    /// A piece on its way, and when it is there.
    private struct Piece {
        let bytes: [UInt8]
        let due: Int
    }

    private func carry(_ client: Int32) {
        guard let server = unsafe try? Self.socket(at: target, { unsafe connect($0, $1, $2) }) else {
            close(client)
            return
        }
        defer {
            close(client)
            close(server)
        }
        var toServer: [Piece] = []
        var toClient: [Piece] = []
        var hasHeard = true
        while true {
            let now = Self.milliseconds
            for piece in toServer.prefix(while: { $0.due <= now }) { Self.write(piece.bytes, to: server) }
            for piece in toClient.prefix(while: { $0.due <= now }) { Self.write(piece.bytes, to: client) }
            toServer.removeAll { $0.due <= now }
            toClient.removeAll { $0.due <= now }
            let due = (toServer + toClient).map(\.due).min().map { max(0, $0 - now) } ?? 1000
            var watched = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            _ = unsafe poll(&watched, 2, Int32(due))
            if watched[0].revents != 0 {
                guard let bytes = Self.read(client) else { return }
                if hasHeard, bytes != Self.farewell { state.withLock { $0.turns += 1 } }
                hasHeard = false
                if let delivery = takeCut(in: bytes) {
                    if delivery == .late {
                        shutdown(client, Int32(SHUT_RDWR))
                        usleep(700_000)
                    }
                    if delivery != .never {
                        Self.write(bytes, to: server)
                        usleep(300_000)
                    }
                    return
                }
                toServer.append(Piece(bytes: bytes, due: Self.milliseconds + delay))
            }
            if watched[1].revents != 0 {
                guard let bytes = Self.read(server) else { return }
                hasHeard = true
                toClient.append(Piece(bytes: bytes, due: Self.milliseconds + delay))
            }
        }
    }

    /// What is to become of the bytes, if they are those at which to cut; it happens once.
    private func takeCut(in bytes: [UInt8]) -> Delivery? {
        state.withLock { state in
            guard let cut = state.cut, bytes.holds(cut) else { return nil }
            state.cut = nil
            return state.delivery
        }
    }

    private static var milliseconds: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }

    private static func read(_ descriptor: Int32) -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private static func socket(
        at path: String,
        _ use: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws -> Int32 {
        let descriptor = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { place in
            for (index, byte) in path.utf8.enumerated() where index < 107 { unsafe place[index] = byte }
        }
        let code = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe use(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard code == 0 else {
            close(descriptor)
            throw TestServerError.notStarted("socket: \(errno)")
        }
        return descriptor
    }
}
