internal import CPostgres
internal import Glibc
internal import SecauditVault

/// One connection to a server, on which several statements go in one round trip.
@safe
final class ServerConnection {
    private let library: LibPQ
    private let handle: LibPQ.Handle
    /// How often something was sent and its answer waited for.
    private(set) var roundTrips = 0
    /// Statements that were sent without waiting, by how many went together.
    private var unread: [Int] = []
    /// After so many milliseconds without a byte the server counts as silent: longer than it works on a statement.
    static let patience: Int32 = 75_000

    init(_ words: [ServerAddress.Word], with library: LibPQ) throws(ServerFailure) {
        self.library = library
        guard let handle = unsafe Self.connected(words, library) else { throw .lost(.unreachable(reason: "")) }
        guard unsafe library.status(handle) == SECAUDIT_PQ_CONNECTED else {
            let wantsPassword = unsafe library.needsPassword(handle) != 0
            let reason = unsafe library.errorMessage(handle).map { unsafe String(cString: $0) } ?? ""
            unsafe library.finish(handle)
            throw .lost(wantsPassword ? .passwordWanted : .unreachable(reason: reason))
        }
        _ = unsafe library.setNoticeReceiver(handle, secaudit_pq_ignore, nil)
        guard unsafe library.setNonblocking(handle, 1) == 0, unsafe library.enterPipeline(handle) == 1 else {
            unsafe library.finish(handle)
            throw .lost(.lost)
        }
        unsafe self.handle = handle
    }

    deinit {
        unsafe library.finish(handle)
    }

    /// Sends statements in one go and waits for all their answers; after the first that is refused none is carried out.
    func exchange(_ statements: [Statement]) throws(ServerFailure) -> [Answer] {
        try post(statements)
        roundTrips += 1
        while unread.count > 1 { _ = try? read(unread.removeFirst()) }
        return try read(unread.removeFirst())
    }

    /// Sends statements whose answers nobody waits for; they are read before the next ones.
    func post(_ statements: [Statement]) throws(ServerFailure) {
        for statement in statements { try send(statement) }
        guard unsafe library.sync(handle) == 1 else { throw .lost(.lost) }
        unread.append(statements.count)
        _ = unsafe library.flush(handle)
    }

    /// The name as a part of a statement, which cannot be bound.
    func quoted(_ name: String) throws(ServerFailure) -> String {
        guard let quoted = unsafe library.escapeIdentifier(handle, name, name.utf8.count) else {
            throw .refused(code: "42602", table: "")
        }
        defer { unsafe library.free(quoted) }
        return unsafe String(cString: quoted)
    }

    private func send(_ statement: Statement) throws(ServerFailure) {
        let values = statement.parameters.map(\.encoded)
        let types = statement.parameters.map(\.type)
        let lengths = values.map { Int32(clamping: $0.count) }
        let binary = values.map { _ in Int32(1) }
        // One piece of memory for all the values; an empty one must point somewhere too, or it would be a null.
        var offsets: [Int] = []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(values.reduce(1) { $0 + $1.count })
        for value in values {
            offsets.append(bytes.count)
            bytes += value
        }
        bytes.append(0)
        let sent = unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = unsafe offsets.map { offset in unsafe start.map { unsafe $0 + offset } }
            return unsafe library.send(
                handle,
                statement.text,
                Int32(values.count),
                types,
                pointers,
                lengths,
                binary,
                1
            )
        }
        guard sent == 1 else { throw .lost(.lost) }
    }

    /// The answers to statements that went together.
    private func read(_ count: Int) throws(ServerFailure) -> [Answer] {
        var answers: [Answer] = []
        var failure: ServerFailure?
        // Each statement's answer ends with nothing, all of them with the answer to the common end.
        for _ in 0..<count {
            while let answer = try next() {
                switch answer.status {
                case Int32(SECAUDIT_PQ_COMMAND_DONE), Int32(SECAUDIT_PQ_ROWS): answers.append(answer)
                case Int32(SECAUDIT_PQ_ABORTED): break
                default:
                    let code = answer.errorField(Int32(SECAUDIT_PQ_SQLSTATE))
                    if Self.meansLoss(code) { throw .lost(.lost) }
                    failure =
                        failure ?? .refused(code: code, table: answer.errorField(Int32(SECAUDIT_PQ_TABLE)))
                }
            }
        }
        guard let end = try next(), end.status == Int32(SECAUDIT_PQ_SYNC) else { throw .lost(.lost) }
        if let failure { throw failure }
        guard answers.count == count else { throw .lost(.lost) }
        return answers
    }

    /// Without a code it is libpq's own word that the connection is gone; otherwise the server says that it is going down,
    /// cannot be spoken to, or has waited too long for the end of a transaction.
    private static func meansLoss(_ code: String) -> Bool {
        code.isEmpty || code.hasPrefix("57P") || code.hasPrefix("08") || code == "25P03"
    }

    /// The next result, `nil` at the end of a statement's results.
    private func next() throws(ServerFailure) -> Answer? {
        while true {
            let pending = unsafe library.flush(handle)
            guard pending >= 0 else { throw .lost(.lost) }
            if unsafe library.isBusy(handle) == 0 {
                return unsafe library.nextResult(handle).map { unsafe Answer($0, of: library) }
            }
            try wait(toWrite: pending == 1)
            guard unsafe library.consume(handle) == 1 else { throw .lost(.lost) }
        }
    }

    private func wait(toWrite: Bool) throws(ServerFailure) {
        let events = Int16(POLLIN) | (toWrite ? Int16(POLLOUT) : 0)
        var watched = unsafe pollfd(fd: library.socket(handle), events: events, revents: 0)
        while true {
            let ready = unsafe poll(&watched, 1, Self.patience)
            if ready > 0 { return }
            if ready == 0 { throw .lost(.silent) }
            guard errno == EINTR else { throw .lost(.lost) }
        }
    }

    private static func connected(_ words: [ServerAddress.Word], _ library: LibPQ) -> LibPQ.Handle? {
        var names = unsafe words.map { unsafe UnsafePointer(strdup($0.name)) }
        var values = unsafe words.map { unsafe UnsafePointer(strdup($0.value)) }
        unsafe names.append(nil)
        unsafe values.append(nil)
        defer {
            for index in unsafe names.indices { unsafe free(UnsafeMutablePointer(mutating: names[index])) }
            for index in unsafe values.indices { unsafe free(UnsafeMutablePointer(mutating: values[index])) }
        }
        return unsafe library.connect(names, values, 0)
    }
}
