internal import CSodium

/// Passwords made by the program: strong, and possible to type from a printed sheet.
package enum GeneratedPassword {
    /// Letters and digits that are not mistaken for one another (no I, l, 1, O, 0), and marks that networks accept.
    package static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789-_.!".utf8)
    /// 20 signs of 61: about 118 bits.
    package static let standardLength = 20

    /// A password of `length` signs, each drawn evenly, with at least one capital, one small letter and one digit.
    package static func make(length: Int = standardLength) -> SecretBytes {
        precondition(length >= 4, "a password has at least four signs")
        sodiumReady()
        var password = SecretBytes(zeros: length)
        repeat {
            unsafe password.withMutableBytes { target in
                for index in 0..<length {
                    unsafe target[index] = alphabet[Int(randombytes_uniform(UInt32(alphabet.count)))]
                }
            }
        } while !hasAllClasses(password)
        return password
    }

    private static func hasAllClasses(_ password: borrowing SecretBytes) -> Bool {
        password.withBytes { bytes in
            var capital = false
            var small = false
            var digit = false
            for index in bytes.indices {
                switch bytes[index] {
                case 65...90: capital = true
                case 97...122: small = true
                case 48...57: digit = true
                default: break
                }
            }
            return capital && small && digit
        }
    }
}
