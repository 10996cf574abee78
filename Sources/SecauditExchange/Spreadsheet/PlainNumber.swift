/// Numbers as cells hold them: whole ones without a fraction or an exponent, as people write them.
package enum PlainNumber {
    package static func text(_ number: Double) -> String {
        // Beyond 2^53 a whole number is no longer exact; registration numbers have at most 15 digits.
        guard number.rounded() == number, abs(number) < 9_007_199_254_740_992 else { return "\(number)" }
        return "\(Int(number))"
    }
}
