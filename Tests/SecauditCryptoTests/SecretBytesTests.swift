import Testing

@testable import SecauditCrypto

struct SecretBytesTests {
    @Test(arguments: [0, 1, 64, 5000])
    func `room is made of zeros`(count: Int) {
        let secret = SecretBytes(zeros: count)
        #expect(secret.count == count)
        let bytes = secret.copied
        #expect(bytes == [UInt8](repeating: 0, count: count))
    }

    @Test
    func `equal means the same bytes and the same length`() {
        let secret = SecretBytes(text: "тайна")
        for (text, equal) in [("тайна", true), ("тайны", false), ("тайн", false), ("тайнаа", false), ("", false)] {
            let found = secret.isEqual(to: SecretBytes(text: text))
            #expect(found == equal)
        }
        let empty = SecretBytes(zeros: 0).isEqual(to: SecretBytes(zeros: 0))
        #expect(empty)
    }

    @Test
    func `a slice is a copy of its own`() {
        var secret = SecretBytes(copying: [1, 2, 3, 4])
        let slice = secret.slice(1..<3)
        unsafe secret.withMutableBytes { bytes in unsafe bytes[1] = 9 }
        let copies = (secret.copied, slice.copied)
        #expect(copies.0 == [1, 9, 3, 4])
        #expect(copies.1 == [2, 3])
        let nothing = secret.slice(4..<4).count
        #expect(nothing == 0)
    }

    @Test
    func `random bytes differ`() {
        let pair = (SecretBytes(randomCount: 32).copied, SecretBytes(randomCount: 32).copied)
        #expect(pair.0 != pair.1)
    }
}

struct PaddingTests {
    @Test(arguments: [(0, 16), (1, 16), (14, 16), (15, 16), (16, 32), (17, 32), (31, 32), (32, 48)])
    func `padding fills the block and always adds`(count: Int, padded: Int) {
        let bytes = [UInt8](repeating: 0x80, count: count)
        #expect(Padding.paddedLength(count, block: 16) == padded)
        let output = Padding.pad(bytes, block: 16)
        #expect(output.count == padded)
        #expect(Padding.unpad(output) == bytes)
        let secret = Padding.pad(SecretBytes(copying: bytes), block: 16)
        let copied = secret.copied
        #expect(copied == output)
        let back = Padding.unpad(secret)?.copied
        #expect(back == bytes)
    }

    @Test(arguments: [0, 0x80, 0xff] as [UInt8])
    func `what is padded ends where it ended, however it ends`(last: UInt8) {
        for count in 1...530 {
            let bytes = [UInt8](repeating: 7, count: count - 1) + [last]
            let output = Padding.pad(bytes, block: 256)
            #expect(Padding.unpad(output) == bytes)
            let back = Padding.unpad(SecretBytes(copying: output))?.copied
            #expect(back == bytes)
        }
    }

    @Test(
        arguments: [
            [], [0], [0, 0, 0], [1, 2, 3], [0x80, 0, 1], [0x81, 0], Array(repeating: 0, count: 8),
            Array(repeating: 0, count: 33),
            [0x80] + Array(repeating: 0, count: 7) + [1] + Array(repeating: 0, count: 8),
        ] as [[UInt8]]
    )
    func `bytes without padding are refused`(bytes: [UInt8]) {
        #expect(Padding.unpad(bytes) == nil)
        let secret = Padding.unpad(SecretBytes(copying: bytes))?.count
        #expect(secret == nil)
    }
}
