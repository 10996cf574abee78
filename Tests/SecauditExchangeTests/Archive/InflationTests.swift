import Testing

@testable import SecauditExchange

struct InflationTests {
    /// Made by zlib: the fixed code with a match that overlaps itself, a stored block, and a stored one of nothing.
    @Test(arguments: [
        ("4bca49cc504842211401", "blah blah blah blah!"),
        ("010400fbff626c6168", "blah"),
        ("010000ffff", ""),
        ("0300", ""),
    ])
    func `what zlib packed is unpacked`(packed: String, text: String) {
        #expect(Inflation.unpacked(Hexadecimal.bytes(packed)[...], length: text.utf8.count) == Array(text.utf8))
    }

    @Test func `a block with a code of its own is unpacked`() throws {
        let packed =
            "1d904112c5300842cf0aa2a6edccbffff243d2691611f1215667b72050c553c4b0896af4e9460d80"
            + "221b39df803e65952522c06ab6eb943f3fb9be87dbaeb7b6a54201e95e60309a27d616eab8f9ba77"
            + "3cedf8d1af6d8ab25646d19d0d3df61edb202aa3fc581c4fd550af21a43746d0ace9d366cecb62a4"
            + "87ee1476f1b09b92c7bfc6b22e7085154ec23b55bc3ab938c60e97e1ae75db94814bf09ba8d7ce55"
            + "9fd132ab652837f9ae779dd042d4e1085347629fbbd89c6c3a3ba567679bf18f3cff1f"
        let text = try #require(Inflation.unpacked(Hexadecimal.bytes(packed)[...], length: 400))
        #expect(CRC32.of(text) == 2_892_424_420)
    }

    @Test func `each beginning of packed data without its end is refused`() {
        let whole = Hexadecimal.bytes("4bca49cc504842211401")
        for count in whole.indices {
            #expect(Inflation.unpacked(whole[..<count], length: 20) == nil)
        }
    }

    @Test(arguments: [19, 21, 0, 20_000_000])
    func `another length than announced is refused`(length: Int) {
        #expect(Inflation.unpacked(Hexadecimal.bytes("4bca49cc504842211401")[...], length: length) == nil)
    }

    @Test(arguments: [
        // A block of the kind that is none.
        "07",
        // A stored block whose length and complement disagree.
        "010400fbfe626c6168",
        // A match that reaches before the beginning: length 3, distance 1.
        "030200",
        // A dynamic block with too many lengths.
        "ffffffffffffffff",
    ])
    func `damaged data are refused`(packed: String) {
        #expect(Inflation.unpacked(Hexadecimal.bytes(packed)[...], length: 4) == nil)
    }

    @Test func `what is packed here is unpacked again`() {
        var numbers = RandomBytes(seed: 7)
        for size in [0, 1, 2, 3, 257, 258, 259, 40_000] {
            for spread: UInt8 in [1, 3, 255] {
                let bytes = (0..<size).map { _ in numbers.next() % spread }
                let packed = Deflation.packed(bytes)
                #expect(Inflation.unpacked(packed[...], length: size) == bytes)
            }
        }
    }

    @Test func `repeated mark-up becomes much smaller`() {
        let markup = Array(
            String(repeating: "<c r=\"A1\" s=\"2\" t=\"inlineStr\"><is><t>нет</t></is></c>", count: 100).utf8
        )
        #expect(Deflation.packed(markup).count * 10 < markup.count)
    }
}

/// Bytes that are the same in each run.
struct RandomBytes {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
    }
}

enum Hexadecimal {
    static func bytes(_ text: String) -> [UInt8] {
        let digits = Array(text)
        return stride(from: 0, to: digits.count - 1, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    }
}
