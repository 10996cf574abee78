import SecauditRegister
import Testing

@testable import SecauditCompliance

/// Files made to hurt are refused before they cost time or memory.
///
/// The bounds are those of a busy machine and an unoptimised build: what the limits of size and depth keep out would take
/// minutes and gigabytes. Serialised, because memory is the whole process's.
@Suite(.serialized) struct RefusedInTimeTests {
    struct Hostile: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        /// The size and depth of real files are no limits of their own for these.
        let fact: PolicyFileFact

        var testDescription: String { name }
    }

    private static let limit = StrictYAML.sizeLimit

    private static func filled(_ unit: String, to size: Int = limit) -> [UInt8] {
        let unit = Array(unit.utf8)
        return Array((0..<(size / unit.count)).lazy.map { _ in unit }.joined())
    }

    static let files: [Hostile] = [
        Hostile(name: "ten megabytes of text", bytes: filled("x: y\n", to: 10_000_000), fact: .tooLarge(limit: limit)),
        Hostile(name: "ten megabytes of brackets", bytes: filled("[", to: 10_000_000), fact: .tooLarge(limit: limit)),
        Hostile(name: "ten megabytes of NUL", bytes: filled("\0", to: 10_000_000), fact: .tooLarge(limit: limit)),
        Hostile(name: "nested lists", bytes: filled("["), fact: .tooDeep(limit: 16)),
        Hostile(name: "nested maps", bytes: filled("{a: "), fact: .tooDeep(limit: 16)),
        Hostile(name: "nested block lists", bytes: filled("- "), fact: .tooDeep(limit: 16)),
        Hostile(
            name: "an anchor at the end",
            bytes: filled("x, ", to: limit - 9) + Array("\na: &b c".utf8),
            fact: .anchor
        ),
        Hostile(name: "an alias bomb", bytes: bomb, fact: .anchor),
        Hostile(name: "a key repeated ten thousand times", bytes: filled("format: 1\n"), fact: .duplicateKey("format")),
        Hostile(
            name: "a key repeated by an escape",
            bytes: Array("id: 1\n\"\\u0069d\": 2\n".utf8),
            fact: .duplicateKey("id")
        ),
        Hostile(name: "NUL by an escape", bytes: Array("id: \"a\\x00b\"\n".utf8), fact: .nulByte),
        Hostile(name: "NUL", bytes: Array("id: a\0b\n".utf8), fact: .nulByte),
        Hostile(name: "UTF-16 with a mark", bytes: utf16("id: 1\n", bigEndian: false, marked: true), fact: .nulByte),
        Hostile(name: "UTF-16 the other way", bytes: utf16("id: 1\n", bigEndian: true, marked: true), fact: .nulByte),
        Hostile(name: "UTF-16 of Cyrillic alone", bytes: utf16("яяя", bigEndian: false, marked: false), fact: .notUTF8),
        Hostile(name: "UTF-32", bytes: [0x69, 0, 0, 0, 0x3A, 0, 0, 0], fact: .nulByte),
        // «правило: да» in Windows-1251 and in KOI8-R.
        Hostile(name: "Windows-1251", bytes: [0xEF, 0xF0, 0xE0, 0xE2, 0x3A, 0x20, 0xE4, 0xE0], fact: .notUTF8),
        Hostile(name: "KOI8-R", bytes: [0xD0, 0xD2, 0xC1, 0xD7, 0x3A, 0x20, 0xC4, 0xC1], fact: .notUTF8),
        Hostile(name: "half a letter at the end", bytes: Array("id: я".utf8).dropLast(), fact: .notUTF8),
    ]

    private static var bomb: [UInt8] {
        var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (name, previous) in zip("bcdefghij", "abcdefghi") {
            text += "\(name): &\(name) [" + Array(repeating: "*\(previous)", count: 9).joined(separator: ", ") + "]\n"
        }
        return Array(text.utf8)
    }

    private static func utf16(_ text: String, bigEndian: Bool, marked: Bool) -> [UInt8] {
        ((marked ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    @Test(arguments: files)
    func `a hostile file is refused quickly and costs little memory`(file: Hostile) throws {
        let before = try Self.peak()
        let clock = ContinuousClock()
        var fact: PolicyFileFact?
        let time = clock.measure {
            do throws(PolicyFileError) {
                _ = try PolicyFile(bytes: file.bytes, name: "p.yaml", digest: "d")
            } catch {
                fact = error.fact
            }
        }
        #expect(fact == file.fact)
        #expect(time < .seconds(3))
        #expect(try Self.peak() - before < 100 * 1024)
    }

    /// A file as large as is allowed and wrong only at its end is refused within the same bounds.
    @Test(arguments: ["a", "\"", "#", "- x\n", "k: v\n", "? ", ": ", "|", "\\", "'a' ", "%", "\u{85}", "я", "🦔"])
    func `whatever fills a file it is read or refused quickly`(unit: String) throws {
        let bytes = Self.filled(unit)
        let before = try Self.peak()
        var isRefused = false
        let time = ContinuousClock().measure {
            isRefused = (try? PolicyFile(bytes: bytes, name: "p.yaml", digest: "d")) == nil
        }
        #expect(isRefused)
        #expect(time < .seconds(6))
        #expect(try Self.peak() - before < 100 * 1024)
    }

    /// The most memory that the process has used so far, in KiB.
    private static func peak() throws -> Int {
        let status = try PoliciesFolder.text(ofFile: "/proc/self/status")
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.filter(\.isNumber)))
    }
}
