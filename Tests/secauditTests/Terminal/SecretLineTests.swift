import Testing

@testable import secaudit

@Suite struct SecretLineTests {
    /// Types `bytes` into a buffer of `size`: the last step, what is typed, the whole buffer.
    private func type(_ bytes: [UInt8], size: Int = 8) -> (SecretLine.Step, [UInt8], [UInt8]) {
        var memory = [UInt8](repeating: 0, count: size)
        return unsafe memory.withUnsafeMutableBytes { buffer in
            var line = unsafe SecretLine(into: buffer)
            var step = SecretLine.Step.more
            for byte in bytes { step = line.take(byte) }
            let all = unsafe Array(buffer)
            return (step, Array(all.prefix(line.count)), all)
        }
    }

    @Test(arguments: [
        ("пар\n", "пар"), ("ab\r", "ab"), ("abc\u{7F}\u{8}d\n", "ad"), ("ж\u{7F}a\n", "a"), ("\u{7F}\u{7F}a\n", "a"),
        ("abc\u{15}x\n", "x"), ("a\u{4}", "a"), ("a\tb\u{1}\n", "ab"), ("\n", ""), ("a\u{1B}[Ab\n", "ab"),
        ("a\u{1B}[1;5Cb\n", "ab"), ("a\u{1B}OPb\n", "ab"), ("12345678\n", "12345678"), ("😀\u{7F}z\n", "z"),
    ])
    func `usual keys edit an unseen line`(typed: String, expected: String) {
        let (step, text, _) = type(Array(typed.utf8))
        #expect(step == .done)
        #expect(text == Array(expected.utf8))
    }

    @Test func `what is taken back is overwritten`() {
        #expect(type(Array("abж\u{7F}\n".utf8)).2 == Array("ab".utf8) + [0, 0, 0, 0, 0, 0])
        #expect(type(Array("abcd\u{15}".utf8)).2 == [0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test(
        arguments: [
            ([0x04], SecretLine.Step.endOfInput), ([0x61, 0x03], .interrupted), ([0x61], .more),
            ([0x61, 0x7F, 0x04], .endOfInput),
        ] as [([UInt8], SecretLine.Step)]
    )
    func `a line can be left without an answer`(bytes: [UInt8], step: SecretLine.Step) {
        #expect(type(bytes).0 == step)
    }

    @Test func `a line is as long as its memory and not longer`() {
        #expect(type(Array("1234\n".utf8), size: 4).0 == .done)
        #expect(type(Array("12345\n".utf8), size: 4).0 == .tooLong)
        #expect(type(Array("1234567\u{15}1\n".utf8), size: 4) == (.done, [0x31], [0x31, 0, 0, 0]))
        #expect(type(Array("12345\u{7F}1\n".utf8), size: 4) == (.done, [0x31], [0x31, 0, 0, 0]))
        #expect(type(Array("1\n".utf8), size: 0).0 == .tooLong)
    }
}
