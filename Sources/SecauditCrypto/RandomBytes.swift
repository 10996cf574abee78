internal import CSodium

/// Random bytes that are not secret: identifiers and salts.
package func randomBytes(count: Int) -> [UInt8] {
    sodiumReady()
    var output = [UInt8](repeating: 0, count: count)
    unsafe randombytes_buf(&output, count)
    return output
}

/// A number from 0 up to but without `bound`, each equally likely: what would favour some is drawn again.
package func randomNumber(below bound: Int) -> Int {
    precondition(bound > 0 && bound <= Int(UInt32.max), "a bound is a positive number of 32 bits")
    sodiumReady()
    return Int(randombytes_uniform(UInt32(bound)))
}
