internal import Glibc
internal import Synchronization

/// A port of this computer that answers a request for TLS with "no", as a server without it does, and keeps what it got.
package final class PlainListener: Sendable {
    /// The length and the code of the request (PostgreSQL's documentation, "Message Formats", SSLRequest).
    package static let requestForTLS: [UInt8] = [0, 0, 0, 8, 4, 210, 22, 47]

    package let port: UInt16
    private let descriptor: Int32
    private let heard = Mutex<[[UInt8]]>([])

    /// What was received, by connection and message.
    package var received: [[UInt8]] { heard.withLock { $0 } }

    package init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (isBound, bound) = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let isBound =
                    unsafe bind(descriptor, address, length) == 0 && listen(descriptor, 4) == 0
                    && getsockname(descriptor, address, &length) == 0
                return (isBound, unsafe pointer.pointee.sin_port)
            }
        }
        guard isBound else { throw TestServerError.notStarted("listen: \(errno)") }
        port = UInt16(bigEndian: bound)
        self.descriptor = descriptor
        OwnThread.begin { [self] in
            while true {
                let peer = accept(descriptor, nil, nil)
                guard peer >= 0 else { return }
                var buffer = [UInt8](repeating: 0, count: 1024)
                while true {
                    let count = unsafe read(peer, &buffer, buffer.count)
                    guard count > 0 else { break }
                    heard.withLock { $0.append(Array(buffer.prefix(count))) }
                    _ = unsafe write(peer, [UInt8(ascii: "N")], 1)
                }
                close(peer)
            }
        }
    }
}
