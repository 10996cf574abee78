internal import CSodium

/// Random bytes that are not secret: identifiers and salts.
package func randomBytes(count: Int) -> [UInt8] {
    sodiumReady()
    var output = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf(&output, count)
    return output
}
