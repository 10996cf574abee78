internal import COpenSSL

/// Lends `bytes` to OpenSSL as something to read from.
func reading<Result>(_ bytes: [UInt8], _ body: (OpaquePointer) -> Result) -> Result {
    unsafe bytes.withUnsafeBytes { buffer in
        guard let source = unsafe BIO_new_mem_buf(buffer.baseAddress, Int32(clamping: buffer.count)) else {
            fatalError("no memory for OpenSSL")
        }
        defer { unsafe BIO_free(source) }
        return unsafe body(source)
    }
}

/// What `body` makes OpenSSL write.
func written(_ body: (OpaquePointer) -> Void) -> [UInt8] {
    guard let target = unsafe BIO_new(BIO_s_mem()) else { fatalError("no memory for OpenSSL") }
    defer { unsafe BIO_free(target) }
    unsafe body(target)
    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    while true {
        let count = unsafe BIO_read(target, &piece, Int32(piece.count))
        guard count > 0 else { return output }
        output += piece[..<Int(count)]
    }
}

/// A moment as OpenSSL keeps it, in seconds since 1970; `nil` where it is none.
func seconds(_ time: UnsafePointer<ASN1_TIME>) -> Int64? {
    guard let start = unsafe ASN1_TIME_set(nil, 0) else { return nil }
    defer { unsafe ASN1_TIME_free(start) }
    var days: Int32 = 0
    var rest: Int32 = 0
    guard unsafe ASN1_TIME_diff(&days, &rest, start, time) == 1 else { return nil }
    return Int64(days) * 86_400 + Int64(rest)
}
