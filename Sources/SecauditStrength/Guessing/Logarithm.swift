internal import Glibc

/// The logarithm to base two.
func binaryLogarithm(_ number: Double) -> Double {
    log2(number)
}
