/// Where a report goes piece by piece, so that a long one never lies in memory as a whole.
package struct ByteSink {
    /// Pieces of about this many bytes are handed on.
    private static let pieceLength = 1 << 16

    private var waiting: [UInt8] = []
    private let receive: ([UInt8]) -> Void

    /// A sink that hands its pieces to `receive`, in order; ``finish()`` hands on the last.
    package init(_ receive: @escaping ([UInt8]) -> Void) {
        self.receive = receive
        waiting.reserveCapacity(2 * Self.pieceLength)
    }

    mutating func write(_ text: String) {
        waiting += text.utf8
        passOn()
    }

    mutating func write(_ bytes: [UInt8]) {
        guard bytes.count < Self.pieceLength else {
            // A long piece is handed on as it is.
            finish()
            return receive(bytes)
        }
        waiting += bytes
        passOn()
    }

    /// Lets `body` append to what is waiting.
    mutating func append(_ body: (inout [UInt8]) -> Void) {
        body(&waiting)
        passOn()
    }

    package mutating func finish() {
        if !waiting.isEmpty { receive(waiting) }
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func passOn() {
        guard waiting.count >= Self.pieceLength else { return }
        receive(waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    /// All that `body` writes, in one piece.
    package static func bytes(_ body: (inout ByteSink) -> Void) -> [UInt8] {
        var whole: [UInt8] = []
        var sink = ByteSink { whole += $0 }
        body(&sink)
        sink.finish()
        return whole
    }
}
