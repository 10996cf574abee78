internal import Glibc

/// How long the tests may take that grow with their number of rounds.
package enum Depth {
    /// Set by `make deep`: everything that needs longer than a usual run of the tests may.
    package static let isDeep = unsafe getenv("SECAUDIT_DEEP") != nil

    /// So many rounds as a rule, so many in `make deep`.
    package static func rounds(_ usual: Int, deep: Int) -> Int {
        isDeep ? deep : usual
    }
}
