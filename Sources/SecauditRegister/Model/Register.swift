/// Everything known about the accounts of one or more municipalities, as one value.
///
/// Read from a vault it is assembled from signed records; read from a file its grants are claims. A missing list
/// means "not known"; an empty one means "nobody" or "nothing".
package struct Register: Hashable, Sendable, Codable {
    package var format: String
    package var municipalities: [Municipality]

    package static let format = "secaudit/register/1"

    package init(municipalities: [Municipality]) {
        self.format = Self.format
        self.municipalities = municipalities
    }
}
