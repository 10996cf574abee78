/// What a network says of the passwords that it takes; data of `policies/networks.yaml`, each with its source.
package struct PasswordRule: Hashable, Sendable {
    /// In signs; `nil`: not known.
    package let minimum: Int?
    package let maximum: Int?
    /// Whether it takes signs beside letters and digits.
    package let acceptsMarks: Bool
    /// Where that is written, and the day it was read.
    package let source: String

    package init(minimum: Int?, maximum: Int?, acceptsMarks: Bool, source: String) {
        self.minimum = minimum
        self.maximum = maximum
        self.acceptsMarks = acceptsMarks
        self.source = source
    }
}
