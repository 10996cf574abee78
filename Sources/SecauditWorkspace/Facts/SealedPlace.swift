package import SecauditVault

/// Where a secret lies; a fact names both ids in hexadecimal.
package struct SealedPlace: Hashable, Sendable {
    package let compartment: CompartmentID
    package let record: RecordID
}

extension SealedPlace: Codable {
    private enum CodingKeys: CodingKey {
        case compartment
        case record
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func id<Object>(_ key: CodingKeys) throws -> ObjectID<Object> {
            let text = try container.decode(String.self, forKey: key)
            guard let id = ObjectID<Object>(hexadecimal: text) else {
                throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "no id")
            }
            return id
        }
        self.init(compartment: try id(.compartment), record: try id(.record))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(compartment.hexadecimal, forKey: .compartment)
        try container.encode(record.hexadecimal, forKey: .record)
    }
}
