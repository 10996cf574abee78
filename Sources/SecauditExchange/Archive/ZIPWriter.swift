/// Writes a ZIP archive whose bytes follow from its parts alone: no clock, no packing library with its versions.
package enum ZIPWriter {
    package struct Part: Hashable, Sendable {
        package let name: String
        package let content: [UInt8]

        package init(name: String, content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    /// In the order given; each part's name must be its own.
    package static func bytes(_ parts: [Part]) -> [UInt8] {
        var file: [UInt8] = []
        var list: [UInt8] = []
        for part in parts {
            let packed = Deflation.packed(part.content)
            let isPacked = packed.count < part.content.count
            let name = Array(part.name.utf8)
            let shared =
                short(20) + short(0x0800) + short(isPacked ? 8 : 0)
                // The first moment that the format knows, 1980-01-01.
                + short(0) + short(0x21) + long(Int(CRC32.of(part.content)))
                + long(isPacked ? packed.count : part.content.count) + long(part.content.count)
                + short(name.count) + short(0)
            list += long(0x0201_4B50) + short(20) + shared + short(0) + short(0) + short(0) + long(0) + long(file.count)
            list += name
            file += long(0x0403_4B50) + shared + name + (isPacked ? packed : part.content)
        }
        let end =
            long(0x0605_4B50) + short(0) + short(0) + short(parts.count) + short(parts.count) + long(list.count)
            + long(file.count) + short(0)
        return file + list + end
    }

    private static func short(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func long(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }
}
